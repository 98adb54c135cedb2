import * as vscode from 'vscode';
import { type Library } from '../../core/library/model';
import { ankiText } from '../../core/quiz/ankiText';
import { cardsOf } from '../../core/quiz/card';
import { historyCsv } from '../../core/review/historyCsv';
import { logNames } from './copyLogs';
import { type ReviewLog } from './reviewLog';

/** Where the cards come from. */
export interface Notes {
  readonly library: Library;
  whenReady(): Promise<void>;
}

interface ExportItem extends vscode.QuickPickItem {
  readonly ending: string;
  readonly make: () => Promise<string>;
}

/**
 * "Export Progress…": all logs as one, the history as a table, or the cards for Anki.
 */
export async function exportProgress(reviews: ReviewLog, notes: () => Promise<Notes>): Promise<void> {
  await reviews.whenReady();
  const items: readonly ExportItem[] = [
    { label: vscode.l10n.t('Review log'), description: '.jsonl', detail: vscode.l10n.t('Everything, in one file that "Import Progress…" takes on another machine.'), ending: 'jsonl', make: () => wholeLog(reviews) },
    { label: vscode.l10n.t('History as a table'), description: '.csv', detail: vscode.l10n.t('One answer a line, for a spreadsheet.'), ending: 'csv', make: () => Promise.resolve(historyCsv(reviews.reviews)) },
    { label: vscode.l10n.t('Cards for Anki'), description: '.txt', detail: vscode.l10n.t('Every question of your notes, with tags; importing it again updates the cards.'), ending: 'txt', make: () => allCards(notes) },
  ];
  const item = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What should be exported?') });
  if (item === undefined) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `aws-exam-notes.${item.ending}`;
  const target = await vscode.window.showSaveDialog({ ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }), filters: { [item.label]: [item.ending] } });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(await item.make()));
  void vscode.window.showInformationMessage(vscode.l10n.t('Exported to {0}.', target.fsPath));
}

async function allCards(notes: () => Promise<Notes>): Promise<string> {
  const index = await notes();
  await index.whenReady();
  return ankiText(cardsOf(index.library));
}

/** Every line of every log, those that this version can't read among them. */
async function wholeLog({ folder }: ReviewLog): Promise<string> {
  const lines = new Set<string>();
  for (const name of await logNames(folder)) {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
    for (const line of text.split(/\r?\n/)) if (line.trim() !== '') lines.add(line);
  }
  return [...lines].map((line) => `${line}\n`).join('');
}
