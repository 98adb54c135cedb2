import * as vscode from 'vscode';
import { type Logger } from '../../core/ports';
import { type NotesIndex } from './notesIndex';
import { type EntryProblem } from './noteSources';
import { type SettingsLevel } from './notesSettings';

const openingCommands: Readonly<Record<SettingsLevel, string>> = {
  default: 'workbench.action.openSettingsJson',
  user: 'workbench.action.openSettingsJson',
  workspace: 'workbench.action.openWorkspaceSettingsFile',
  folder: 'workbench.action.openFolderSettingsFile',
};

/** Tells of each bad entry of `awsExamNotes.notes.folders` once, with a way to the settings that hold it. */
export function reportBadEntries(index: NotesIndex, log: Logger): vscode.Disposable {
  const told = new Set<string>();
  return index.onDidChange(() => {
    const current = new Set(index.entryProblems.map(({ message }) => message));
    // What was mended and breaks again is news.
    for (const message of told) if (!current.has(message)) told.delete(message);
    for (const problem of index.entryProblems.filter(({ message }) => !told.has(message))) {
      told.add(problem.message);
      log.warn(problem.message);
      void tell(problem);
    }
  });
}

async function tell({ message, where }: EntryProblem): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  if ((await vscode.window.showWarningMessage(message, open)) !== open) return;
  // A workspace of one folder keeps its settings with the folder.
  const command = where.level === 'workspace' && vscode.workspace.workspaceFile === undefined ? openingCommands.folder : openingCommands[where.level];
  await vscode.commands.executeCommand(command);
}
