import * as vscode from 'vscode';
import { type Clock } from '../../core/ports';
import { copyLogs, logNames } from './copyLogs';
import { type ReviewLog } from './reviewLog';

/** "Reset Progress…": after a word that has to be typed, and a backup that was checked, starts from nothing. */
export async function resetProgress(reviews: ReviewLog, clock: Clock): Promise<void> {
  const { folder } = reviews;
  const names = await logNames(folder);
  if (names.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no progress to reset.'));
    return;
  }
  const word = vscode.l10n.t('reset');
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Reset Progress'),
    prompt: vscode.l10n.t('All answers are put aside as a backup, and every card is new again, on every machine that shares {0}. Type "{1}" to go on.', folder.fsPath, word),
    ignoreFocusOut: true,
    validateInput: (value) => (value === '' || word.startsWith(value.trim().toLowerCase()) ? undefined : vscode.l10n.t('Type "{0}", or press Escape to keep your progress.', word)),
  });
  if (typed?.trim().toLowerCase() !== word) return;
  const backup = await putAside(reviews, clock);
  void vscode.window.showInformationMessage(vscode.l10n.t('Progress is reset. The backup is in {0}: "Import Progress…" brings it back.', backup.fsPath));
}

/** Makes a backup of all logs, checks it, and only then deletes them. Returns the backup's folder. */
export async function putAside(reviews: ReviewLog, clock: Clock): Promise<vscode.Uri> {
  const { folder } = reviews;
  const backup = vscode.Uri.joinPath(folder, `backup-${new Date(clock.now()).toISOString().slice(0, 19).replaceAll(':', '')}`);
  await reviews.close();
  const names = await logNames(folder);
  await copyLogs(folder, backup, names);
  for (const name of names) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name));
  await reviews.switchTo(folder);
  return backup;
}
