import { type Scanner } from './lineScan';
import { ec2Services } from './services/ec2Family';
import { serviceOfKey } from './services/serviceKeys';

/** Matched by namespace, since parameter types and metadata keys are in no list of resource types. */
const type = /(?<![\w:])AWS::([A-Z][A-Za-z\d]{1,40})((?:::[A-Z][A-Za-z\d]{0,80}){1,3})(?!\w)/g;

/** SAM types give the service that they make. */
const samServices: Readonly<Record<string, string>> = {
  Function: 'Lambda',
  LayerVersion: 'Lambda',
  Api: 'API Gateway',
  HttpApi: 'API Gateway',
  WebSocketApi: 'API Gateway',
  SimpleTable: 'DynamoDB',
  StateMachine: 'Step Functions',
  Application: 'Serverless Application Repository',
  GraphQLApi: 'AppSync',
  Connector: 'IAM',
  CapacityProvider: 'Lambda',
};

export const scanCloudFormationTypes: Scanner = (scan) => {
  const { text } = scan;
  if (!text.includes('AWS::')) return;
  for (const match of text.matchAll(type)) {
    const [whole, namespace = '', path = ''] = match;
    scan.add(match.index, match.index + whole.length, 'cloudFormationType', cloudFormationServices(namespace, path.split('::')[1] ?? ''));
  }
};

/** Services of `AWS::<namespace>::<name>`; empty for a namespace that is not in the table. */
export function cloudFormationServices(namespace: string, name: string): readonly string[] {
  if (namespace === 'EC2') return ec2Services(name);
  if (namespace === 'Serverless') {
    const service = Object.hasOwn(samServices, name) ? samServices[name] : undefined;
    return service === undefined ? ['SAM'] : [service, 'SAM'];
  }
  const service = serviceOfKey(namespace);
  if (service === undefined) return [];
  return name.startsWith('Fargate') ? [service, 'Fargate'] : [service];
}
