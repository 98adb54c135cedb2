import * as vscode from 'vscode';
import { countUnread, decodeLog, eventsOf } from '../../core/review/codec';
import { type ReviewLog } from './reviewLog';

/** "Import Progress…": takes over logs that were exported or come from another machine. What is known already counts once. */
export async function importProgress(reviews: ReviewLog): Promise<void> {
  const files = (await vscode.window.showOpenDialog({ canSelectMany: true, filters: { [vscode.l10n.t('Review logs')]: ['jsonl'] }, openLabel: vscode.l10n.t('Import') })) ?? [];
  let events = 0;
  let unread = 0;
  for (const file of files) {
    const content = await vscode.workspace.fs.readFile(file);
    const lines = decodeLog(new TextDecoder().decode(content));
    const found = eventsOf(lines).length;
    if (found === 0) {
      void vscode.window.showErrorMessage(vscode.l10n.t('"{0}" holds no line of a review log. Choose a .jsonl file that "Export Progress…" has made or that comes from a progress folder.', file.fsPath));
      continue;
    }
    events += found;
    const { torn, unknown, foreign } = countUnread(lines);
    unread += torn + unknown + foreign;
    // The file as it is, so that lines which only a later version understands come along.
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(reviews.folder, `import-${crypto.randomUUID().slice(0, 8)}.jsonl`), content);
  }
  if (events === 0) return;
  await reviews.whenReady();
  await reviews.refresh();
  const said = vscode.l10n.t('{0} events imported; those that were known count once.', events);
  void vscode.window.showInformationMessage(unread === 0 ? said : `${said} ${vscode.l10n.t('{0} lines are kept, but this version cannot read them.', unread)}`);
}
