import assert from 'node:assert/strict';
import { type IacDialect } from '../../../src/core/iac/model';
import { found, noPhrases, servicesIn } from './support';

/** Tokens by the services that they give; `nothing` for look-alikes. */
function table(name: string, dialect: IacDialect, wrap: (token: string) => string, rows: Readonly<Record<string, string>>): void {
  describe(name, () => {
    for (const [token, services] of Object.entries(rows)) {
      it(`gives ${services} for ${token}`, () => {
        assert.deepEqual(found(dialect, wrap(token), noPhrases), services === 'nothing' ? [] : [`${token} = ${services}`]);
      });
    }
  });
}

table('ARNs', 'terraform', (token) => `x = "${token}"`, {
  'arn:aws:ecs:eu-west-1:123456789012:cluster/main': 'ECS',
  'arn:aws-cn:s3:::bucket/*': 'S3',
  'arn:aws-us-gov:iam::123456789012:role/x': 'IAM',
  'arn:aws:iam::123456789012:root': 'IAM',
  'arn:${data.aws_partition.current.partition}:sqs:${var.region}:${local.account["a"]}:jobs': 'SQS',
  'arn:*:kms:*:*:key/*': 'KMS',
  'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/x/invocations': 'API Gateway, Lambda',
  'arn:aws:states:::ecs:runTask.sync': 'Step Functions, ECS',
  'arn:aws:states:::lambda:invoke': 'Step Functions, Lambda',
  'arn:aws:states:::batch:submitJob.sync': 'Step Functions, Batch',
  'arn:aws:states:::aws-sdk:ecs:listTasks': 'Step Functions, ECS',
  'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy': 'IAM, ECS',
  'arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly': 'IAM, ECR',
  'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole': 'IAM, Lambda',
  'arn:aws:elasticloadbalancing:r:1:loadbalancer/app/x/1': 'ELB',
  'arn:aws:elasticfilesystem:r:1:file-system/fs-1': 'EFS',
  'arn:aws:acm-pca:r:1:certificate-authority/x': 'nothing',
  'arn:azure:ecs:x': 'nothing',
});
table('registry addresses', 'compose', (token) => `image: ${token}`, {
  '123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1': 'ECR',
  '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/web@sha256:00ff': 'ECR',
  '${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/web': 'ECR',
  '$ACCOUNT.dkr.ecr.$REGION.amazonaws.com/web': 'ECR',
  'public.ecr.aws/nginx/nginx:1.27': 'ECR',
  'public.ecr.aws/lambda/python:3.12': 'ECR, Lambda',
  'amazon/dynamodb-local:2': 'DynamoDB',
  'amazon/aws-xray-daemon': 'X-Ray',
  'amazon/aws-lambda-python:3.12': 'Lambda',
  'localstack/localstack:3': 'nothing',
  'node:20': 'nothing',
  'python:3.12': 'nothing',
  'my-ecs-app:1': 'nothing',
});
table('hosts', 'terraform', (token) => `x = "${token}"`, {
  'https://abc123.execute-api.eu-west-1.amazonaws.com/prod/orders': 'API Gateway',
  'abc123.execute-api.eu-west-1.amazonaws.com': 'API Gateway',
  'https://${aws_api_gateway_rest_api.x.id}.execute-api.${var.region}.amazonaws.com': 'API Gateway',
  'https://abc.lambda-url.eu-west-1.on.aws/': 'Lambda',
  'com.amazonaws.${var.region}.ecr.dkr': 'ECR',
  'com.amazonaws.eu-west-1.s3': 'S3',
  'https://s3.amazonaws.com/bucket': 'nothing',
  'https://sqs.eu-west-1.amazonaws.com/1/q': 'nothing',
  'https://ecs.example.com': 'nothing',
  'bucket.s3.amazonaws.com': 'nothing',
  'https://docs.aws.amazon.com/ecs/': 'nothing',
});
table('service principals', 'terraform', (token) => `x = "${token}"`, {
  'ecs-tasks.amazonaws.com': 'ECS',
  'ecs.amazonaws.com': 'ECS',
  'ecs.application-autoscaling.amazonaws.com': 'Application Auto Scaling, ECS',
  'lambda.amazonaws.com.cn': 'Lambda',
  'edgelambda.amazonaws.com': 'Lambda',
  'replicator.lambda.amazonaws.com': 'Lambda',
  'spotfleet.amazonaws.com': 'EC2',
  'eks-fargate-pods.amazonaws.com': 'EKS, Fargate',
  'delivery.logs.amazonaws.com': 'CloudWatch Logs',
  'logs.eu-west-1.amazonaws.com': 'CloudWatch Logs',
  'logs.${var.region}.amazonaws.com': 'CloudWatch Logs',
  'monitoring.rds.amazonaws.com': 'RDS',
  'vpc-flow-logs.amazonaws.com': 'VPC',
  'ecs-tasks.${data.aws_partition.current.dns_suffix}': 'ECS',
  'scheduler.amazonaws.com': 'EventBridge',
  'states.amazonaws.com': 'Step Functions',
  'unknown.amazonaws.com': 'nothing',
});
table('CloudFormation types', 'yaml', (token) => `Type: ${token}`, {
  'AWS::ECS::Service': 'ECS',
  'AWS::Events::Rule': 'EventBridge',
  'AWS::Scheduler::Schedule': 'EventBridge',
  'AWS::Pipes::Pipe': 'EventBridge',
  'AWS::ElasticLoadBalancing::LoadBalancer': 'ELB',
  'AWS::ElasticLoadBalancingV2::Listener': 'ELB',
  'AWS::CertificateManager::Certificate': 'ACM',
  'AWS::ServiceDiscovery::Service': 'Cloud Map',
  'AWS::Cassandra::Table': 'Keyspaces',
  'AWS::APS::Workspace': 'Managed Prometheus',
  'AWS::MSK::Cluster': 'MSK',
  'AWS::AmazonMQ::Broker': 'Amazon MQ',
  'AWS::SSO::Assignment': 'IAM Identity Center',
  'AWS::OpenSearchService::Domain': 'OpenSearch',
  'AWS::Elasticsearch::Domain': 'OpenSearch',
  'AWS::StepFunctions::StateMachine': 'Step Functions',
  'AWS::KinesisFirehose::DeliveryStream': 'Data Firehose',
  'AWS::EC2::Instance': 'EC2',
  'AWS::EC2::VPC': 'VPC, EC2',
  'AWS::EC2::VPC::Id': 'VPC, EC2',
  'AWS::EC2::SecurityGroup': 'VPC, EC2',
  'AWS::EC2::TransitGateway': 'VPC, Transit Gateway',
  'AWS::CloudFormation::Init': 'CloudFormation',
  'AWS::CloudFormation::Interface': 'CloudFormation',
  'AWS::EKS::FargateProfile': 'EKS, Fargate',
  'AWS::Lambda::Function::Unheard': 'Lambda',
  'AWS::Serverless::Function': 'Lambda, SAM',
  'AWS::Serverless::Api': 'API Gateway, SAM',
  'AWS::Serverless::HttpApi': 'API Gateway, SAM',
  'AWS::Serverless::SimpleTable': 'DynamoDB, SAM',
  'AWS::Serverless::StateMachine': 'Step Functions, SAM',
  'AWS::Serverless::LayerVersion': 'Lambda, SAM',
  'AWS::Serverless::Application': 'Serverless Application Repository, SAM',
  'AWS::Serverless::GraphQLApi': 'AppSync, SAM',
  'AWS::Serverless::Connector': 'IAM, SAM',
  'AWS::ServerlessRepo::Application': 'Serverless Application Repository',
  'AWS::Serverless-2016-10-31': 'nothing',
  'AWS::LanguageExtensions': 'nothing',
  'AWS::Include': 'nothing',
  'AWS::Region': 'nothing',
  'AWS::AccountId': 'nothing',
  'AWS::Partition': 'nothing',
  'AWS::URLSuffix': 'nothing',
  'AWS::StackName': 'nothing',
  'AWS::NoValue': 'nothing',
  'AWS::NotificationARNs': 'nothing',
  'AWS::CDK::Metadata': 'nothing',
  'Custom::Lambda': 'nothing',
});
table('Pulumi tokens', 'yaml', (token) => `type: ${token}`, {
  'aws:ecs/cluster:Cluster': 'ECS',
  'aws:ecs:Cluster': 'ECS',
  'aws-native:ecs:Cluster': 'ECS',
  'aws-native:ec2:Vpc': 'VPC, EC2',
  'awsx:ecs:FargateService': 'Fargate, ECS',
  'aws:cloudwatch/eventRule:EventRule': 'EventBridge',
  'aws:cloudwatch:EventTarget': 'EventBridge',
  'aws:cloudwatch:LogGroup': 'CloudWatch Logs',
  'aws:cloudwatch:MetricAlarm': 'CloudWatch',
  'aws:lb/loadBalancer:LoadBalancer': 'ELB',
  'aws:alb:Listener': 'ELB',
  'aws:applicationloadbalancing:Listener': 'ELB',
  'aws:cfg:Rule': 'AWS Config',
  'aws:sfn:StateMachine': 'Step Functions',
  'aws:ec2/getAmi:getAmi': 'EC2',
  'aws:ec2/vpc:Vpc': 'VPC, EC2',
  'aws:region': 'nothing',
  'aws:cloudformation:stack-name': 'nothing',
});
table('IAM actions', 'terraform', (token) => `actions = ["${token}"]`, {
  'ecs:UpdateService': 'ECS',
  's3:Get*': 'S3',
  'ecr:*': 'ECR',
  'ecr-public:GetAuthorizationToken': 'ECR',
  'elasticloadbalancing:Describe*': 'ELB',
  'execute-api:Invoke': 'API Gateway',
  'apigateway:GET': 'API Gateway',
  'events:PutRule': 'EventBridge',
  'scheduler:CreateSchedule': 'EventBridge',
  'states:StartExecution': 'Step Functions',
  'elasticfilesystem:ClientMount': 'EFS',
  'cloudwatch:PutMetricData': 'CloudWatch',
  'logs:CreateLogStream': 'CloudWatch Logs',
  'es:ESHttpGet': 'OpenSearch',
  'ssmmessages:OpenDataChannel': 'Systems Manager',
  'ec2messages:GetMessages': 'Systems Manager',
  'application-autoscaling:*': 'Application Auto Scaling',
  'autoscaling:Describe*': 'EC2 Auto Scaling',
  'servicediscovery:RegisterInstance': 'Cloud Map',
  'cognito-idp:AdminGetUser': 'Cognito',
  'cognito-identity:GetId': 'Cognito',
  'kms:ViaService': 'KMS',
  's3:DataAccessPointAccount': 'S3',
  's3:ObjectCreated:*': 'S3',
  's3:x-amz-acl': 'S3',
  'aws:SourceArn': 'nothing',
  'aws:ResourceTag/team': 'nothing',
  'node:20': 'nothing',
  'python:3.12': 'nothing',
  'batch:latest': 'nothing',
  'batch:Reader': 'nothing',
  'events:OrderPlaced': 'nothing',
  'ecs:service:DesiredCount': 'nothing',
});
table('commands', 'shell', (token) => `${token} --foo bar`, {
  'aws ecs update-service': 'ECS',
  'aws --region eu-west-1 --output=text ecr get-login-password': 'ECR',
  'aws s3 cp': 'S3',
  'aws s3api head-bucket': 'S3',
  'aws elbv2 describe-load-balancers': 'ELB',
  'aws deploy create-deployment': 'CodeDeploy',
  'aws stepfunctions start-execution': 'Step Functions',
  'awslocal sqs create-queue': 'SQS',
  'aws configure set': 'nothing',
  'aws --version': 'nothing',
  'aws sso login': 'nothing',
  'saws ecs list-tasks': 'nothing',
});

