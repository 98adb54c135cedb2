import * as vscode from 'vscode';
import { type AwsService } from '../../core/aws/services';
import { type Located } from '../../core/library/model';
import { type Term } from '../../core/notes/model';
import { plainText } from '../../core/markdown/plainText';

/** The commands that a tip's links may run; nothing else in a tip is trusted. */
export const tipCommands = ['awsExamNotes.openTerm', 'awsExamNotes.quizTerm'] as const;

/** What a tip shows. */
export interface Tip {
  readonly term: Located<Term>;
  /** The service whose documentation is one click away. */
  readonly service: AwsService | undefined;
  /** For an identifier: what it adds to the concept, such as "`AWS::ECS::Service`, a resource of Amazon ECS". */
  readonly identifier: string | undefined;
  /** Whether a quiz about the term would have a question to ask. */
  readonly canQuiz: boolean;
}

/**
 * Renders a tip. Text from notes is never trusted: no commands, no HTML, no images (a hover would
 * fetch them). The actions stand in a string of their own.
 */
export function renderTip({ term: { item }, service, identifier, canQuiz }: Tip): vscode.MarkdownString[] {
  const text = new vscode.MarkdownString(undefined, true);
  text.isTrusted = false;
  text.supportHtml = false;
  const fullName = service !== undefined && isNameOf(service, item) ? service.fullName : item.name;
  const expansion = item.aliases.find((alias) => alias.includes(' ') && !alias.includes(fullName) && alias !== service?.fullName);
  text.appendMarkdown(`**${escape(fullName)}**${expansion === undefined ? '' : ` · ${escape(expansion)}`}\n\n`);
  text.appendMarkdown(withoutImages(item.body));
  if (identifier !== undefined) text.appendMarkdown(`\n\n${identifier}`);
  const clue = item.clues[0];
  if (clue !== undefined) text.appendMarkdown(`\n\n$(mortar-board) ${escape(clue)}`);

  const actions = new vscode.MarkdownString(undefined, true);
  actions.isTrusted = { enabledCommands: [...tipCommands] };
  const argument = encodeURIComponent(JSON.stringify([item.name]));
  const links = [`[$(book) ${vscode.l10n.t('Open note')}](command:awsExamNotes.openTerm?${argument} "${vscode.l10n.t('Open the note that explains it')}")`];
  if (canQuiz) links.push(`[$(mortar-board) ${vscode.l10n.t('Quiz me')}](command:awsExamNotes.quizTerm?${argument} "${vscode.l10n.t('Answer questions about it')}")`);
  if (service !== undefined) links.push(`[$(link-external) ${vscode.l10n.t('AWS docs')}](https://docs.aws.amazon.com/${service.docs} "${escape(service.fullName)}")`);
  actions.appendMarkdown(links.join(' · '));
  return [text, actions];
}

function isNameOf(service: AwsService, term: Term): boolean {
  return [term.name, ...term.aliases].some((name) => name === service.name || name === service.fullName);
}

/** Images go, their descriptions stay. */
function withoutImages(markdown: string): string {
  return markdown.replace(/!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1');
}

function escape(text: string): string {
  return plainText(text).replace(/[\\`*_{}[\]()#+!|<>$]/g, '\\$&');
}
