import { serviceOfGluedModule, serviceOfKey, serviceOfModule } from '../services/serviceKeys';
import { terraformServices } from '../terraformNames';
import { type Binding, type Family, type ServiceModule } from './bindings';

/** A module of a family, or `undefined` when its service is not in the table. */
export function serviceModule(family: Family, module: string): ServiceModule | undefined {
  const name = module.toLowerCase();
  if (family === 'pulumi' && name === 'config') return undefined;
  const service = serviceOfModule(name) ?? serviceOfGluedModule(name);
  return service === undefined ? undefined : { family, module: name, services: [service] };
}

const asModule = (of: ServiceModule | undefined): Binding | undefined => (of === undefined ? undefined : { kind: 'module', of });

const npmPackages: readonly (readonly [RegExp, (match: RegExpExecArray) => Binding | undefined])[] = [
  [/^(?:aws-cdk-lib|monocdk|@aws-cdk\/core|aws-cdk-lib\/core)$/, () => ({ kind: 'root', family: 'cdk' })],
  [/^(?:aws-cdk-lib|monocdk|@aws-cdk)\/(?:aws-|(?=lambda-layer-))([a-z\d-]+?)(?:-alpha)?(?:\/|$)/, ([, name = '']) => asModule(serviceModule('cdk', name))],
  [/^@pulumi\/aws(?:x|-native)?(?:\/classic)?$/, () => ({ kind: 'root', family: 'pulumi' })],
  [/^@pulumi\/aws(?:x|-native)?\/(?:classic\/)?([a-z\d]+)/i, ([, name = '']) => asModule(serviceModule('pulumi', name))],
  [/^@pulumi\/(?:aws-)?(eks|apigateway)(?:\/|$)/, ([, name = '']) => asModule(serviceModule('pulumi', name))],
  [/^aws-sdk$/, () => ({ kind: 'root', family: 'sdk' })],
  [/^aws-sdk\/clients\/([a-z\d-]+)/, ([, name = '']) => asModule(serviceModule('sdk', name))],
  [/^@aws-sdk\/(?:client-|lib-|util-)([a-z\d-]+)/, ([, name = '']) => asModule(serviceModule('sdk', name))],
  [/^@aws-sdk\/(s3|rds|cloudfront)-[a-z\d-]+/, ([, name = '']) => asModule(serviceModule('sdk', name))],
  [/^(?:aws-lambda|@types\/aws-lambda|@aws-lambda-powertools\/[\w-]+)$/, () => asModule(serviceModule('sdk', 'lambda'))],
  [/^aws-xray-sdk(?:-[\w-]+)?$/, () => asModule(serviceModule('sdk', 'xray'))],
  [/^@cdktf\/provider-aws\/lib\/([a-z\d-]+)/, ([, name = '']) => asModule(terraformModule(name.replaceAll('-', '_')))],
];

/** A module of npm's, as an import names it: `aws-cdk-lib/aws-ecs`, `@aws-sdk/client-ecs`, `@pulumi/aws`. */
export function npmModule(specifier: string): Binding | undefined {
  if (specifier.length > 200) return undefined;
  for (const [pattern, bindingOf] of npmPackages) {
    const match = pattern.exec(specifier);
    if (match !== null) return bindingOf(match);
  }
  return undefined;
}

/** A dotted Python module: `aws_cdk.aws_ecs`, `pulumi_aws`, `mypy_boto3_ecs.client`. */
export function pythonModule(path: string): Binding | undefined {
  const [top = '', second = '', third = ''] = path.split('.', 3);
  switch (top) {
    case 'aws_cdk':
    case 'monocdk':
      if (second === '' || second === 'core') return { kind: 'root', family: 'cdk' };
      return second.startsWith('aws_') ? cdkPythonModule(second) : undefined;
    case 'pulumi_aws':
    case 'pulumi_awsx':
    case 'pulumi_aws_native': {
      const module = second === 'classic' ? third : second;
      return module === '' ? { kind: 'root', family: 'pulumi' } : asModule(serviceModule('pulumi', module));
    }
    case 'pulumi_eks':
      return asModule(serviceModule('pulumi', 'eks'));
    case 'aws_lambda_powertools':
    case 'aws_lambda_typing':
      return asModule(serviceModule('sdk', 'lambda'));
    case 'aws_xray_sdk':
      return asModule(serviceModule('sdk', 'xray'));
    case 'cdktf_cdktf_provider_aws':
      return second === '' ? undefined : asModule(terraformModule(second));
    default: {
      const stub = /^(?:mypy|types)_(?:aio)?boto3_([a-z\d_]+)$/.exec(top)?.[1];
      return stub === undefined ? undefined : asModule(serviceModule('sdk', stub));
    }
  }
}

/** `aws_ecs_patterns`, `aws_lambda_python_alpha`: what a CDK root calls its modules in Python and JavaScript. */
export function cdkPythonModule(name: string): Binding | undefined {
  return name.startsWith('aws_') ? asModule(serviceModule('cdk', name.slice(4).replaceAll('_', '-').replace(/-alpha$/, ''))) : undefined;
}

