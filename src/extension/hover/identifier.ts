import * as vscode from 'vscode';
import { findService } from '../../core/aws/services';
import { type Span, type TokenKind } from '../../core/iac/model';

/**
 * What an identifier adds to its service's concept, as one line of Markdown: "`AWS::ECS::Service`,
 * a resource of Amazon ECS". `undefined` for a phrase, which is the concept itself.
 */
export function describeIdentifier(span: Span, text: string): string | undefined {
  if (span.kind === 'phrase') return undefined;
  const [first, ...others] = span.services.map((name) => findService(name)?.fullName ?? name);
  if (first === undefined) return undefined;
  const code = `\`${shorten(text).replace(/`/g, '')}\``;
  const described = sentences(code, first, text)[span.kind];
  return others.length === 0 ? described : `${described} · ${vscode.l10n.t('with {0}', others.join(', '))}`;
}

function sentences(code: string, service: string, text: string): Readonly<Record<Exclude<TokenKind, 'phrase'>, string>> {
  const { t } = vscode.l10n;
  return {
    arn: t('{0}, the ARN of something in {1}', code, service),
    registryUri: t('{0}, an image in {1}', code, service),
    host: t('{0}, an endpoint of {1}', code, service),
    principal: t('{0}, the service principal of {1}', code, service),
    cloudFormationType: t('{0}, a CloudFormation type of {1}', code, service),
    pulumiToken: t('{0}, a Pulumi type of {1}', code, service),
    iamAction: t('{0}, a name in IAM policies for {1}', code, service),
    terraformType: text.startsWith('data.') ? t('{0}, a Terraform data source of {1}', code, service) : t('{0}, a Terraform type of {1}', code, service),
    cdk: t('{0}, from the CDK module of {1}', code, service),
    sdk: t('{0}, from the AWS SDK for {1}', code, service),
    cli: t('{0}, in the AWS CLI: {1}', code, service),
    event: t('{0}, an event of {1}', code, service),
    image: t('{0}, an image for {1}', code, service),
    enumValue: t('{0}, a choice that means {1}', code, service),
  };
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 40)}…${text.slice(-15)}`;
}
