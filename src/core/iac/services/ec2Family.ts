/**
 * EC2's namespace holds several services. AWS documents networks as VPC; IAM and CloudFormation keep
 * everything under `ec2`, so a network resource answers VPC first and EC2 after it.
 */

const network =
  /^(?:Cfn|I|New|Get|get|Lookup)?(?:Default)?(?:Vpc|VPC(?!N)|Subnet|PublicSubnet|PrivateSubnet|RouteTable|Route(?![a-z])|MainRouteTable|NatGateway|NatProvider|InternetGateway|EgressOnlyInternetGateway|SecurityGroup|NetworkAcl|NetworkInterface|NetworkInsights|FlowLog|PrefixList|ManagedPrefixList|DHCPOptions|DhcpOptions|GatewayVpc|GatewayAttachment|InterfaceVpc|IpAddresses|Peer(?![a-z])|Port(?![a-z])|TrafficMirror|GatewayRoute|Acl|IpamPool|VpcEndpoint)/;
const others: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:Cfn)?TransitGateway/, ['VPC', 'Transit Gateway']],
  [/^(?:Cfn)?I(?:PAM|pam)(?![a-z])/, ['VPC', 'IPAM']],
  [/^(?:Cfn)?Client(?:Vpn|VPN)/, ['VPC', 'Client VPN']],
  [/^(?:Cfn)?(?:CustomerGateway|V(?:PN|pn)(?:Connection|Gateway))/, ['VPC', 'Site-to-Site VPN']],
  [/^(?:Cfn)?VerifiedAccess/, ['VPC', 'Verified Access']],
  [/^(?:Cfn)?CarrierGateway/, ['VPC', 'Wavelength']],
  [/^(?:Cfn)?LocalGateway/, ['VPC', 'Outposts']],
  [/^(?:Cfn|I)?(?:Volume|Snapshot|EbsVolume|Ebs)/, ['EC2', 'EBS']],
];

/** Services of a resource, class or function in EC2's namespace, by its name in Pascal or camel case. */
export function ec2Services(name: string): readonly string[] {
  for (const [pattern, services] of others) if (pattern.test(name)) return services;
  return network.test(name) ? ['VPC', 'EC2'] : ['EC2'];
}