describe('tokens in other places', () => {
  it('nest parameter types', () => {
    assert.deepEqual(found('yaml', 'Type: AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>'), ['AWS::SSM::Parameter::Value = Systems Manager', 'AWS::EC2::Subnet::Id = VPC, EC2']);
  });
  it('join ARNs from pieces', () => {
    assert.deepEqual(servicesIn('json', '["arn:", {"Ref": "AWS::Partition"}, ":iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"]'), ['IAM', 'ECS']);
    assert.deepEqual(servicesIn('yaml', '- !Sub arn:${AWS::Partition}:s3:::${Bucket}/*'), ['S3']);
    assert.deepEqual(servicesIn('python', 'x = f"arn:{self.partition}:sns:{region}:{account}:topic"'), ['SNS']);
    assert.deepEqual(servicesIn('go', 'x := fmt.Sprintf("arn:%s:iam::%s:role/x", p, a)'), ['IAM']);
  });
  it('find principals without quotes and with CloudFormation\'s suffix', () => {
    assert.deepEqual(servicesIn('yaml', 'Service: ecs-tasks.amazonaws.com'), ['ECS']);
    assert.deepEqual(servicesIn('yaml', 'Service: !Sub logs.${AWS::Region}.${AWS::URLSuffix}'), ['CloudWatch Logs']);
  });
  it('offer Fargate first for launch types', () => {
    for (const [dialect, text] of [['terraform', 'x = ["FARGATE"]'], ['yaml', '# AWS::\n- FARGATE_SPOT'], ['shell', 'x --launch-type FARGATE'], ['typescript', "'AWS::'\nx = LaunchType.FARGATE"], ['go', '// AWS::\nx = LaunchType_FARGATE']] as const) {
      assert.deepEqual(servicesIn(dialect, text), ['Fargate', 'ECS'], text);
    }
    assert.equal(servicesIn('shell', 'FARGATE_CPU=1; USE_FARGATE=2'), undefined);
  });
  it('read commands in workflows, scripts, Dockerfiles, manifests and argument lists', () => {
    assert.deepEqual(servicesIn('yaml', 'run: aws ecs update-service'), ['ECS']);
    assert.deepEqual(servicesIn('dockerfile', 'RUN aws s3 cp a b'), ['S3']);
    assert.deepEqual(servicesIn('json', '"deploy": "aws lambda update-function-code"'), ['Lambda']);
    assert.deepEqual(servicesIn('shell', 'X=$(aws sts get-caller-identity)'), ['STS']);
    assert.deepEqual(servicesIn('shell', 'aws \\\n  ecs update-service'), ['ECS']);
    assert.deepEqual(servicesIn('python', 'run(["aws", "ecs", "list-tasks"])'), ['ECS']);
    assert.equal(servicesIn('markdown', 'the aws lambda we love'), undefined);
  });
  it('read workflow actions', () => {
    assert.deepEqual(servicesIn('yaml', '- uses: aws-actions/amazon-ecs-deploy-task-definition@v2'), ['ECS']);
    assert.deepEqual(servicesIn('yaml', '- uses: aws-actions/amazon-ecr-login@v2'), ['ECR']);
    assert.equal(servicesIn('yaml', '- uses: aws-actions/configure-aws-credentials@v4'), undefined);
  });
  it('take a token as a whole and no token twice', () => {
    assert.deepEqual(found('terraform', 'x = "arn:aws:ecs:r:1:task-definition/ecs:*" # ECS'), ['arn:aws:ecs:r:1:task-definition/ecs:* = ECS', 'ECS = ECS']);
    assert.deepEqual(found('markdown', 'See arn:aws:iam::1:role/x. Then ecs:RunTask, ok.'), ['arn:aws:iam::1:role/x = IAM', 'ecs:RunTask = ECS']);
  });
});

