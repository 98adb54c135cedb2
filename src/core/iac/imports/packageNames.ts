import { occurrences, type Scanner } from '../lineScan';
import { type Binding } from './bindings';
import { goPackage, npmModule, pythonModule } from './modules';
import { refine } from './refine';

/** npm packages wherever they are named: imports, package.json, cdk.json's feature flags, install commands, prose. */
const npm = /(?<![\w./-])(?:@aws-cdk\/(?:aws-|lambda-layer-)[a-z\d-]+|(?:aws-cdk-lib|monocdk)\/(?:aws-|lambda-layer-)[a-z\d-]+|@aws-sdk\/[a-z\d-]+|aws-sdk\/clients\/[a-z\d]+|@pulumi\/(?:aws|awsx|aws-native|eks|aws-apigateway)(?:\/[a-z\d]+)?|@cdktf\/provider-aws\/lib\/[a-z\d-]+|@aws-lambda-powertools\/[a-z-]+|aws-xray-sdk(?:-[a-z-]+)?|@types\/aws-lambda)(?![\w-])(?:\/[\w./-]+)?(?::[A-Za-z][\w-]*)?/g;
const awsLambdaTypes = /(?<=\bfrom\s{0,4}["'])aws-lambda(?=["'])/g;
const go = /(?<=["`])github\.com\/(?:aws|pulumi)\/[\w./-]+(?=["`])/g;
/** CDK v1 as pip knows it. */
const pip = /(?<![\w./-])aws-cdk\.(aws-[a-z\d-]+)/g;

export const scanPackageNames: Scanner = (scan) => {
  const { text } = scan;
  if (!/aws|pulumi/.test(text)) return;
  for (const match of text.matchAll(npm)) claim(match, npmModule(match[0].replace(/:.*$/, '')));
  if (text.includes('aws-lambda')) for (const match of text.matchAll(awsLambdaTypes)) claim(match, npmModule(match[0]));
  for (const at of occurrences(text, 'github.com/')) {
    go.lastIndex = at;
    const match = go.exec(text);
    if (match?.index === at) claim(match, goPackage(match[0]));
    else if (match === null) break;
  }
  for (const match of text.matchAll(pip)) claim(match, pythonModule(`aws_cdk.${(match[1] ?? '').replaceAll('-', '_')}`));

  function claim(match: RegExpExecArray, binding: Binding | undefined): void {
    if (binding?.kind !== 'module') return;
    const { family, services } = refine(binding.of, []);
    scan.add(match.index, match.index + match[0].length, family === 'sdk' ? 'sdk' : family === 'pulumi' ? 'pulumiToken' : 'cdk', services);
  }
};
