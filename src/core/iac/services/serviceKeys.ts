import { generatedKeys } from './namespaces.generated';

/**
 * Names that only tools use, beside the namespaces and IAM prefixes of the generated table: CDK and Pulumi
 * modules, SDK clients, CLI commands and Terraform's middle words. Lower case, without punctuation.
 */
const toolKeys: Readonly<Record<string, string>> = {
  'ACM': 'certificatemanager',
  'API Gateway': 'apigatewayv2 apigatewaymanagementapi',
  'AppConfig': 'appconfigdata',
  'Application Auto Scaling': 'appautoscaling',
  'AWS Config': 'configservice cfg',
  'Bedrock': 'bedrockruntime bedrockagent bedrockagentruntime',
  'Client VPN': 'ec2clientvpn',
  'Cloud Map': 'cloudmap',
  'CloudHSM': 'cloudhsmv2',
  'CloudWatch': 'monitoring',
  'CloudWatch Logs': 'cloudwatchlogs',
  'Cognito': 'cognitoidentityprovider',
  'Data Firehose': 'kinesisfirehose',
  'Direct Connect': 'dx',
  'DynamoDB': 'dynamodbstreams dynamodbv2 streamsdynamodb libdynamodb utildynamodb',
  'ECR': 'ecrassets',
  'ELB': 'elb elbv2 lb alb nlb elasticloadbalancingv2 applicationloadbalancing',
  'EventBridge': 'eventbridge cloudwatchevents',
  'Fargate': 'fargate',
  'IAM': 'identitymanagement',
  'IAM Identity Center': 'ssoadmin ssooidc identitystore',
  'Keyspaces': 'keyspaces',
  'KMS': 'keymanagementservice keymanagement',
  'Lambda': 'edgelambda lambdapython lambdago lambdanodejs',
  'Lex': 'lexv2models lexmodels',
  'Managed Prometheus': 'amp prometheus',
  'MSK': 'mskconnect',
  'OpenSearch': 'opensearchservice opensearchserverless opensearchingest',
  'Outposts': 's3outpost',
  'RDS': 'db rdsdataservice',
  'S3': 's3control s3api s3transfer s3manager libstorage s3crt s3requestpresigner',
  'SAM': 'sam',
  'Serverless Application Repository': 'serverlessapplicationrepository',
  'SES': 'sesv2 simpleemail simpleemailv2 simpleemailservice',
  'SimpleDB': 'simpledb',
  'Site-to-Site VPN': 'vpn',
  'Step Functions': 'sfn',
  'SNS': 'simplenotificationservice',
  'SQS': 'simplequeueservice',
  'STS': 'securitytoken securitytokenservice',
  'Systems Manager': 'simplesystemsmanagement',
  'Transit Gateway': 'ec2transitgateway',
  'VPC': 'vpc',
};

const byKey = new Map<string, string>();
for (const table of [generatedKeys, toolKeys]) {
  for (const [service, keys] of Object.entries(table)) {
    for (const key of keys.split(' ')) byKey.set(key, service);
  }
}

/** The service that a namespace, IAM prefix, module or client name stands for, in any case and punctuation. */
export function serviceOfKey(key: string): string | undefined {
  return key.length > 64 ? undefined : byKey.get(key.toLowerCase().replace(/[^a-z\d]+/g, ''));
}

/**
 * The service of a module that may be a part of another one: `ecs-patterns` and `lambda.eventsources` fold to
 * `ecs` and `lambda`. The longest name wins, so `elasticloadbalancingv2` is never read as `elasticloadbalancing`.
 */
export function serviceOfModule(module: string): string | undefined {
  if (module.length > 128) return undefined;
  for (let name = module; name !== ''; name = name.slice(0, Math.max(0, name.search(/[-._/][^-._/]*$/)))) {
    const service = serviceOfKey(name);
    if (service !== undefined) return service;
  }
  return undefined;
}

const parts = /(?:patterns|assets|eventsources|destinations|nodejs|targets|actions|tasks|deployment|notifications|subscriptions|origins|integrations|authorizers|hooktargets|identitypool|endpoints|common|python|golang|go|alpha|v2|core|runtime|model|apigatewayevents|sqsevents|snsevents|s3events|events|client|types)$/;

/** The same for languages that glue words together: `ecspatterns`, `elasticloadbalancingv2targets`, `EKSv2`. */
export function serviceOfGluedModule(module: string): string | undefined {
  for (let name = module.toLowerCase().slice(0, 64); name !== ''; name = name.replace(parts, '')) {
    const service = serviceOfKey(name);
    if (service !== undefined || !parts.test(name)) return service;
  }
  return undefined;
}
