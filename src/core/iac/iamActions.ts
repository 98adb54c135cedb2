import { type Scanner } from './lineScan';
import { serviceOfKey } from './services/serviceKeys';

const action = /(?<![\w:./@$#=-])([a-z][a-z\d-]{1,30}):(\*|[A-Z?][A-Za-z\d*?]*|\*[A-Za-z][A-Za-z\d*?]*|[A-Z][A-Za-z\d]*(?::\*|:[A-Z][A-Za-z]*)|(?:prefix|delimiter|max-keys|x-amz-[a-z\d-]+|authType|signatureversion|cluster|task-definition|container-instances)(?![\w-]))/g;
/** `s3:ObjectCreated:*` and `ec2:ResourceTag/team` are one token each. */
const rest = /:(?:\*|[A-Z][A-Za-z]*)|(?<=Tag)\/(?:\$\{[^{}]{0,80}\}|[\w:.*-]{1,128})/y;

/** Prefixes that are ordinary words: what follows must read like an action. */
const ordinary = new Set(['batch', 'events', 'pipes', 'scheduler', 'schemas', 'states', 'logs', 'config', 'backup', 'serverless', 'monitoring', 'db', 'connect', 'opensearch', 'glue', 'waf', 'lex', 'prometheus', 'vpn', 'vpc', 'lb', 'alb', 'elb', 'sam', 'fargate', 'mq', 'es', 'ds']);
const verb =
  /^(?:\*|\?|(?:Add|Allocate|Archive|Assign|Associate|Attach|Authorize|Batch|Cancel|Copy|Count|Create|Deactivate|Delete|Deregister|Describe|Detach|Disable|Disassociate|Discover|Enable|ESHttp|Evaluate|Export|Filter|Get|Import|Invoke|List|Modify|Pass|Publish|Put|Query|Read|Reboot|Redrive|Register|Reject|Release|Remove|Replace|Request|Reset|Restore|Resume|Retrieve|Retry|Revoke|Run|Search|Select|Send|Set|Start|Stop|Submit|Subscribe|Tag|Terminate|Test|Unmask|Unsubscribe|Untag|Update|Validate|Write)(?:[A-Z*?]|$)|[A-Za-z]+\*)/;
/** Words before a colon that are prefixes only as something else than an IAM prefix. */
const neverPrefixes = new Set(['aws', 'lb', 'alb', 'elb', 'db', 'sam', 'fargate', 'vpc', 'vpn', 'msk', 'sfn', 'prometheus', 'serverless', 'stepfunctions', 'apigw']);

/** `ecs:UpdateService`, `s3:Get*`, `ecr:*`; condition keys such as `kms:ViaService` look the same and name the same service. */
export const scanIamActions: Scanner = (scan) => {
  const { text, file } = scan;
  if (!text.includes(':') || !file.isAws()) return;
  const general = ['typescript', 'python', 'java', 'go', 'csharp'].includes(file.dialect);
  for (const match of text.matchAll(action)) {
    const [whole, prefix = '', name = ''] = match;
    const service = neverPrefixes.has(prefix) ? undefined : serviceOfKey(prefix);
    if (service === undefined || (ordinary.has(prefix) && !verb.test(name))) continue;
    if (general && scan.zoneAt(match.index) === 'code') continue;
    let end = match.index + whole.length;
    rest.lastIndex = end;
    const more = rest.exec(text);
    if (more !== null) end += more[0].length;
    if (/[\w-]/.test(text[end] ?? '')) continue;
    scan.add(match.index, end, 'iamAction', [service]);
  }
};
