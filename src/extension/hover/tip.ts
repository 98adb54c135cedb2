import * as vscode from 'vscode';
import { type AwsService } from '../../core/aws/services';
import { plainText } from '../../core/markdown/plainText';
import { type Term } from '../../core/notes/model';

/** The commands that a tip's links may run; nothing else in a tip is trusted. */
const tipCommands = ['awsExamNotes.openTerm', 'awsExamNotes.quizTerm', 'awsExamNotes.hideTips', 'awsExamNotes.snoozeTips'];

/** What a tip shows. */
export interface Tip {
  /** `undefined` for a service that no note explains. */
  readonly term: Term | undefined;
  /** Our sentence for a service without a term. */
  readonly summary: string | undefined;
  /** The service whose documentation is one click away. */
  readonly service: AwsService | undefined;
  /** For an identifier: what it adds to the concept. Markdown of our own making. */
  readonly identifier: string | undefined;
  /** The reader's own standing with the term, such as "due today · 2 of 5 right". */
  readonly standing: string | undefined;
  /** The user's own words under a heading, when the definition is a shipped one. */
  readonly alsoInNotes: string | undefined;
  /** One line only: the reader knows the term, or the token has trouble of its own. */
  readonly isShort: boolean;
  readonly canQuiz: boolean;
}

/**
 * Renders a tip. Text from notes is never trusted: no commands, no HTML, no images (a hover would
 * fetch them). The actions stand in a string of their own.
 */
export function renderTip(tip: Tip): vscode.MarkdownString[] {
  const { term, service, summary, identifier, standing, alsoInNotes, isShort } = tip;
  const text = new vscode.MarkdownString(undefined, true);
  text.isTrusted = false;
  text.supportHtml = false;
  const body = withoutImages(term?.body ?? summary ?? '');
  if (isShort) {
    text.appendMarkdown(`${headline(term, service, false)} — ${firstSentence(body)}`);
  } else {
    text.appendMarkdown(`${headline(term, service, true)}\n\n${body}`);
    if (identifier !== undefined) text.appendMarkdown(`\n\n${identifier}`);
    const clue = term?.clues[0];
    if (clue !== undefined) text.appendMarkdown(`\n\n$(mortar-board) ${escape(clue)}`);
    if (alsoInNotes !== undefined) text.appendMarkdown(`\n\n*${vscode.l10n.t('From your notes:')}* ${escape(alsoInNotes)}`);
    if (standing !== undefined) text.appendMarkdown(`\n\n$(graph) ${escape(standing)}`);
  }
  return [text, actions(tip)];
}

function headline(term: Term | undefined, service: AwsService | undefined, withExpansion: boolean): string {
  const isService = service !== undefined && (term === undefined || [term.name, ...term.aliases].some((name) => name === service.name || name === service.fullName));
  const name = isService ? service.fullName : (term?.name ?? '');
  const expansion = withExpansion ? term?.aliases.find((alias) => alias.includes(' ') && !alias.includes(name) && alias !== service?.fullName) : undefined;
  return `**${escape(name)}**${expansion === undefined ? '' : ` · ${escape(expansion)}`}`;
}

function actions({ term, service, canQuiz, isShort }: Tip): vscode.MarkdownString {
  const { t } = vscode.l10n;
  const actions = new vscode.MarkdownString(undefined, true);
  actions.isTrusted = { enabledCommands: tipCommands };
  const links: string[] = [];
  if (term !== undefined) {
    const argument = encodeURIComponent(JSON.stringify([term.name]));
    links.push(`[$(book) ${t('Open note')}](command:awsExamNotes.openTerm?${argument} "${t('Open the note that explains it')}")`);
    if (canQuiz) links.push(`[$(mortar-board) ${t('Quiz me')}](command:awsExamNotes.quizTerm?${argument} "${t('Answer questions about it')}")`);
  }
  if (service !== undefined) links.push(`[$(link-external) ${t('AWS docs')}](https://docs.aws.amazon.com/${service.docs} "${escape(service.fullName)}")`);
  if (term !== undefined && !isShort) {
    const argument = encodeURIComponent(JSON.stringify([term.name]));
    links.push(`[$(eye-closed)](command:awsExamNotes.hideTips?${argument} "${t('Hide tips for {0}', escape(term.name))}")`, `[$(bell-slash)](command:awsExamNotes.snoozeTips "${t('Snooze tips')}")`);
  }
  actions.appendMarkdown(links.join(' · '));
  return actions;
}

/** Images go, their descriptions stay. */
function withoutImages(markdown: string): string {
  return markdown.replace(/!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1');
}

function firstSentence(markdown: string): string {
  const line = markdown.replace(/^- /, '').split('\n', 1)[0] ?? '';
  return /^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
}

function escape(text: string): string {
  return plainText(text).replace(/[\\`*_{}[\]()#+!|<>$"]/g, '\\$&');
}
