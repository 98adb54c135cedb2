import * as vscode from 'vscode';
import { type ReadFile } from '../noteFiles';
import { type NotesIndex } from '../notesIndex';

export interface NotesCommandsOptions {
  readonly index: NotesIndex;
  readonly read: ReadFile;
  readonly homeFolder: string | undefined;
}

/** The commands that say where notes come from, and make new ones. */
export function registerNotesCommands({ index, read, homeFolder }: NotesCommandsOptions): vscode.Disposable {
  const command = (name: string, run: (argument: unknown) => unknown): vscode.Disposable => vscode.commands.registerCommand(`awsExamNotes.${name}`, run);
  return vscode.Disposable.from(
    command('findNotes', async () => (await import('./findInWorkspace')).findInWorkspace(index, read, homeFolder)),
    command('addNotesFolder', async () => (await import('./addNotes')).addNotesFolder(index, homeFolder)),
    command('addFileToNotes', async (uri) => (await import('./addNotes')).addFileToNotes(index, homeFolder, uri)),
    command('newNote', async () => (await import('./newNote')).newNote(index, homeFolder)),
    command('useShippedNotes', async () => (await import('./useShippedNotes')).useShippedNotes()),
    command('continueReading', () => index.goOn()),
  );
}