/** A Java package, in lower case and without the class: `software.amazon.awscdk.services.ecs.patterns`. */
export function javaPackage(path: string): ServiceModule | undefined {
  const cdk = /^software\.amazon\.awscdk\.(?:services\.|aws_)([a-z\d._]+)/.exec(path)?.[1];
  if (cdk !== undefined) return serviceModule('cdk', cdk.replace(/\.alpha$/, ''));
  const sdk = /^(?:software\.amazon\.awssdk\.services|com\.amazonaws\.services)\.([a-z\d]+)/.exec(path)?.[1];
  if (sdk !== undefined) return serviceModule('sdk', sdk);
  const pulumi = /^com\.pulumi\.aws(?:x|native)?\.([a-z\d]+)/.exec(path)?.[1];
  if (pulumi !== undefined) return serviceModule('pulumi', pulumi);
  return /^(?:com\.pulumi\.eks|software\.amazon\.lambda\.powertools)(?:\.|$)/.test(path) ? serviceModule(path.startsWith('com') ? 'pulumi' : 'sdk', path.startsWith('com') ? 'eks' : 'lambda') : undefined;
}

/** A Go package path: `github.com/aws/aws-cdk-go/awscdk/v2/awsecs`, `…/aws-sdk-go-v2/service/ecs/types`. */
export function goPackage(path: string): Binding | undefined {
  const cdk = /^github\.com\/aws\/aws-cdk-go\/awscdk(?:\/v\d+)?\/aws([a-z\d]+)$/.exec(path)?.[1] ?? /^github\.com\/aws\/aws-cdk-go\/awscdk([a-z\d]+)alpha(?:\/v\d+)?$/.exec(path)?.[1];
  if (cdk !== undefined) return asModule(serviceModule('cdk', cdk));
  const sdk = /^github\.com\/aws\/aws-sdk-go(?:-v2)?\/(?:service|feature)\/([a-z\d]+)/.exec(path)?.[1];
  if (sdk !== undefined) return asModule(serviceModule('sdk', sdk));
  if (/^github\.com\/aws\/aws-lambda-go\/\w+$/.test(path)) return asModule(serviceModule('sdk', 'lambda'));
  if (path.startsWith("github.com/aws/aws-xray-sdk-go")) return asModule(serviceModule('sdk', 'xray'));
  if (/^github\.com\/pulumi\/pulumi-aws(?:x|-native)?\/sdk(?:\/v\d+)?\/go\/aws(?:x)?$/.test(path)) return { kind: 'root', family: 'pulumi' };
  const pulumi = /^github\.com\/pulumi\/pulumi-aws(?:x|-native)?\/sdk(?:\/v\d+)?\/go\/awsx?\/(?:classic\/)?([a-z\d]+)/.exec(path)?.[1] ?? /^github\.com\/pulumi\/pulumi-(eks)\/sdk(?:\/v\d+)?\/go\/eks/.exec(path)?.[1];
  return pulumi === undefined ? undefined : asModule(serviceModule('pulumi', pulumi));
}

/** A .NET namespace: `Amazon.CDK.AWS.ECS.Patterns`, `Amazon.CDK.AwsApigatewayv2Integrations`, `Amazon.S3.Model`, `Pulumi.Aws.Ecs`. */
export function dotnetNamespace(path: string): Binding | undefined {
  const cdk = /^Amazon\.CDK\.(?:AWS\.|Aws)([\w.]+)$/.exec(path)?.[1];
  if (cdk !== undefined) return asModule(serviceModule('cdk', cdk));
  if (path === 'Amazon.CDK' || path === 'Amazon.CDK.AWS') return undefined;
  if (/^Pulumi\.Aws(?:x|Native)?$/.test(path)) return { kind: 'root', family: 'pulumi' };
  const pulumi = /^Pulumi\.Aws(?:x|Native)?\.(\w+)/.exec(path)?.[1] ?? /^Pulumi\.(Eks)\b/.exec(path)?.[1];
  if (pulumi !== undefined) return asModule(serviceModule('pulumi', pulumi));
  const sdk = /^Amazon\.(\w+)/.exec(path)?.[1];
  return sdk === undefined || sdk === 'Runtime' || sdk === 'CDK' ? undefined : asModule(serviceModule('sdk', sdk));
}

/** What a root's member is: `aws_ecs` of aws-cdk-lib, `ecs` of Pulumi, `ECS` of the JavaScript SDK. */
export function rootMember(family: Family, member: string): Binding | undefined {
  if (family === 'cdk') return cdkPythonModule(member);
  if (family === 'sdk') {
    const service = /^[A-Z]/.test(member) ? serviceOfKey(member) : undefined;
    return service === undefined ? undefined : { kind: 'module', of: { family, module: member.toLowerCase(), services: [service] } };
  }
  if (/^(?:Get|get|get_)_?[Cc]aller_?[Ii]dentity/.test(member)) return { kind: 'module', of: { family, module: 'sts', services: ['STS'] } };
  if (/^(?:Get|get)_?[Aa]vailability_?[Zz]one/.test(member)) return { kind: 'module', of: { family, module: 'ec2', services: ['EC2'] } };
  return asModule(serviceModule('pulumi', member.replace(/_$/, '')));
}

function terraformModule(name: string): ServiceModule | undefined {
  const services = terraformServices(name);
  return services.length === 0 ? undefined : { family: 'cdktf', module: name, services };
}
