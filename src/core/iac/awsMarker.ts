import { findLine, type Lines } from './lines';
import { type IacDialect } from './model';

/** Dialects that are about infrastructure by themselves; the others need a sign of AWS somewhere in the file. */
const ungated: ReadonlySet<IacDialect> = new Set<IacDialect>(['terraform', 'dockerfile', 'compose', 'shell', 'markdown', 'plaintext']);

/** Cheap test for lines that may hold a marker; most lines of most files fail it. */
const hint = /aws|AWS|mazon|boto|ulumi|20(?:12|08)-10-17|Compatib|containerD/;
const marker = new RegExp(
  [
    'AWSTemplateFormatVersion|AWS::|arn:aws|\\.amazonaws\\.com',
    // Imports: CDK, Pulumi and the SDKs in every language.
    '\\baws-cdk|\\baws_cdk|awscdk|Amazon\\.CDK|monocdk|@cdktf/provider-aws|cdktf_provider_aws|pulumi_aws|@pulumi/aws|@pulumi/eks|pulumi-aws|Pulumi\\.Aws|com\\.pulumi\\.aws|sst/',
    'aiobotocore|aioboto3|\\bboto3|\\bbotocore|mypy_boto3|@aws-sdk/|\\baws-sdk|awssdk|com\\.amazonaws|(?:using|global::)\\s*Amazon\\.|\\bAmazon\\.[A-Z]\\w+|github\\.com/aws/|@aws-lambda-powertools|aws_lambda_powertools|@types/aws-lambda|aws-lambda|aws-lambda-java',
    // Serverless Framework, Pulumi YAML, workflows, policies, task definitions, command lines.
    '\\bprovider:\\s*["\']?aws\\b|^\\s*name:\\s*["\']?aws["\']?\\s*$|"name":\\s*"aws"|\\btype:\\s*["\']?aws(?:x|-native)?:|\\baws:[a-z0-9]+[:/]|aws-actions/|public\\.ecr\\.aws',
    '2012-10-17|2008-10-17|requiresCompatibilities|RequiresCompatibilities|containerDefinitions|\\baws (?:--\\S+ (?:[\\w$-]+ )?)*[a-z0-9-]+ [a-z]|AWS_(?:REGION|ACCESS_KEY_ID|DEFAULT_REGION|ACCOUNT_ID)|aws-region|awslogs',
  ].join('|'),
);

/** The longest piece of a line that is looked at; a minified file shows its nature well before. */
const longest = 2_000_000;

/** Whether a file's identifiers and phrases may be AWS's at all. */
export function hasAwsMarker(dialect: IacDialect, lines: Lines): boolean {
  if (ungated.has(dialect)) return true;
  for (let line = findLine(lines, hint, 0, lines.count); line < lines.count; line = findLine(lines, hint, line + 1, lines.count)) {
    const text = lines.at(line);
    if (marker.test(text.length > longest ? text.slice(0, longest) : text)) return true;
  }
  return false;
}
