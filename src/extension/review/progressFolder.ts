import * as vscode from 'vscode';

/** Names the setting for where progress is kept. Its scope lets no workspace redirect it. */
export const progressSetting = 'progress.folder';

export type ProgressFolder = { readonly folder: vscode.Uri } | { readonly folder: vscode.Uri; readonly problem: string };

/**
 * Where review logs are kept: in the folder that the person has chosen, else in the extension's own.
 *
 * @param homeFolder `undefined` where there is no disk to choose a folder on
 */
export function progressFolder(storageUri: vscode.Uri, homeFolder: string | undefined): ProgressFolder {
  const own = vscode.Uri.joinPath(storageUri, 'reviews');
  const value: unknown = vscode.workspace.getConfiguration('awsExamNotes').get(progressSetting);
  const chosen = typeof value === 'string' ? value.trim() : '';
  if (chosen === '') return { folder: own };
  if (homeFolder === undefined) return { folder: own, problem: vscode.l10n.t('awsExamNotes.progress.folder is "{0}", but here there is no disk: progress is kept by the browser.', chosen) };
  const path = chosen === '~' || /^~[/\\]/.test(chosen) ? homeFolder + chosen.slice(1) : chosen;
  if (!/^(?:[/\\]|[a-z]:[/\\])/i.test(path)) {
    return { folder: own, problem: vscode.l10n.t('awsExamNotes.progress.folder is "{0}", which is no full path. Write it from the root or from ~; until then progress is kept in the extension\'s own folder.', chosen) };
  }
  return { folder: vscode.Uri.file(path) };
}
