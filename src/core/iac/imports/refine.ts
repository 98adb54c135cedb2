import { ec2Services } from '../services/ec2Family';
import { type Family, type ServiceModule } from './bindings';

export interface Resolved {
  readonly family: Family;
  readonly services: readonly string[];
}

/** What a member adds to its module: a `*Fargate*` class is Fargate's too, EC2's namespace has networks in it. */
export function refine({ family, module, services: base }: ServiceModule, members: readonly string[]): Resolved {
  let services = base;
  // Pulumi keeps arguments in a namespace of their own: Ec2.Inputs.SecurityGroupIngressArgs.
  const member = members.find((name) => name !== 'Inputs' && name !== 'Outputs') ?? '';
  const own = member.replace(/^(?:New|get_|get|Get|Lookup)(?=[A-Z_a-z])/, '');
  if (module === 'ec2' && family !== 'sdk' && member !== '') services = ec2Services(pascal(member));
  else if (module === 'cloudwatch' && family === 'pulumi') {
    if (/^_?event/i.test(own)) services = ['EventBridge'];
    else if (/^_?(?:log|query)/i.test(own)) services = ['CloudWatch Logs'];
  }
  if (members.some((name) => /fargate/i.test(name)) || module.includes('fargate')) services = ['Fargate', ...services.filter((service) => service !== 'Fargate')];
  return { family, services };
}

const pascal = (name: string): string => name.replace(/^get_?/, '').replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
