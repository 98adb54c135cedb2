/** A part of an exam with its share of the scored questions. */
export interface ExamDomain {
  readonly name: string;
  /** In percent of the exam. */
  readonly share: number;
}

/** Services that an exam asks about, under a heading of its guide. */
export interface ExamArea {
  readonly name: string;
  /** Names that questions about it say. */
  readonly services: readonly string[];
}

/** What an exam looks like. */
export interface Blueprint {
  /** As questions name it: `SAA-C03`. */
  readonly code: string;
  readonly name: string;
  readonly questions: number;
  readonly minutes: number;
  readonly domains: readonly ExamDomain[];
  /** Share of right answers, 0 to 1, that an estimate is compared with. For AWS's exams the scaled pass mark over 1000: a stand-in, since AWS equates forms and publishes no percentage. */
  readonly passMark: number;
  /** What a pool of questions has to cover before it says anything about the exam; none: not checked. */
  readonly areas: readonly ExamArea[];
}

const compute: ExamArea = { name: 'Compute and containers', services: ['EC2', 'Lambda', 'ECS', 'EKS', 'Fargate', 'Elastic Beanstalk', 'Auto Scaling'] };
const storage: ExamArea = { name: 'Storage', services: ['S3', 'EBS', 'EFS', 'Elastic Block Store', 'Elastic File System', 'S3 Glacier', 'FSx', 'Storage Gateway'] };
const databases: ExamArea = { name: 'Databases', services: ['RDS', 'Aurora', 'DynamoDB', 'ElastiCache', 'Redshift'] };
const networking: ExamArea = { name: 'Networking and content delivery', services: ['VPC', 'CloudFront', 'Route 53', 'Direct Connect', 'Transit Gateway', 'Elastic Load Balancing', 'VPN'] };
const security: ExamArea = { name: 'Identity and security', services: ['IAM', 'KMS', 'Cognito', 'Secrets Manager', 'GuardDuty', 'Shield', 'WAF', 'Inspector', 'Macie', 'IAM Identity Center'] };
const management: ExamArea = { name: 'Management and monitoring', services: ['CloudWatch', 'CloudTrail', 'CloudFormation', 'AWS Config', 'Organizations', 'Systems Manager', 'Trusted Advisor', 'X-Ray'] };
const integration: ExamArea = { name: 'Application integration', services: ['SQS', 'SNS', 'EventBridge', 'Step Functions', 'API Gateway', 'Kinesis'] };
const cost: ExamArea = { name: 'Cost and support', services: ['Budgets', 'Cost Explorer', 'Savings Plans', 'Pricing Calculator', 'Support plan', 'Reserved Instance', 'Spot Instance'] };
const delivery: ExamArea = { name: 'Developer tools', services: ['CodeBuild', 'CodeDeploy', 'CodePipeline', 'CodeCommit', 'CodeArtifact', 'SAM', 'CDK'] };

/**
 * The exams that the shipped questions are for. Counts, minutes, pass marks and domain shares from
 * AWS's exam guides (docs.aws.amazon.com/aws-certification/latest/examguides), areas condensed from
 * their lists of services in scope; checked 2026-11-22.
 */
export const awsBlueprints: readonly Blueprint[] = [
  {
    code: 'CLF-C02',
    name: 'AWS Certified Cloud Practitioner',
    questions: 65,
    minutes: 90,
    passMark: 0.7,
    domains: [
      { name: 'Cloud Concepts', share: 24 },
      { name: 'Security and Compliance', share: 30 },
      { name: 'Cloud Technology and Services', share: 34 },
      { name: 'Billing, Pricing, and Support', share: 12 },
    ],
    areas: [compute, storage, databases, networking, security, management, cost],
  },
  {
    code: 'SAA-C03',
    name: 'AWS Certified Solutions Architect – Associate',
    questions: 65,
    minutes: 130,
    passMark: 0.72,
    domains: [
      { name: 'Design Secure Architectures', share: 30 },
      { name: 'Design Resilient Architectures', share: 26 },
      { name: 'Design High-Performing Architectures', share: 24 },
      { name: 'Design Cost-Optimized Architectures', share: 20 },
    ],
    areas: [compute, storage, databases, networking, security, management, integration, cost],
  },
  {
    code: 'DVA-C02',
    name: 'AWS Certified Developer – Associate',
    questions: 65,
    minutes: 130,
    passMark: 0.72,
    domains: [
      { name: 'Development with AWS Services', share: 32 },
      { name: 'Security', share: 26 },
      { name: 'Deployment', share: 24 },
      { name: 'Troubleshooting and Optimization', share: 18 },
    ],
    areas: [compute, storage, databases, security, management, integration, delivery],
  },
];

/**
 * The person's own blueprints, from a setting of unknown content, before AWS's: one with the code of
 * a shipped one takes its place. What is no blueprint is left out and named in `problems`.
 */
export function blueprintsWith(setting: unknown): { readonly blueprints: readonly Blueprint[]; readonly problems: readonly string[] } {
  const own: Blueprint[] = [];
  const problems: string[] = [];
  for (const [index, value] of (Array.isArray(setting) ? setting : []).entries()) {
    const made = readBlueprint(value);
    if (typeof made === 'string') problems.push(`${index + 1}: ${made}`);
    else if (own.every(({ code }) => !isSameCode(code, made.code))) own.push(made);
    else problems.push(`${index + 1}: the code ${made.code} comes twice`);
  }
  return { blueprints: [...own, ...awsBlueprints.filter(({ code }) => own.every((each) => !isSameCode(each.code, code)))], problems };
}

export const isSameCode = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function readBlueprint(value: unknown): Blueprint | string {
  if (typeof value !== 'object' || value === null) return 'not an object';
  const { code, name, questions, minutes, passMark = 70, domains = [] } = value as Readonly<Record<string, unknown>>;
  if (typeof code !== 'string' || code.trim() === '') return 'no code';
  if (!isBetween(questions, 1, 500) || !Number.isInteger(questions)) return 'questions must be a whole number from 1 to 500';
  if (!isBetween(minutes, 1, 1000)) return 'minutes must be a number from 1 to 1000';
  if (!isBetween(passMark, 1, 100)) return 'passMark must be a percentage from 1 to 100';
  if (!Array.isArray(domains) || !domains.every(isDomain)) return 'every domain needs a name and a share above 0';
  return {
    code: code.trim(),
    name: typeof name === 'string' && name.trim() !== '' ? name.trim() : code.trim(),
    questions,
    minutes,
    passMark: passMark / 100,
    domains: domains.map((domain) => ({ name: domain.name, share: domain.share })),
    areas: [],
  };
}

const isBetween = (value: unknown, low: number, high: number): value is number => typeof value === 'number' && value >= low && value <= high;

const isDomain = (value: unknown): value is ExamDomain =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' && value.name !== '' && 'share' in value && isBetween(value.share, Number.MIN_VALUE, 10_000);
