import assert from 'node:assert/strict';
import { found, noPhrases, servicesIn } from './support';

describe('Terraform', () => {
  const types: Readonly<Record<string, string | undefined>> = {
    aws_api_gateway_rest_api: 'API Gateway',
    aws_apigatewayv2_api: 'API Gateway',
    aws_alb: 'ELB',
    aws_lbs: 'ELB',
    aws_lb_listener_rule: 'ELB',
    aws_lb_trust_store: 'ELB',
    aws_elb: 'ELB',
    aws_lb_cookie_stickiness_policy: 'ELB',
    aws_load_balancer_policy: 'ELB',
    aws_proxy_protocol_policy: 'ELB',
    aws_ami: 'EC2',
    aws_availability_zones: 'EC2',
    aws_instance: 'EC2',
    aws_launch_template: 'EC2',
    aws_ec2_capacity_reservation: 'EC2',
    aws_ebs_volume: 'EBS',
    aws_volume_attachment: 'EBS',
    aws_default_vpc: 'VPC',
    aws_subnets: 'VPC',
    aws_route: 'VPC',
    aws_route_table: 'VPC',
    aws_ec2_managed_prefix_list: 'VPC',
    aws_flow_log: 'VPC',
    aws_vpc_endpoint: 'VPC',
    aws_vpc_ipam_pool: 'IPAM',
    aws_ec2_transit_gateway: 'Transit Gateway',
    aws_ec2_client_vpn_endpoint: 'Client VPN',
    aws_vpn_connection: 'Site-to-Site VPN',
    aws_customer_gateway: 'Site-to-Site VPN',
    aws_verifiedaccess_instance: 'Verified Access',
    aws_ec2_carrier_gateway: 'Wavelength',
    aws_ec2_local_gateway: 'Outposts',
    aws_cloudwatch_event_rule: 'EventBridge',
    aws_cloudwatch_log_group: 'CloudWatch Logs',
    aws_cloudwatch_query_definition: 'CloudWatch Logs',
    aws_cloudwatch_metric_alarm: 'CloudWatch',
    aws_autoscaling_group: 'EC2 Auto Scaling',
    aws_launch_configuration: 'EC2 Auto Scaling',
    aws_appautoscaling_policy: 'Application Auto Scaling',
    aws_db_instance: 'RDS',
    aws_rds_cluster: 'RDS',
    aws_dynamodb_table: 'DynamoDB',
    aws_docdb_cluster: 'DocumentDB',
    aws_sfn_state_machine: 'Step Functions',
    aws_service_discovery_service: 'Cloud Map',
    aws_msk_cluster: 'MSK',
    aws_mskconnect_connector: 'MSK',
    aws_dx_gateway: 'Direct Connect',
    aws_config_rule: 'AWS Config',
    aws_codedeploy_app: 'CodeDeploy',
    aws_prometheus_workspace: 'Managed Prometheus',
    aws_directory_service_directory: 'Directory Service',
    aws_elastic_beanstalk_environment: 'Elastic Beanstalk',
    aws_elasticsearch_domain: 'OpenSearch',
    aws_cloudhsm_v2_cluster: 'CloudHSM',
    aws_lex_bot: 'Lex',
    aws_simpledb_domain: 'SimpleDB',
    aws_serverlessapplicationrepository_cloudformation_stack: 'Serverless Application Repository',
    aws_media_convert_queue: 'MediaConvert',
    aws_media_packagev2_channel_group: 'MediaPackage',
    aws_media_store_container: 'MediaStore',
    aws_kinesis_firehose_delivery_stream: 'Data Firehose',
    aws_kinesis_stream: 'Kinesis',
    aws_kinesis_analytics_application: 'Managed Flink',
    aws_canonical_user_id: 'S3',
    aws_s3_bucket: 'S3',
    aws_s3control_bucket: 'S3',
    aws_s3_account_public_access_block: 'S3',
    aws_route53_zone: 'Route 53',
    aws_cognito_identity_pool: 'Cognito',
    aws_cognito_user_pool: 'Cognito',
    aws_caller_identity: 'STS',
    aws_eks_fargate_profile: 'EKS',
    aws_secretsmanager_secret: 'Secrets Manager',
    awscc_ecs_cluster: 'ECS',
    awscc_ec2_vpc: 'VPC',
    awscc_logs_log_group: 'CloudWatch Logs',
    aws_arn: undefined,
    aws_billing_service_account: undefined,
    aws_default_tags: undefined,
    aws_ip_ranges: undefined,
    aws_partition: undefined,
    aws_region: undefined,
    aws_regions: undefined,
    aws_service: undefined,
  };
  for (const [type, service] of Object.entries(types)) {
    it(`knows ${type} as ${service ?? 'no service'}`, () => {
      assert.equal(servicesIn('terraform', `resource "${type}" "x" {`)?.[0], service);
      assert.equal(servicesIn('terraform', `  id = data.${type}.x.id`)?.[0], service);
    });
  }

  it('offers Fargate beside EKS for a Fargate profile', () => {
    assert.deepEqual(servicesIn('terraform', 'resource "aws_eks_fargate_profile" "x" {}'), ['EKS', 'Fargate']);
    assert.deepEqual(servicesIn('terraform', 'resource "awscc_eks_fargate_profile" "x" {}'), ['EKS', 'Fargate']);
  });

  it('takes a reference as a whole, wherever it stands', () => {
    const text = 'a = "${aws_ecs_cluster.main[0].name}/x" # data.aws_sqs_queue.q.url\nb = [aws_lb.web["a"].arn, one(aws_kms_key.k[*].arn)]\ndepends_on = ["aws_sns_topic.t"]';
    assert.deepEqual(found('terraform', text, noPhrases), ['aws_ecs_cluster.main[0].name = ECS', 'data.aws_sqs_queue.q.url = SQS', 'aws_lb.web["a"].arn = ELB', 'aws_kms_key.k[*].arn = KMS', 'aws_sns_topic.t = SNS']);
  });

  it('reads every kind of block', () => {
    for (const keyword of ['resource', 'data', 'ephemeral', 'list', 'action', 'mock_resource', 'override_data']) assert.deepEqual(servicesIn('terraform', `${keyword} "aws_ecs_service" "x" {`), ['ECS'], keyword);
  });

  it('leaves names alone that only look like types', () => {
    const text = 'variable "aws_ecs_name" {}\naws_s3_bucket = 1\nx = var.aws_s3_bucket.id\ny = local.aws_ecs_cluster.name\nz = module.aws_ecs.id\nw = each.value.aws_lb.arn\nv = my_aws_lb.x.y\ntags = { aws_ecs = 1 }\nregion = data.aws_region.current.name';
    assert.deepEqual(found('terraform', text), []);
  });

  it('reads JSON syntax', () => {
    assert.deepEqual(found('terraform', '{ "resource": { "aws_ecs_cluster": { "main": { "name": "x" } } } }', noPhrases), ['aws_ecs_cluster = ECS']);
  });

  it('knows module sources, the S3 backend and endpoints', () => {
    const source = (value: string): readonly string[] | undefined => servicesIn('terraform', `  source = "${value}"`);
    assert.deepEqual(source('terraform-aws-modules/ecs/aws//modules/service'), ['ECS']);
    assert.deepEqual(source('terraform-aws-modules/s3-bucket/aws'), ['S3']);
    assert.deepEqual(source('registry.terraform.io/terraform-aws-modules/security-group/aws'), ['VPC']);
    assert.deepEqual(source('umotif-public/ecs-fargate/aws'), ['ECS', 'Fargate']);
    assert.deepEqual(source('git::https://github.com/terraform-aws-modules/terraform-aws-lambda.git?ref=v1'), ['Lambda']);
    assert.equal(source('hashicorp/aws'), undefined);
    assert.equal(source('cloudposse/label/null'), undefined);
    assert.deepEqual(servicesIn('terraform', 'backend "s3" {'), ['S3']);
    assert.deepEqual(found('terraform', 'endpoints {\n  ecs = "x"\n  # more\n  apigateway = "y"\n}\necs = 1'), ['ecs = ECS', 'apigateway = API Gateway']);
  });

  it('reads policies in heredocs and jsonencode', () => {
    const text = 'policy = <<-EOF\n  { "Service": "lambda.amazonaws.com", "Action": ["logs:*"] } # not a comment: Lambda\n  EOF\nx = jsonencode({ Action = "ecs:RunTask" })';
    assert.deepEqual(found('terraform', text, noPhrases), ['lambda.amazonaws.com = Lambda', 'logs:* = CloudWatch Logs', 'ecs:RunTask = ECS']);
  });

  it('is read in notes and in commands about Terraform, not in other code', () => {
    assert.deepEqual(servicesIn('markdown', 'Use `aws_ecs_service` here'), ['ECS']);
    assert.deepEqual(servicesIn('plaintext', 'see aws_ecs_service'), ['ECS']);
    assert.deepEqual(servicesIn('shell', 'terraform import aws_ecs_service.x a'), ['ECS']);
    assert.equal(servicesIn('shell', 'aws_ecr_url=1; echo $aws_ecr_url'), undefined);
    assert.equal(servicesIn('python', 'import boto3; aws_s3_bucket = 1'), undefined);
  });
});
