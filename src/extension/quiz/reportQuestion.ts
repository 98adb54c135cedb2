import * as vscode from 'vscode';
import { type Library } from '../../core/library/model';
import { plainText } from '../../core/markdown/plainText';
import { cardId } from '../../core/notes/identity';
import { type Note, type Question } from '../../core/notes/model';
import { type SessionCard } from '../../core/quiz/session';
import { overrideText } from '../../core/quiz/override';

export interface ReportOptions {
  readonly library: Library;
  readonly storageUri: vscode.Uri;
  /** When it is reported. */
  readonly now: number;
}

/** GitHub refuses longer addresses; in characters. */
const LONGEST_ISSUE = 6000;
const repository = 'https://github.com/aws-exam-notes/aws-exam-notes';

/**
 * "Report This Question…": the person's words are kept beside the review logs, and go where they
 * like: to the question's line, to the clipboard, to a new issue, or into a copy of their own.
 */
export async function reportQuestion(card: SessionCard, { library, storageUri, now }: ReportOptions): Promise<void> {
  const title = vscode.l10n.t('Report This Question');
  const found = locate(card, library);
  const isShipped = library.isShipped(card.noteUri);
  const proposal = await vscode.window.showInputBox({ title, prompt: vscode.l10n.t('What is wrong, and what should it say? The words are kept on your machine.'), ignoreFocusOut: true });
  if (proposal === undefined) return;
  const report = reportText(card, found?.question, proposal);
  await keep(storageUri, now, report);
  const actions = [
    { label: vscode.l10n.t('Open the question'), detail: vscode.l10n.t('At its line, where Git can show its history.'), action: 'open' as const, needs: found !== undefined },
    { label: vscode.l10n.t('Copy a report'), detail: vscode.l10n.t('The question, its key and your words.'), action: 'copy' as const, needs: true },
    { label: vscode.l10n.t('Open a new issue'), detail: vscode.l10n.t("In your browser, at this extension's repository, filled in."), action: 'issue' as const, needs: isShipped },
    { label: vscode.l10n.t('Use my own version'), detail: vscode.l10n.t('A copy with the same id; saved among your notes, it takes the place of the shipped question.'), action: 'override' as const, needs: isShipped && found !== undefined },
  ].filter(({ needs }) => needs);
  const picked = await vscode.window.showQuickPick(actions, { title, placeHolder: vscode.l10n.t('Your words are kept. What next?') });
  switch (picked?.action) {
    case 'open':
      if (found !== undefined) await openLine(found.note, found.question);
      return;
    case 'copy':
      await vscode.env.clipboard.writeText(report);
      return;
    case 'issue':
      await vscode.env.openExternal(vscode.Uri.parse(`${repository}/issues/new?title=${encodeURIComponent(`Question: ${plainText(card.stem).slice(0, 80)}`)}&body=${encodeURIComponent(report.slice(0, LONGEST_ISSUE))}`, true));
      return;
    case 'override':
      if (found !== undefined) await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: overrideText(found.question, found.note.title) }));
      return;
    case undefined:
      return;
  }
}

function locate(card: SessionCard, library: Library): { readonly note: Note; readonly question: Question } | undefined {
  const note = library.note(card.noteUri);
  const question = note?.questions.find((each) => cardId(each) === card.id);
  return note && question && { note, question };
}

function reportText({ id, stem, options, noteUri }: SessionCard, question: Question | undefined, proposal: string): string {
  const line = question === undefined ? '' : `:${question.range.start.line + 1}`;
  const key = options.filter(({ correct }) => correct).map(({ text }) => plainText(text)).join('; ');
  return [`Question: ${plainText(stem)}`, `Id: ${id}`, `Where: ${noteUri.replace(/^.*?\/(?=notes\/)/, '')}${line}`, `Key: ${key}`, '', proposal.trim() === '' ? '(no words)' : proposal.trim(), ''].join('\n');
}

/** Appended to one file that people can read; a note to oneself may be lost to a crash, unlike an answer. */
async function keep(storage: vscode.Uri, now: number, report: string): Promise<void> {
  const file = vscode.Uri.joinPath(storage, 'reports.md');
  let before = '';
  try {
    before = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    // The first report.
  }
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${before}## ${new Date(now).toISOString()}\n\n${report}\n`));
}

async function openLine({ uri }: Note, { range }: Question): Promise<void> {
  const { line } = range.start;
  await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), { selection: new vscode.Range(line, 0, line, 0), viewColumn: vscode.ViewColumn.Beside });
}
