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
  service('API Gateway', 'Amazon API Gateway', 'apigateway/'),
  service('AppSync', 'AWS AppSync', 'appsync/'),
  service('Application Auto Scaling', 'AWS Application Auto Scaling', 'autoscaling/application/userguide/'),
  service('Batch', 'AWS Batch', 'batch/'),
  service('Cloud Map', 'AWS Cloud Map', 'cloud-map/'),
  service('CloudFormation', 'AWS CloudFormation', 'cloudformation/'),
  service('CloudFront', 'Amazon CloudFront', 'cloudfront/'),
  service('CloudWatch', 'Amazon CloudWatch', 'cloudwatch/'),
  service('CloudWatch Logs', 'Amazon CloudWatch Logs', 'AmazonCloudWatch/latest/logs/'),
  service('CodeDeploy', 'AWS CodeDeploy', 'codedeploy/'),
  service('Cognito', 'Amazon Cognito', 'cognito/'),
  service('Data Firehose', 'Amazon Data Firehose', 'firehose/', ['Kinesis Data Firehose', 'Kinesis Firehose', 'Firehose']),
  service('DynamoDB', 'Amazon DynamoDB', 'dynamodb/'),
  service('EBS', 'Amazon EBS', 'ebs/', ['Elastic Block Store']),
  service('EC2', 'Amazon EC2', 'ec2/', ['Elastic Compute Cloud']),
  service('EC2 Auto Scaling', 'Amazon EC2 Auto Scaling', 'autoscaling/ec2/userguide/'),
  service('ECR', 'Amazon ECR', 'ecr/', ['Elastic Container Registry']),
  service('ECS', 'Amazon ECS', 'ecs/', ['Elastic Container Service', 'EC2 Container Service']),
  service('EFS', 'Amazon EFS', 'efs/', ['Elastic File System']),
  service('EKS', 'Amazon EKS', 'eks/', ['Elastic Kubernetes Service', 'Elastic Container Service for Kubernetes']),
  service('ELB', 'Elastic Load Balancing', 'elasticloadbalancing/', ['Elastic Load Balancer', 'Application Load Balancer', 'ALB', 'Network Load Balancer', 'NLB', 'Gateway Load Balancer', 'GWLB']),
  service('Elastic Beanstalk', 'AWS Elastic Beanstalk', 'elastic-beanstalk/', ['Beanstalk']),
  service('EventBridge', 'Amazon EventBridge', 'eventbridge/', ['CloudWatch Events', 'EventBridge Scheduler', 'EventBridge Pipes']),
  service('Fargate', 'AWS Fargate', 'AmazonECS/latest/developerguide/AWS_Fargate.html'),
  service('IAM', 'AWS IAM', 'iam/', ['Identity and Access Management']),
  service('KMS', 'AWS KMS', 'kms/', ['Key Management Service']),
  service('Kinesis', 'Amazon Kinesis', 'kinesis/', ['Kinesis Data Streams']),
  service('Lambda', 'AWS Lambda', 'lambda/'),
  service('Lightsail', 'Amazon Lightsail', 'lightsail/'),
  service('Outposts', 'AWS Outposts', 'outposts/'),
  service('RDS', 'Amazon RDS', 'rds/', ['Relational Database Service']),
  service('Route 53', 'Amazon Route 53', 'route53/', ['Route53']),
  service('S3', 'Amazon S3', 's3/', ['Simple Storage Service']),
  service('SAM', 'AWS SAM', 'serverless-application-model/', ['Serverless Application Model']),
  service('SNS', 'Amazon SNS', 'sns/', ['Simple Notification Service']),
  service('SQS', 'Amazon SQS', 'sqs/', ['Simple Queue Service']),
  service('STS', 'AWS STS', 'STS/latest/APIReference/', ['Security Token Service']),
  service('Secrets Manager', 'AWS Secrets Manager', 'secretsmanager/'),
  service('Step Functions', 'AWS Step Functions', 'step-functions/'),
  service('Systems Manager', 'AWS Systems Manager', 'systems-manager/', ['SSM']),
  service('VPC', 'Amazon VPC', 'vpc/', ['Virtual Private Cloud']),
  service('X-Ray', 'AWS X-Ray', 'xray/'),
];

const byName = new Map<string, AwsService>();
for (const entry of awsServices) {
  for (const name of [entry.name, entry.fullName, ...entry.aliases]) byName.set(nameKey(name), entry);
}

/**
 * Finds a service by any of its names, with or without "Amazon" or "AWS", in any case.
 * "Serverless" is a model, not a service, and gives `undefined`.
 */
export function findService(name: string): AwsService | undefined {
  return byName.get(nameKey(name));
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s\u00a0-]+/g, ' ')
    .trim()
    .replace(/^(?:amazon|aws) /, '');
}
