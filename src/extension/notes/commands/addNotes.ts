import * as vscode from 'vscode';
import { type NotesIndex } from '../notesIndex';
import { markdownFile } from '../noteFiles';
import { addEntries, entryFor } from './notesSetting';

/** "Add Notes Folder…": asks for folders; those outside of the workspace go to the user's settings. */
export async function addNotesFolder(index: NotesIndex, homeFolder: string | undefined): Promise<void> {
  const defaultUri = index.settings.folders()[0]?.uri;
  const chosen = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, canSelectMany: true, title: vscode.l10n.t('Add Notes Folder'), openLabel: vscode.l10n.t('Add'), ...(defaultUri === undefined ? {} : { defaultUri }) });
  if (chosen !== undefined) await addPlaces(chosen, index, homeFolder);
}

/** "Add This File to My Notes": the file that the explorer or an editor's menu gives, else the active editor's. */
export async function addFileToNotes(index: NotesIndex, homeFolder: string | undefined, argument: unknown): Promise<void> {
  const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
  if (uri === undefined || uri.scheme === 'untitled') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown file, or save this one, to add it to your notes.'));
    return;
  }
  if (!markdownFile.test(uri.path)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Only Markdown files (.md, .markdown) can be notes.'));
    return;
  }
  await index.whenReady();
  if (index.isNotePlace(uri)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This file is among your notes already.'));
    return;
  }
  await addPlaces([uri], index, homeFolder);
}

/** Adds files or folders to the settings and says where they are kept. */
export async function addPlaces(uris: readonly vscode.Uri[], index: NotesIndex, homeFolder: string | undefined): Promise<boolean> {
  const entries = uris.map((uri) => entryFor(uri, index.settings, homeFolder));
  const written = await addEntries(entries, index.settings);
  if (written === undefined) return false;
  void vscode.window.showInformationMessage(vscode.l10n.t('Added {0} to {1}.', entries.map(({ entry }) => `"${entry}"`).join(', '), written.join(', ')));
  return true;
}