describe('events', () => {
  const sam = (event: string): string => `Transform: AWS::Serverless-2016-10-31\nResources:\n  F:\n    Type: AWS::Logs::LogGroup\n    Properties:\n      Events:\n        E:\n          Type: ${event}\n          Properties: {}`;
  const last = (text: string): string | undefined => found('yaml', text).at(-1);
  for (const [type, service] of Object.entries({ Api: 'API Gateway', HttpApi: 'API Gateway', Schedule: 'EventBridge', ScheduleV2: 'EventBridge', SQS: 'SQS', SNS: 'SNS', S3: 'S3', Kinesis: 'Kinesis', DynamoDB: 'DynamoDB', CloudWatchLogs: 'CloudWatch Logs' })) {
    it(`of SAM: ${type} is ${service}`, () => {
      assert.equal(last(sam(type)), `${type} = ${service}`);
    });
  }
  it('of SAM in JSON and in one line', () => {
    assert.deepEqual(found('json', '{\n  "Transform": "AWS::Serverless-2016-10-31",\n  "Events": {\n    "Get": {\n      "Type": "HttpApi"\n    }\n  }\n}'), ['HttpApi = API Gateway']);
    assert.deepEqual(found('yaml', '# AWS::\nEvents:\n  Get: { Type: Api, Properties: {} }'), ['Api = API Gateway']);
  });
  it('of SAM only under Events', () => {
    assert.deepEqual(found('yaml', '# AWS::\nOther:\n  E:\n    Type: Api\nAuth:\n  Type: Schedule'), []);
  });
  const serverless = (event: string): string => `provider:\n  name: aws\nfunctions:\n  f:\n    events:\n      - ${event}`;
  for (const [event, services] of Object.entries({ 'http: GET /': 'API Gateway', 'httpApi:': 'API Gateway', 'websocket: $connect': 'API Gateway', 'schedule: rate(1 day)': 'EventBridge', 'sqs: a': 'SQS', 'sns: a': 'SNS', 's3: a': 'S3', 'alb:': 'ELB', 'eventBridge:': 'EventBridge', 'stream:': 'DynamoDB, Kinesis' })) {
    it(`of serverless.yml: ${event} is ${services}`, () => {
      assert.deepEqual(found('yaml', serverless(event), noPhrases), [`${event.split(':', 1)[0] ?? ''} = ${services}`]);
    });
  }
  it('of serverless.yml: a Kinesis stream, a list at the column of its key, an image registry', () => {
    assert.deepEqual(found('yaml', `${serverless('stream:')}\n          type: kinesis`, noPhrases), ['stream = Kinesis, DynamoDB']);
    assert.deepEqual(found('yaml', 'provider:\n  name: aws\n  ecr:\n    images: {}\nfunctions:\n  f:\n    events:\n    - sqs: x', noPhrases), ['ecr = ECR', 'sqs = SQS']);
  });
  it('of other providers, and keys that are none', () => {
    assert.deepEqual(found('yaml', 'provider:\n  name: google\nfunctions:\n  f:\n    events:\n      - http: path'), []);
    assert.deepEqual(found('yaml', 'provider:\n  name: aws\nservice: x\nevents: y\ncustom:\n  s3:\n    a: 1\nfunctions: {}'), []);
  });
});
