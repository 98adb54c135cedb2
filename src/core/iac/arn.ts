import { type Scanner } from './lineScan';
import { serviceOfKey } from './services/serviceKeys';
import { tokenEnd } from './uri';

/** `arn`, a partition (or a placeholder for one) and the service field. */
const head = /(?<![\w-])arn:(?:aws(?:-[a-z]{2,8})*|\$\{[^{}]{1,80}\}|\{[^{}]{1,80}\}|<[^<>\s]{1,40}>|%s|\$\w{1,40}|\*):([a-z\d-]{1,40}|\*)(?=:)/g;
/** The rest of an ARN whose partition another function puts before it: `["arn:", {"Ref": "AWS::Partition"}, ":iam::aws:policy/…"]`. */
const tail = /(?<=["'`]):([a-z\d-]{2,30}):(?=[^"'`\s]{0,80}:|["'`])/g;

/** `arn:aws:apigateway:r:lambda:path/…` and `arn:aws:states:::ecs:runTask.sync` name an integrated service too. */
const integration = /^arn:[^:]*:(?:apigateway:[^:]*:(?:[\w-]+\.)?([a-z\d-]+):(?:path|action)|states:[^:]*:[^:]*:(?:aws-sdk:)?([a-z\d-]+):)/;
const managedPolicy = /^[^/]*:policy\/(?:[\w-]+\/)*(?:Amazon|AWS|Cloud|Auto)?([\w-]+)$/;

export const scanArns: Scanner = (scan) => {
  const { text } = scan;
  if (text.includes('arn:')) {
    let done = 0;
    for (const match of text.matchAll(head)) {
      if (match.index < done) continue;
      const end = Math.max(tokenEnd(text, match.index), match.index + match[0].length);
      done = end;
      scan.add(match.index, end, 'arn', servicesOf(match[1] ?? '', text.slice(match.index, end)));
    }
  }
  if (text.includes('":') || text.includes("':")) {
    for (const match of text.matchAll(tail)) {
      const service = match[1] ?? '';
      if (serviceOfKey(service) === undefined) continue;
      const end = Math.max(tokenEnd(text, match.index), match.index + match[0].length);
      scan.add(match.index, end, 'arn', servicesOf(service, `arn:aws${text.slice(match.index, end)}`));
    }
  }
};

function servicesOf(field: string, arn: string): readonly string[] {
  const services: string[] = [];
  const offer = (service: string | undefined): void => {
    if (service !== undefined && !services.includes(service)) services.push(service);
  };
  offer(serviceOfKey(field));
  const integrated = integration.exec(arn.replace(/\$\{[^{}]*\}/g, ''));
  offer(serviceOfKey(integrated?.[1] ?? integrated?.[2] ?? ''));
  if (field === 'iam') offer(policyService(managedPolicy.exec(arn)?.[1] ?? ''));
  if (field === 'ec2' && /:(?:vpc|subnet|security-group|route-table|internet-gateway|natgateway|network-interface|network-acl|vpc-endpoint)[/*]/.test(arn)) offer('VPC');
  return services;
}

/** The service that an AWS-managed policy is for, by its name: `AmazonECSTaskExecutionRolePolicy` is ECS's. */
function policyService(name: string): string | undefined {
  if (/^(?:EC2)?ContainerRegistry/.test(name)) return 'ECR';
  if (/^(?:EC2)?ContainerService/.test(name)) return 'ECS';
  if (/^(?:EKS|ECS|ECR|EC2|RDS|SQS|SNS|SSM|S3|VPC|MSK|DMS|EFS|KMS)/.test(name)) return serviceOfKey(/^[A-Z\d]{2,3}/.exec(name)?.[0] ?? '');
  const words = name.split(/(?=[A-Z][a-z])|(?<=[a-z\d])(?=[A-Z])/);
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const service = serviceOfKey(words.slice(0, count).join(''));
    if (service !== undefined) return service;
  }
  return undefined;
}
