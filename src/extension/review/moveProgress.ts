import * as vscode from 'vscode';
import { copyLogs, logNames } from './copyLogs';
import { progressSetting } from './progressFolder';
import { type ReviewLog } from './reviewLog';

/** "Move Progress to Another Folder…": copies the logs there, checks the copies, and then goes on there. The old files stay. */
export async function moveProgress(reviews: ReviewLog): Promise<void> {
  const from = reviews.folder;
  const [to] = (await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel: vscode.l10n.t('Keep Progress Here'), title: vscode.l10n.t('Folder for progress: a synced drive or a repository of your own will do') })) ?? [];
  if (to === undefined || to.toString() === from.toString()) return;
  if (to.scheme !== 'file') {
    void vscode.window.showErrorMessage(vscode.l10n.t('Progress can be kept in a folder on a disk only, and {0} is none.', to.toString(true)));
    return;
  }
  const { length } = await logNames(from);
  await copyLogs(from, to);
  await vscode.workspace.getConfiguration('awsExamNotes').update(progressSetting, to.fsPath, vscode.ConfigurationTarget.Global);
  void vscode.window.showInformationMessage(vscode.l10n.t('Progress is kept in {0} now. {1} files were copied and checked; the old ones stay in {2}.', to.fsPath, length, from.fsPath));
}

/** After the setting was changed by hand: offers to bring along what was kept so far. */
export async function offerCopy(from: vscode.Uri, reviews: ReviewLog): Promise<void> {
  const to = reviews.folder;
  const missing = (await logNames(from)).length;
  if (missing === 0) return;
  const copy = vscode.l10n.t('Copy');
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('Progress is kept in {0} from now on. Copy what was kept in {1} so far?', to.fsPath, from.fsPath), copy, vscode.l10n.t('Leave It There'));
  if (answer !== copy) return;
  await copyLogs(from, to);
  await reviews.refresh();
}
