import { type LineScan, type Scanner } from '../lineScan';
import { type TokenKind } from '../model';
import { type Binding, type Bindings, type Family } from './bindings';
import { hasClass } from './classNames';
import { dotnetNamespace, javaPackage, pythonModule, rootMember } from './modules';
import { refine, type Resolved } from './refine';

const kinds: Readonly<Record<Family, TokenKind>> = { cdk: 'cdk', cdktf: 'cdk', pulumi: 'pulumiToken', sdk: 'sdk' };
/** An identifier that is no member of another, with the members after it. */
const chain = /(?<![\w$.]|\.\s{1,4})[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/g;

/** Names that the file's imports bind to a service: aliases with their members, imported classes, full paths. */
export const scanBoundNames: Scanner = (scan) => {
  const { text, file } = scan;
  const { dialect } = file;
  if (dialect !== 'typescript' && dialect !== 'python' && dialect !== 'java' && dialect !== 'go' && dialect !== 'csharp') return;
  if (!file.isAws()) return;
  const bindings = file.bindings();
  const isImport = bindings.isImport(scan.line);
  for (const match of text.matchAll(chain)) {
    const path = match[0];
    const resolved = (isFullPath(path) ? resolveFullPath(path, dialect) : undefined) ?? resolveBound(scan, bindings, isImport, match.index, path);
    if (resolved !== undefined) scan.add(match.index, match.index + path.length, kinds[resolved.family], resolved.services);
  }
};

const isFullPath = (path: string): boolean => /^(?:software\.amazon|com\.(?:amazonaws|pulumi)|Amazon\.|Pulumi\.Aws|Pulumi\.Eks|aws_cdk|pulumi_aws|mypy_boto3|types_boto3|types_aioboto3|aws_lambda_powertools|aws_xray_sdk|pulumi_eks)/.test(path);

function resolveFullPath(path: string, dialect: string): Resolved | undefined {
  if (dialect === 'csharp') {
    const members = path.split('.');
    const found = dotnetNamespace(members.slice(0, path.startsWith('Amazon.CDK.AWS') ? 4 : 3).join('.'));
    return found?.kind === 'module' ? refine(found.of, members.slice(path.startsWith('Amazon.CDK.AWS') ? 4 : 3)) : undefined;
  }
  if (dialect === 'java') {
    const classAt = path.search(/\.[A-Z]/);
    const found = javaPackage(classAt < 0 ? path : path.slice(0, classAt));
    return found === undefined ? undefined : refine(found, classAt < 0 ? [] : path.slice(classAt + 1).split('.'));
  }
  if (dialect !== 'python') return undefined;
  const found = pythonModule(path);
  return found?.kind === 'module' ? refine(found.of, path.split('.').slice(2)) : undefined;
}

function resolveBound(scan: LineScan, bindings: Bindings, isImport: boolean, start: number, path: string): Resolved | undefined {
  const members = path.split('.');
  const [first = '', second] = members;
  const binding = bindings.names.get(first) ?? (isImport ? bindings.originals.get(first) : undefined);
  if (binding === undefined && bindings.wildcards.length === 0) return undefined;
  const zone = scan.zoneAt(start);
  if (zone === 'string') return undefined;
  if (binding === undefined) return zone === 'code' ? fromWildcard(scan, bindings, start, members) : undefined;
  if (zone === 'comment' && (second === undefined || !/^(?:[A-Z]|aws_|New)/.test(second))) return undefined;
  switch (binding.kind) {
    case 'foreign':
      return undefined;
    case 'member':
      return refine(binding.of, [binding.name, ...members.slice(1)]);
    case 'module':
      if (second === undefined && !isImport && !isConstructed(scan.text, start, first, binding)) return undefined;
      return refine(binding.of, members.slice(1));
    case 'root':
      return second === undefined ? undefined : throughRoot(binding.family, members.slice(1));
  }
}

/** `new S3()` where the whole module is one class: `import S3 from 'aws-sdk/clients/s3'`, `import { ECS } from 'aws-sdk'`. */
function isConstructed(text: string, start: number, name: string, binding: Binding): boolean {
  if (binding.kind !== 'module' || binding.of.family !== 'sdk' || !/^[A-Z]/.test(name)) return false;
  return /(?:\bnew|[:<|,]|\bas|\bextends)\s*$/.test(text.slice(Math.max(0, start - 12), start)) || text.charAt(start + name.length) === '(';
}

function throughRoot(family: Family, members: readonly string[]): Resolved | undefined {
  // Pulumi repeats its modules under types: aws.types.input.ecs.ServiceLoadBalancer.
  const skipped = family === 'pulumi' ? members.findIndex((member) => !/^(?:types|input|output|inputs|outputs|classic|enums)$/.test(member)) : 0;
  const [module, ...rest] = skipped < 0 ? [] : members.slice(skipped);
  const found = module === undefined ? undefined : rootMember(family, module);
  return found?.kind === 'module' ? refine(found.of, rest) : undefined;
}

function fromWildcard(scan: LineScan, { wildcards }: Bindings, start: number, members: readonly string[]): Resolved | undefined {
  const [name = '', ...rest] = members;
  if (!/^[A-Z]/.test(name) || isDeclared(scan.text, start, name)) return undefined;
  const client = /^I?(?:Amazon|AWS)([A-Z]\w*?)(?:Async)?(?:Client|Config|ClientBuilder)?$/.exec(name)?.[1];
  for (const module of wildcards) {
    const isMember = module.family === 'sdk' ? client !== undefined && module.services.some((service) => serviceIs(client, service)) : hasClass(module.module, name);
    if (isMember) return refine(module, [name, ...rest]);
  }
  return undefined;
}

function serviceIs(client: string, service: string): boolean {
  const found = rootMember('sdk', client);
  return found?.kind === 'module' && found.of.services.includes(service);
}

/** Classes whose names a program is likely to have itself: a wildcard import claims them only where a construct is made. */
const generic = new Set(
  'Action Activity Alias Api Asset Attribute Certificate Chain Choice Code Condition Connection Connections Fail Filter Function Group Handler Host Image Instance Integration Key Listener Map Method Metric Model Namespace Parallel Parameter Pass Policy Port Principal Protocol Proxy Record Resource Result Retry Role Route Rule Schedule Scope Secret Service Source Stage State Statistic Stream Subscription Succeed Table Target Task Tracing Transition Unit User Version Volume Wait Zone'.split(' '),
);

function isMade(text: string, before: string, end: number): boolean {
  return /\bnew\s+$/.test(before) ? text.charAt(end) === '(' : /^\.(?:Builder|from[A-Z]|From[A-Z])/.test(text.slice(end, end + 10));
}

/** A method's, class's or property's own name, a generic `Function<…>`, and a parameter's label are no use of an imported class. */
function isDeclared(text: string, start: number, name: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(start + name.length, start + name.length + 3);
  if (/\b(?:class|interface|enum|struct|record|namespace|package|void)\s+$/.test(before)) return true;
  // `Cluster = cluster` in an initialiser, `string Cluster {`, `public Vpc Vpc { get; }`
  if (/^\s*=(?!=|>)/.test(after) || /[\w>\])]\s+$/.test(before.replace(/(?:\b(?:new|return|public|private|protected|internal|static|final|readonly|const|in|out|ref|is|as|case|throw|await|throws|extends|implements|virtual|override|abstract|sealed|else|typeof|params|this|var|event|delegate|async|partial|required|volatile|transient|synchronized|default|not)\s+)+$/, ''))) return true;
  return generic.has(name) && !isMade(text, before, start + name.length);
}
