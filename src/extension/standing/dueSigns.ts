import * as vscode from 'vscode';
import { type Lasting } from '../disposable';
import { type Standings } from './standings';

/** The count of what is due: on the view, and in the status bar, where one click starts it. Neither shows before the first answer. */
export function showDue(standings: Standings, view: Pick<vscode.TreeView<unknown>, 'badge'>): Lasting & { readonly item: vscode.StatusBarItem } {
  const item = vscode.window.createStatusBarItem('awsExamNotes.due', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('AWS Exam Notes: Due Today');
  item.command = 'awsExamNotes.startToday';
  const show = (): void => {
    const { today } = standings;
    view.badge = today === undefined || today.due === 0 ? undefined : { value: today.due, tooltip: vscode.l10n.t('{0} due today', today.due) };
    if (today === undefined) {
      item.hide();
      return;
    }
    const { due, fresh } = today;
    item.text = `$(mortar-board) ${due > 0 ? vscode.l10n.t('{0} due', due) : fresh > 0 ? vscode.l10n.t('{0} new', fresh) : vscode.l10n.t('done')}`;
    const said = due > 0 || fresh > 0 ? vscode.l10n.t('{0} due and {1} new questions today', due, fresh) : vscode.l10n.t('Nothing left to review today');
    item.tooltip = `AWS Exam Notes: ${said}`;
    item.accessibilityInformation = { label: item.tooltip, role: 'button' };
    item.show();
  };
  show();
  const listening = vscode.Disposable.from(item, standings.onDidChange(show));
  return { item, dispose: () => void listening.dispose() };
}
