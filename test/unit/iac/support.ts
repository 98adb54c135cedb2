import { awsServices } from '../../../src/core/aws/services';
import { dialectOf } from '../../../src/core/iac/dialects';
import { createFileContext, type FileContext } from '../../../src/core/iac/fileContext';
import { type IacDialect, type Span } from '../../../src/core/iac/model';
import { type PhraseIndex, type PhraseTerm } from '../../../src/core/iac/phraseIndex';
import { createPhraseIndex } from '../../../src/core/iac/phraseTable';
import { spansOnLine } from '../../../src/core/iac/spans';

export const term = (name: string, service?: string, options: Partial<PhraseTerm> = {}): PhraseTerm => ({ name, aliases: [], service, match: 'word', ...options });

/** A glossary as the shipped notes have it: every service, and a few of the things inside them. */
export const glossary: PhraseIndex = createPhraseIndex([
  ...awsServices.map(({ name, fullName, aliases }) => term(name, name, { aliases: [fullName, ...aliases] })),
  term('task definition', 'ECS'),
  term('Auto Scaling group', 'EC2 Auto Scaling'),
  term('capacity provider', 'ECS'),
  term('idempotency'),
]);
export const noPhrases: PhraseIndex = createPhraseIndex([]);

export function contextOf(dialect: IacDialect, text: string): FileContext {
  const lines = text.split('\n');
  return createFileContext({ dialect, lineCount: lines.length, lineAt: (line) => lines[line] ?? '' });
}

/** Every span of a text as `characters = services`, the services joined by commas. */
export function found(dialect: IacDialect, text: string, phrases: PhraseIndex = glossary): string[] {
  const context = contextOf(dialect, text);
  return text.split('\n').flatMap((line, index) => spansOnLine(context, index, phrases).map((span) => describeSpan(line, span)));
}

export const describeSpan = (line: string, { start, end, services, term: name }: Span): string => `${line.slice(start, end)} = ${services.length > 0 ? services.join(', ') : (name ?? '')}`;

/** Services of the first span, for tables of single tokens. */
export function servicesIn(dialect: IacDialect, text: string, phrases: PhraseIndex = noPhrases): readonly string[] | undefined {
  const context = contextOf(dialect, text);
  return text.split('\n').flatMap((_, line) => spansOnLine(context, line, phrases))[0]?.services;
}

const languageIds: Readonly<Record<string, string>> = {
  cs: 'csharp',
  go: 'go',
  java: 'java',
  js: 'javascript',
  json: 'json',
  md: 'markdown',
  py: 'python',
  sh: 'shellscript',
  tf: 'terraform',
  tfvars: 'terraform-vars',
  ts: 'typescript',
  txt: 'plaintext',
  yaml: 'yaml',
  yml: 'yaml',
};

/** The dialect of a fixture by its file name, as an editor with the usual extensions would choose it. */
export function dialectOfFile(name: string): IacDialect | undefined {
  return dialectOf(name === 'Dockerfile' ? 'dockerfile' : (languageIds[name.slice(name.lastIndexOf('.') + 1)] ?? 'plaintext'), name);
}
