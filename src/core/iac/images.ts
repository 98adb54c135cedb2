import { type Scanner } from './lineScan';
import { serviceOfModule } from './services/serviceKeys';

/** Images that AWS publishes on Docker Hub; ECR's own addresses are `registryUri`'s. */
const image = /(?<=(?:^\s*FROM\s+(?:--\S+\s+)?|\bimage["']?\s{0,4}[:=]\s{0,8}["']?|--from=|\bdocker\s+(?:run|pull)\s(?:[^|;&]{0,200}\s)?))(?:docker\.io\/)?amazon\/([a-z\d-]+)(?::[\w.-]+)?(?:@sha256:[\da-f]+)?(?![\w/-])/gi;
const names: Readonly<Record<string, string>> = {
  'dynamodb-local': 'DynamoDB',
  'cloudwatch-agent': 'CloudWatch',
  'aws-xray-daemon': 'X-Ray',
  'aws-for-fluent-bit': 'CloudWatch Logs',
  'amazon-ecs-local-container-endpoints': 'ECS',
  'amazon-ecs-agent': 'ECS',
  'opendistro-for-elasticsearch': 'OpenSearch',
};

/** `FROM amazon/aws-lambda-python:3.12` and `image: amazon/dynamodb-local`; other people's images name no service. */
export const scanImages: Scanner = (scan) => {
  const { text } = scan;
  if (!text.includes('amazon/')) return;
  for (const match of text.matchAll(image)) {
    const name = match[1] ?? '';
    const service = (Object.hasOwn(names, name) ? names[name] : undefined) ?? serviceOfModule(name.replace(/^(?:aws|amazon)-(?:sam-cli-emulation-image-)?/, ''));
    if (service !== undefined) scan.add(match.index, match.index + match[0].length, 'image', [service]);
  }
};
