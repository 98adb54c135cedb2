import { type Scanner } from './lineScan';
import { serviceOfKey } from './services/serviceKeys';

/** The DNS suffix of a service principal, spelt out or by one of the names that templates have for it. */
const suffix = '(?:amazonaws\\.com(?:\\.cn)?|\\$\\{AWS::URLSuffix\\}|\\$\\{[\\w.\\[\\]"]{0,60}(?:dns_suffix|dnsSuffix|URL_SUFFIX|urlSuffix|url_suffix)\\}|\\{[\\w.]{0,60}(?:dns_suffix|dnsSuffix|url_suffix|urlSuffix)\\})';
const label = '(?:[a-z\\d][a-z\\d-]{0,62}|\\$\\{[^{}\\n]{1,80}\\}|\\{[^{}\\n]{1,80}\\})';
const principal = new RegExp(`(?<![\\w./:@$}*%~=?&-])(${label}(?:\\.${label}){0,3})\\.${suffix}(?![\\w/:@-]|\\.[\\w-])`, 'g');

/** Names that are no namespace of their own. */
const special: Readonly<Record<string, readonly string[]>> = {
  'ecs-tasks': ['ECS'],
  'ecs.application-autoscaling': ['Application Auto Scaling', 'ECS'],
  'dynamodb.application-autoscaling': ['Application Auto Scaling', 'DynamoDB'],
  'lambda.application-autoscaling': ['Application Auto Scaling', 'Lambda'],
  'rds.application-autoscaling': ['Application Auto Scaling', 'RDS'],
  'eks-fargate': ['EKS', 'Fargate'],
  'eks-fargate-pods': ['EKS', 'Fargate'],
  'eks-nodegroup': ['EKS'],
  'spotfleet': ['EC2'],
  'spot': ['EC2'],
  'vpc-flow-logs': ['VPC'],
  'transitgateway': ['VPC', 'Transit Gateway'],
  'email': ['SES'],
  'export.rds': ['RDS'],
  'enhanced-monitoring.rds': ['RDS'],
};

/** `ecs-tasks.amazonaws.com` as a whole string or value; a host inside an address is none. */
export const scanPrincipals: Scanner = (scan) => {
  const { text } = scan;
  if (!/amazonaws\.com|URLSuffix|dns_?suffix|url_?suffix/i.test(text)) return;
  for (const match of text.matchAll(principal)) {
    const end = match.index + match[0].length;
    if (isPartOfAddress(text, match.index, end)) continue;
    scan.add(match.index, end, 'principal', servicesOf(match[1] ?? ''));
  }
};

function servicesOf(name: string): readonly string[] {
  if (Object.hasOwn(special, name)) return special[name] ?? [];
  const labels = name.split('.').filter((part) => !/^[$]?\{|^[a-z]{2}(?:-[a-z]+){1,3}-\d$/.test(part));
  // A service's own helpers come before its name: delivery.logs, monitoring.rds, replicator.lambda.
  for (const part of [...labels].reverse()) {
    const services = Object.hasOwn(special, part) ? special[part] : undefined;
    const service = serviceOfKey(part);
    if (services !== undefined) return services;
    if (service !== undefined) return labels.length > 1 && service === 'S3' ? [] : [service];
  }
  return [];
}

/** Prose about hosts, wildcards and lists in shell commands glue more text to the name than quotes or spaces. */
function isPartOfAddress(text: string, start: number, end: number): boolean {
  return text.startsWith('//', start - 2) || text.charAt(end) === '\\';
}
