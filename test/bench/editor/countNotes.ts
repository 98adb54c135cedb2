import type * as vscode from 'vscode';
import { NotesIndex } from '../../../src/extension/notes/notesIndex';
import { readThroughEditor } from '../../../src/extension/notes/readFile';
import { type Counts } from './figures';

/** Reads what the settings name once more, into an index of our own: the extension keeps its library to itself. */
export async function readForUs(extensionUri: vscode.Uri): Promise<NotesIndex> {
  const complain = (message: string): void => {
    throw new Error(message);
  };
  const index = new NotesIndex({ extensionUri, read: readThroughEditor, homeFolder: undefined, log: { info: () => undefined, warn: complain, error: complain } });
  await index.whenReady();
  return index;
}

export function countsOf({ library }: NotesIndex): Counts {
  return { notes: library.notes().length, topics: library.notes().reduce((sum, { topics }) => sum + topics.length, 0), terms: library.terms().length, questions: library.questions().length };
}
