import { cloudFormationServices } from './cloudFormation';
import { type Scanner } from './lineScan';
import { rootMember, serviceModule } from './imports/modules';
import { refine } from './imports/refine';

/** `aws:ecs/cluster:Cluster`, `aws:ecs:Cluster`, `awsx:ecs:FargateService`, `aws-native:ecs:Cluster`, functions such as `aws:ec2/getAmi:getAmi`. */
const token = /(?<![\w/.-])(aws|awsx|aws-native|eks):([a-z\d-]{1,40})(?:\/([A-Za-z\d]{1,60}))?:([A-Z]\w{0,80}|get[A-Z]\w{0,80})(?![\w-])/g;

export const scanPulumiTokens: Scanner = (scan) => {
  const { text } = scan;
  if (!/aws|eks/.test(text)) return;
  for (const match of text.matchAll(token)) {
    const [whole, provider = '', module = '', , name = ''] = match;
    scan.add(match.index, match.index + whole.length, 'pulumiToken', servicesOf(provider, module, name));
  }
};

function servicesOf(provider: string, module: string, name: string): readonly string[] {
  if (provider === 'aws-native') return cloudFormationServices(module === 'ec2' ? 'EC2' : module, name);
  if (provider === 'eks') return ['EKS'];
  const found = module === 'index' ? undefined : serviceModule('pulumi', module);
  if (found !== undefined) return refine(found, [name]).services;
  const member = rootMember('pulumi', name);
  return member?.kind === 'module' && name.startsWith('get') ? member.of.services : [];
}
