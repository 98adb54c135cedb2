import { type FileContext } from './fileContext';
import { ancestors, indentOf } from './indentation';
import { type Scanner } from './lineScan';

/** Events of the Serverless Framework's functions, by the service that sends them. `stream` may be either of two. */
const eventServices: Readonly<Record<string, string>> = {
  http: 'API Gateway',
  httpApi: 'API Gateway',
  websocket: 'API Gateway',
  schedule: 'EventBridge',
  eventBridge: 'EventBridge',
  cloudwatchEvent: 'EventBridge',
  cloudwatchLog: 'CloudWatch Logs',
  sqs: 'SQS',
  sns: 'SNS',
  s3: 'S3',
  alb: 'ELB',
  cloudFront: 'CloudFront',
  cognitoUserPool: 'Cognito',
  msk: 'MSK',
  activemq: 'Amazon MQ',
  rabbitmq: 'Amazon MQ',
};

const item = /^(\s*-\s+)["']?(http|httpApi|websocket|schedule|eventBridge|cloudwatchEvent|cloudwatchLog|sqs|sns|s3|stream|alb|cloudFront|cognitoUserPool|msk|activemq|rabbitmq)["']?\s*(?::|$)/;
/** `events: [{ sqs: queue }, { http: GET / }]`: the same in YAML's flow style. */
const flow = /^\s*events\s*:\s*\[/;
const flowItem = /[[{,]\s*["']?(http|httpApi|websocket|schedule|eventBridge|cloudwatchEvent|cloudwatchLog|sqs|sns|s3|stream|alb|cloudFront|cognitoUserPool|msk|activemq|rabbitmq)["']?\s*:/g;
const providerKey = /^(\s+)(ecr|httpApi|apiGateway|alb)\s*:/;
const providerServices: Readonly<Record<string, string>> = { ecr: 'ECR', httpApi: 'API Gateway', apiGateway: 'API Gateway', alb: 'ELB' };

/** `- httpApi:` under `events:` of a function, and `ecr:` under `provider:`, in serverless.yml. */
export const scanServerlessEvents: Scanner = (scan) => {
  const { text, file } = scan;
  if (file.dialect !== 'yaml' || text.length > 2000) return;
  const event = item.exec(text);
  if (event !== null) {
    const name = event[2] ?? '';
    const [parent, , functions] = ancestors(file, scan.line);
    if (parent?.key !== 'events' || (functions !== undefined && functions.key !== 'functions') || !file.isAws()) return;
    const start = text.indexOf(name, (event[1] ?? '').length);
    scan.add(start, start + name.length, 'event', name === 'stream' ? streamServices(file, scan.line) : [eventServices[name] ?? '']);
    return;
  }
  if (flow.test(text)) {
    const [, functions] = ancestors(file, scan.line);
    if (functions?.key !== 'functions' || !file.isAws()) return;
    for (const match of text.matchAll(flowItem)) {
      const name = match[1] ?? '';
      const start = text.indexOf(name, match.index);
      scan.add(start, start + name.length, 'event', name === 'stream' ? streamServices(file, scan.line) : [eventServices[name] ?? '']);
    }
    return;
  }
  const key = providerKey.exec(text)?.[2];
  const service = key === undefined ? undefined : providerServices[key];
  if (key === undefined || service === undefined) return;
  const [parent, grandparent] = ancestors(file, scan.line);
  if (parent?.key !== 'provider' || grandparent !== undefined || !file.isAws()) return;
  const start = text.indexOf(key);
  scan.add(start, start + key.length, 'event', [service]);
};

/** A stream is DynamoDB's unless its type or ARN says Kinesis. */
function streamServices(file: FileContext, line: number): readonly string[] {
  const indent = indentOf(file.lineAt(line));
  for (let below = line; below < Math.min(file.lineCount, line + 12); below++) {
    const text = file.lineAt(below);
    if (below > line && text.trim() !== '' && indentOf(text) <= indent) break;
    if (/kinesis/i.test(text.slice(0, 500))) return ['Kinesis', 'DynamoDB'];
  }
  return ['DynamoDB', 'Kinesis'];
}
