import { ec2Services } from './services/ec2Family';
import { serviceOfKey, serviceOfModule } from './services/serviceKeys';

/**
 * Types of the `aws_` provider whose service is not the word after `aws_`; the first match decides.
 * Hand-written from the AWS provider's own naming of its services.
 */
const exceptions: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:arn|billing_service_account|default_tags|ip_ranges|partition|regions?|service|service_principal)$/, []],
  [/^caller_identity$/, ['STS']],
  [/^(?:app_cookie_stickiness_policy|elb|lb_cookie_stickiness_policy|lb_ssl_negotiation_policy|load_balancer_|proxy_protocol_policy)/, ['ELB']],
  [/^a?lb(?:$|_listener|_target_group|s$|_hosted_zone_id|_trust_store)/, ['ELB']],
  [/^ec2_transit_gateway/, ['Transit Gateway', 'VPC']],
  [/^vpc_ipam/, ['IPAM', 'VPC']],
  [/^ec2_client_vpn/, ['Client VPN', 'VPC']],
  [/^(?:customer_gateway|vpn_)/, ['Site-to-Site VPN', 'VPC']],
  [/^verifiedaccess_/, ['Verified Access']],
  [/^ec2_carrier_gateway/, ['Wavelength', 'VPC']],
  [/^(?:ec2_(?:coip_pool|local_gateway)|outposts_)/, ['Outposts']],
  [/^(?:ebs_|volume_attachment|snapshot_create)/, ['EBS', 'EC2']],
  [/^(?:(?:default_)?(?:network_acl|route_table|security_group|subnet|vpc)(?![a-z])|(?:network_acls|route_tables|security_groups|subnets|vpcs|vpclattice)|ec2_(?:managed|network|subnet|traffic)|egress_only_internet|flow_log|internet_gateway|main_route_table_association|nat_gateway|network_interface|prefix_list|route$)/, ['VPC', 'EC2']],
  [/^(?:ami|availability_zone|ec2_|eip|instance|key_pair|launch_template|placement_group|spot)/, ['EC2']],
  [/^cloudwatch_event_/, ['EventBridge']],
  [/^cloudwatch_(?:log_|query_)/, ['CloudWatch Logs']],
  [/^(?:autoscaling_|autoscalingplans_|launch_configuration)/, ['EC2 Auto Scaling']],
  [/^(?:db_|rds_)/, ['RDS']],
  [/^kinesis_firehose_/, ['Data Firehose']],
  [/^kinesis_analytics_/, ['Managed Flink']],
  [/^kinesis_(?:stream|resource_policy)/, ['Kinesis']],
  [/^kinesis_video_/, []],
  [/^(?:canonical_user_id|s3)/, ['S3']],
  [/^cognito_/, ['Cognito']],
  [/^eks_fargate_profile/, ['EKS', 'Fargate']],
];

/** Services of a resource or data source by its type without the provider: `ecs_cluster`, `lb_listener`. */
export function terraformServices(name: string): readonly string[] {
  for (const [pattern, services] of exceptions) if (pattern.test(name)) return services;
  // The first word names the service, unless two or three do: secretsmanager_, api_gateway_, media_convert_.
  const words = name.split('_', 4);
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const service = serviceOfKey(words.slice(0, count).join(''));
    if (service !== undefined) return [service];
  }
  return [];
}

/** Services of an `awscc_` type, which follows CloudFormation's names: `ec2_vpc`, `ecs_cluster`. */
export function awsccServices(name: string): readonly string[] {
  const [namespace = '', ...rest] = name.split('_');
  if (namespace === 'ec2') return ec2Services(rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''));
  const service = serviceOfKey(namespace);
  if (service === undefined) return [];
  return rest[0] === 'fargate' ? [service, 'Fargate'] : [service];
}

/** Words that registry modules use for a service beside its own name. */
const moduleNames: Readonly<Record<string, string>> = {
  'apigateway': 'API Gateway',
  'security-group': 'VPC',
  'key-pair': 'EC2',
  'autoscaling': 'EC2 Auto Scaling',
  'step-functions': 'Step Functions',
  'nat-instance': 'EC2',
  'fck-nat': 'EC2',
  'elastic-beanstalk': 'Elastic Beanstalk',
  'vpn-gateway': 'Site-to-Site VPN',
  'cloudwatch-logs': 'CloudWatch Logs',
  'load-balancer': 'ELB',
  'container-definition': 'ECS',
};

/** Services of a registry module by its name: `ecs`, `s3-bucket`, `rds-aurora`, `ecs-fargate`. */
export function terraformModuleServices(name: string): readonly string[] {
  const folded = Object.keys(moduleNames).find((key) => name === key || name.startsWith(`${key}-`));
  const service = (folded === undefined ? undefined : moduleNames[folded]) ?? serviceOfModule(name);
  if (service === undefined) return [];
  return name.includes('fargate') && service !== 'Fargate' ? [service, 'Fargate'] : [service];
}
