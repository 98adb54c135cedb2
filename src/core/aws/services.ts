/**
 * AWS services under the short names that hovers, notes and `inspect` use, with every name that
 * people write for them. Names as AWS's documentation gives them in November 2026.
 */

export interface AwsService {
  /** Canonical short name. */
  readonly name: string;
  /** The name in full. */
  readonly fullName: string;
  /** Expansions, former names and other spellings, without "Amazon" or "AWS". */
  readonly aliases: readonly string[];
  /** Landing page of AWS's documentation, below https://docs.aws.amazon.com/. */
  readonly docs: string;
}

const service = (name: string, fullName: string, docs: string, aliases: readonly string[] = []): AwsService => ({ name, fullName, aliases, docs });

export const awsServices: readonly AwsService[] = [
  service('ACM', 'AWS Certificate Manager', 'acm/', ['Certificate Manager']),
  service('Amazon MQ', 'Amazon MQ', 'amazon-mq/'),
  service('API Gateway', 'Amazon API Gateway', 'apigateway/'),
  service('App Mesh', 'AWS App Mesh', 'app-mesh/'),
  service('App Runner', 'AWS App Runner', 'apprunner/'),
  service('AppConfig', 'AWS AppConfig', 'appconfig/'),
  service('Application Auto Scaling', 'AWS Application Auto Scaling', 'autoscaling/application/userguide/'),
  service('AppSync', 'AWS AppSync', 'appsync/'),
  service('Athena', 'Amazon Athena', 'athena/'),
  service('AWS Backup', 'AWS Backup', 'aws-backup/'),
  service('AWS Config', 'AWS Config', 'config/'),
  service('AWS Glue', 'AWS Glue', 'glue/'),
  service('AWS Organizations', 'AWS Organizations', 'organizations/'),
  service('Batch', 'AWS Batch', 'batch/'),
  service('Bedrock', 'Amazon Bedrock', 'bedrock/'),
  service('Client VPN', 'AWS Client VPN', 'vpn/latest/clientvpn-admin/'),
  service('Cloud Map', 'AWS Cloud Map', 'cloud-map/'),
  service('CloudFormation', 'AWS CloudFormation', 'cloudformation/'),
  service('CloudFront', 'Amazon CloudFront', 'cloudfront/'),
  service('CloudHSM', 'AWS CloudHSM', 'cloudhsm/'),
  service('CloudTrail', 'AWS CloudTrail', 'cloudtrail/'),
  service('CloudWatch', 'Amazon CloudWatch', 'cloudwatch/'),
  service('CloudWatch Logs', 'Amazon CloudWatch Logs', 'AmazonCloudWatch/latest/logs/'),
  service('CodeArtifact', 'AWS CodeArtifact', 'codeartifact/'),
  service('CodeBuild', 'AWS CodeBuild', 'codebuild/'),
  service('CodeCommit', 'AWS CodeCommit', 'codecommit/'),
  service('CodeDeploy', 'AWS CodeDeploy', 'codedeploy/'),
  service('CodePipeline', 'AWS CodePipeline', 'codepipeline/'),
  service('Cognito', 'Amazon Cognito', 'cognito/'),
  service('Data Firehose', 'Amazon Data Firehose', 'firehose/', ['Kinesis Data Firehose', 'Kinesis Firehose', 'Firehose']),
  service('Direct Connect', 'AWS Direct Connect', 'directconnect/'),
  service('Directory Service', 'AWS Directory Service', 'directory-service/'),
  service('DocumentDB', 'Amazon DocumentDB', 'documentdb/'),
  service('DynamoDB', 'Amazon DynamoDB', 'dynamodb/'),
  service('EBS', 'Amazon EBS', 'ebs/', ['Elastic Block Store']),
  service('EC2', 'Amazon EC2', 'ec2/', ['Elastic Compute Cloud']),
  service('EC2 Auto Scaling', 'Amazon EC2 Auto Scaling', 'autoscaling/ec2/userguide/'),
  service('ECR', 'Amazon ECR', 'ecr/', ['Elastic Container Registry']),
  service('ECS', 'Amazon ECS', 'ecs/', ['Elastic Container Service', 'EC2 Container Service']),
  service('EFS', 'Amazon EFS', 'efs/', ['Elastic File System']),
  service('EKS', 'Amazon EKS', 'eks/', ['Elastic Kubernetes Service', 'Elastic Container Service for Kubernetes']),
  service('Elastic Beanstalk', 'AWS Elastic Beanstalk', 'elastic-beanstalk/', ['Beanstalk']),
  service('ElastiCache', 'Amazon ElastiCache', 'elasticache/'),
  service('ELB', 'Elastic Load Balancing', 'elasticloadbalancing/', ['Elastic Load Balancer', 'Application Load Balancer', 'ALB', 'Network Load Balancer', 'NLB', 'Gateway Load Balancer', 'GWLB']),
  service('EMR', 'Amazon EMR', 'emr/', ['Elastic MapReduce']),
  service('EventBridge', 'Amazon EventBridge', 'eventbridge/', ['CloudWatch Events', 'EventBridge Scheduler', 'EventBridge Pipes']),
  service('Fargate', 'AWS Fargate', 'AmazonECS/latest/developerguide/AWS_Fargate.html'),
  service('FSx', 'Amazon FSx', 'fsx/'),
  service('Global Accelerator', 'AWS Global Accelerator', 'global-accelerator/'),
  service('GuardDuty', 'Amazon GuardDuty', 'guardduty/'),
  service('IAM', 'AWS IAM', 'iam/', ['Identity and Access Management']),
  service('IAM Identity Center', 'AWS IAM Identity Center', 'singlesignon/', ['Single Sign-On']),
  service('IPAM', 'Amazon VPC IPAM', 'vpc/latest/ipam/', ['VPC IP Address Manager']),
  service('Keyspaces', 'Amazon Keyspaces', 'keyspaces/', ['Keyspaces for Apache Cassandra']),
  service('Kinesis', 'Amazon Kinesis', 'kinesis/', ['Kinesis Data Streams']),
  service('KMS', 'AWS KMS', 'kms/', ['Key Management Service']),
  service('Lambda', 'AWS Lambda', 'lambda/'),
  service('Lex', 'Amazon Lex', 'lex/'),
  service('Lightsail', 'Amazon Lightsail', 'lightsail/'),
  service('Managed Flink', 'Amazon Managed Service for Apache Flink', 'managed-flink/', ['Kinesis Data Analytics', 'Kinesis Analytics']),
  service('Managed Prometheus', 'Amazon Managed Service for Prometheus', 'prometheus/'),
  service('MediaConvert', 'AWS Elemental MediaConvert', 'mediaconvert/'),
  service('MediaPackage', 'AWS Elemental MediaPackage', 'mediapackage/'),
  service('MediaStore', 'AWS Elemental MediaStore', 'mediastore/'),
  service('MSK', 'Amazon MSK', 'msk/', ['Managed Streaming for Apache Kafka']),
  service('Neptune', 'Amazon Neptune', 'neptune/'),
  service('OpenSearch', 'Amazon OpenSearch Service', 'opensearch-service/', ['Elasticsearch Service']),
  service('Outposts', 'AWS Outposts', 'outposts/'),
  service('RDS', 'Amazon RDS', 'rds/', ['Relational Database Service']),
  service('Redshift', 'Amazon Redshift', 'redshift/'),
  service('Route 53', 'Amazon Route 53', 'route53/', ['Route53']),
  service('S3', 'Amazon S3', 's3/', ['Simple Storage Service']),
  service('SageMaker', 'Amazon SageMaker', 'sagemaker/'),
  service('SAM', 'AWS SAM', 'serverless-application-model/', ['Serverless Application Model']),
  service('Secrets Manager', 'AWS Secrets Manager', 'secretsmanager/'),
  service('Serverless Application Repository', 'AWS Serverless Application Repository', 'serverlessrepo/'),
  service('SES', 'Amazon SES', 'ses/', ['Simple Email Service']),
  service('SimpleDB', 'Amazon SimpleDB', 'simpledb/'),
  service('Site-to-Site VPN', 'AWS Site-to-Site VPN', 'vpn/'),
  service('SNS', 'Amazon SNS', 'sns/', ['Simple Notification Service']),
  service('SQS', 'Amazon SQS', 'sqs/', ['Simple Queue Service']),
  service('Step Functions', 'AWS Step Functions', 'step-functions/'),
  service('STS', 'AWS STS', 'STS/latest/APIReference/', ['Security Token Service']),
  service('Systems Manager', 'AWS Systems Manager', 'systems-manager/', ['SSM']),
  service('Transit Gateway', 'AWS Transit Gateway', 'vpc/latest/tgw/'),
  service('Verified Access', 'AWS Verified Access', 'verified-access/'),
  service('VPC', 'Amazon VPC', 'vpc/', ['Virtual Private Cloud']),
  service('WAF', 'AWS WAF', 'waf/', ['Web Application Firewall']),
  service('Wavelength', 'AWS Wavelength', 'wavelength/'),
  service('X-Ray', 'AWS X-Ray', 'xray/'),
];

const unevenSpace = /[^\S ]|-| {2}|^ | $/;
const byName = new Map<string, AwsService>();
for (const entry of awsServices) {
  for (const name of [entry.name, entry.fullName, ...entry.aliases]) byName.set(nameKey(name), entry);
}

/**
 * Finds a service by any of its names, in any case, with or without "Amazon" or "AWS" where the
 * rest is a name by itself ("AWS Config" needs its first word). "Serverless" is a model, not a
 * service, and gives `undefined`.
 */
export function findService(name: string): AwsService | undefined {
  return findServiceByKey(nameKey(name));
}

/** The same by a name's key, for whoever has it already. */
export function findServiceByKey(key: string): AwsService | undefined {
  const found = byName.get(key);
  if (found !== undefined) return found;
  if (key.startsWith('amazon ')) return byName.get(key.slice('amazon '.length));
  return key.startsWith('aws ') ? byName.get(key.slice('aws '.length)) : undefined;
}

/** Case, spacing and hyphens do not tell names apart. */
export function nameKey(name: string): string {
  const key = name.toLowerCase();
  return unevenSpace.test(key) ? key.replace(/[\s\u00a0-]+/g, ' ').trim() : key;
}
