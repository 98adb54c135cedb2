import * as vscode from 'vscode';

/** Switches the shipped notes on, at each level of the settings that switches them off. */
export async function useShippedNotes(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('awsExamNotes');
  const levels = configuration.inspect<boolean>('notes.bundled');
  if (levels?.workspaceValue === false) await configuration.update('notes.bundled', undefined, vscode.ConfigurationTarget.Workspace);
  if (levels?.globalValue === false) await configuration.update('notes.bundled', undefined, vscode.ConfigurationTarget.Global);
}
