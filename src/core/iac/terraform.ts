import { type LineScan, occurrences, type Scanner } from './lineScan';
import { serviceOfKey } from './services/serviceKeys';
import { awsccServices, terraformModuleServices, terraformServices } from './terraformNames';

const blockKeyword = /(?:^|[\s;{])(?:resource|data|ephemeral|list|action|mock_resource|mock_data|override_resource|override_data)\s+"?$/;
/** `.name.attribute`, `[0].arn`, `["key"].id` and `[each.key]` after a type. */
const attributes = /(?:\.(?:[A-Za-z_][\w-]*|\d+|\*)|\[(?:\d{1,6}|\*|"[^"\]]{0,80}"|[\w.]{1,80})\])+/y;
const registryModule = /(?<=source\s{0,20}=\s{0,20}")(?:[\w.-]+\/)?([\w-]+)\/([\w-]+)\/aws(?:\/\/[\w/.-]*)?(?=")/g;
const gitModule = /(?<![\w-])terraform-aws-(?!modules\b)([a-z\d-]+)(?:\.git)?(?![\w-])/g;
const backend = /(?<=\bbackend\s{1,4}")s3(?=")/g;

/** Types, references, module sources, the S3 backend and `endpoints` of Terraform and OpenTofu. */
export const scanTerraform: Scanner = (scan) => {
  const { text, file } = scan;
  const { dialect } = file;
  if (dialect !== 'terraform' && dialect !== 'markdown' && dialect !== 'plaintext' && dialect !== 'shell') return;
  for (const at of occurrences(text, 'aws')) scanType(scan, at);
  if (dialect === 'terraform' && text.includes('source')) {
    for (const match of text.matchAll(registryModule)) scan.add(match.index, match.index + match[0].length, 'terraformType', terraformModuleServices(match[2] ?? ''));
  }
  if (text.includes('terraform-aws-')) {
    for (const match of text.matchAll(gitModule)) scan.add(match.index, match.index + match[0].length, 'terraformType', terraformModuleServices(match[1] ?? ''));
  }
  if (dialect !== 'terraform') return;
  if (text.includes('backend')) {
    for (const match of text.matchAll(backend)) scan.add(match.index, match.index + match[0].length, 'terraformType', ['S3']);
  }
  scanEndpoint(scan);
};

const name = /aws(cc)?_([a-z\d]+(?:_[a-z\d]+)*)/y;

function scanType(scan: LineScan, at: number): void {
  const { text, file } = scan;
  const before = text[at - 1] ?? '';
  if (/\w/.test(before)) return;
  name.lastIndex = at;
  const match = name.exec(text);
  if (match === null || /[\w-]/.test(text[at + match[0].length] ?? '')) return;
  const qualifier = /(?<![\w.-])(?:data|ephemeral|list|action)\.$/.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  if (qualifier === '' && /[.$-]/.test(before) && !text.startsWith('${', at - 2)) return;
  const typeEnd = at + match[0].length;
  attributes.lastIndex = typeEnd;
  const path = attributes.exec(text)?.[0] ?? '';
  if (!isReference(scan, at, typeEnd, path)) return;
  const services = match[1] === 'cc' ? awsccServices(match[2] ?? '') : terraformServices(match[2] ?? '');
  const end = file.dialect === 'terraform' || path === '' ? typeEnd + path.length : typeEnd + path.replace(/\.$/, '').length;
  scan.add(at - qualifier.length, end, 'terraformType', services);
}

/** Arguments, variables and locals have names like types; a type is declared, referred to, or spoken of. */
function isReference({ text, file, zoneAt }: LineScan, at: number, end: number, path: string): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text[end] ?? '';
  if (file.dialect === 'shell') return path.startsWith('.') && /(?:terraform|tofu|terragrunt)\b|^\s/.test(text.slice(0, at)) && !/[$/]$/.test(before);
  if (file.dialect !== 'terraform') return path.startsWith('.') || /["`]$/.test(before) || (!/[$/=]$/.test(before) && !/^\s*[=:(/]/.test(text.slice(end, end + 4)));
  if (blockKeyword.test(before) || path.startsWith('.') || path.startsWith('[')) return true;
  if (zoneAt(at) === 'comment') return !/^\s*=/.test(text.slice(end, end + 4));
  // JSON syntax, mocks and tests: "aws_ecs_cluster": {…}
  return before.endsWith('"') && after === '"' && /^"\s*:\s*[{[]/.test(text.slice(end, end + 12));
}

const endpointArgument = /^\s*([a-z\d]+)\s*=\s*\S/;

/** `endpoints { ecs = "http://localhost:4566" }` in a provider block. */
function scanEndpoint(scan: LineScan): void {
  const match = endpointArgument.exec(scan.text);
  const key = match?.[1];
  const service = key === undefined ? undefined : serviceOfKey(key);
  if (key === undefined || service === undefined) return;
  for (let line = scan.line - 1; line >= 0 && line > scan.line - 400; line--) {
    const above = scan.file.lineAt(line);
    if (/^\s*(?:dynamic\s+")?endpoints"?\s*\{/.test(above)) {
      const start = scan.text.indexOf(key);
      scan.add(start, start + key.length, 'terraformType', [service]);
      return;
    }
    if (/[{}]/.test(above)) return;
  }
}
