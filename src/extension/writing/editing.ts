import * as vscode from 'vscode';
import { type Edit } from '../../core/fixes/edits';
import { type Note, type Range } from '../../core/notes/model';
import { parseNote } from '../../core/notes/parseNote';
import { type Subject } from '../../core/quality/model';
import { type NotesIndex } from '../notes/notesIndex';

/** A document as it is now, with the notes around it; `undefined` when it is none of the user's own notes. */
export async function subjectOf(index: NotesIndex, document: vscode.TextDocument): Promise<Subject | undefined> {
  await index.whenReady();
  const note = ownNote(index, document);
  return note === undefined ? undefined : { note: parseNote(note.uri, document.getText()), text: document.getText(), library: index.library };
}

/** The note that a document is, as the library has it. Shipped notes are read, not written. */
export function ownNote({ library }: NotesIndex, { uri }: vscode.TextDocument): Note | undefined {
  const note = library.note(uri.toString());
  return note === undefined || library.isShipped(note.uri) ? undefined : note;
}

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function fromRange({ start, end }: vscode.Range): Range {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}

export function workspaceEdit(uri: vscode.Uri, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText)));
  return edit;
}
