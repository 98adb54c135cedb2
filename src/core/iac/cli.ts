import { type LineScan, occurrences, type Scanner } from './lineScan';
import { serviceOfKey } from './services/serviceKeys';

/** Names that only the command line has, beside those of IAM and the SDKs. */
const commands: Readonly<Record<string, string>> = { deploy: 'CodeDeploy', configservice: 'AWS Config', serverlessrepo: 'Serverless Application Repository' };
/** What `aws` itself does. */
const notServices = new Set(['configure', 'help', 'login', 'sso', 'history', 'cli', 'config', 'logs-in', 'lb', 'alb', 'db', 'sam', 'vpc', 'vpn', 'fargate', 'serverless', 'monitoring']);
/** Subcommands of one plain word; the others have a hyphen. */
const plainWords =
  /^(?:ls|cp|mv|rm|sync|mb|rb|presign|website|invoke|publish|subscribe|unsubscribe|deploy|package|push|register|install|uninstall|tail|query|scan|encrypt|decrypt|sign|verify|wait|help|login|create|describe|list|get|put|select)$/;
const global = /\s+(?:--(?:no-[a-z-]+|debug|[a-z-]+=\S+|[a-z-]+\s+(?:"[^"]{0,200}"|'[^']{0,200}'|[^\s"'-]\S*)))/y;
const command = /\s+([a-z][a-z\d-]{1,40})(?:(\s+)([a-z][a-z\d-]{1,60})(?![\w./:=(-]))?(?![\w.:/(-])/y;
const asArguments = /(["'])aws\1\s{0,4},\s{0,4}(["'])([a-z][a-z\d-]{1,40})\2/g;

/** `aws ecs update-service` in scripts, workflows, Dockerfiles and wherever else commands are written down. */
export const scanCommands: Scanner = (scan) => {
  const { text, file } = scan;
  for (const at of occurrences(text, 'aws')) {
    if (/[\w.$@:=-]/.test(text.charAt(at - 1)) && !(text.charAt(at - 1) === '=' && text.charAt(at - 2) !== ' ')) continue;
    if (text.charAt(at - 1) === '/' && !text.slice(0, at).endsWith("bin/")) continue;
    const name = text.startsWith('awslocal', at) ? 'awslocal' : 'aws';
    scanCommand(scan, at, at + name.length);
  }
  if (/(["'])aws\1/.test(text)) {
    for (const match of text.matchAll(asArguments)) {
      const service = serviceOfCommand(match[3] ?? '');
      if (service !== undefined) scan.add(match.index, match.index + match[0].length, 'cli', [service]);
    }
  }
  // The command's name on the line before: `aws \` and then `ecs update-service`.
  if (file.dialect === 'shell' && /(?:^|[\s;&|(`"'])aws(?:\s+--\S+(?:\s+[^\s-]\S*)?){0,8}\s*\\$/.test(file.lineAt(scan.line - 1).slice(-400))) {
    const start = text.length - text.trimStart().length;
    if (start > 0) scanCommand(scan, start, start - 1);
  }
};

/** Reads options, service and subcommand from `from` on; the token begins at `start`. */
function scanCommand(scan: LineScan, start: number, from: number): void {
  const { text } = scan;
  let position = from;
  for (let options = 0; options < 12; options++) {
    global.lastIndex = position;
    const option = global.exec(text);
    if (option === null) break;
    position += option[0].length;
  }
  command.lastIndex = position;
  const match = command.exec(text);
  if (match === null) return;
  const [whole, name = '', gap = '', subcommand] = match;
  const service = serviceOfCommand(name);
  if (service === undefined) return;
  const isPlausible = subcommand === undefined ? isCommandLine(scan, position + whole.length) : subcommand.includes('-') || plainWords.test(subcommand);
  if (!isPlausible) return;
  const end = position + whole.length - (subcommand === undefined ? gap.length : 0);
  scan.add(start, end, 'cli', [service]);
}

/** Without a subcommand on the line it has to go on below, or come from a variable. */
function isCommandLine({ text, file }: LineScan, end: number): boolean {
  const rest = text.slice(end, end + 4).trim();
  return rest.startsWith('\\') || rest.startsWith('$') || rest.startsWith('"$') || rest.startsWith('{') || (rest === '' && file.dialect === 'shell');
}

function serviceOfCommand(name: string): string | undefined {
  if (notServices.has(name)) return undefined;
  return (Object.hasOwn(commands, name) ? commands[name] : undefined) ?? serviceOfKey(name);
}
