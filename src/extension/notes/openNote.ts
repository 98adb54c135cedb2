import * as vscode from 'vscode';
import { type Library } from '../../core/library/model';

/** How a note is shown: rendered, or its Markdown source. */
export type OpenAs = 'preview' | 'source';

/** A place in a note: an anchor or, for the source, a line from 0. */
export interface NotePlace {
  readonly uri: vscode.Uri;
  readonly slug: string;
  readonly line: number;
}

/** What the user prefers, from `awsExamNotes.notes.openAs`. */
export function preferredOpening(): OpenAs {
  return vscode.workspace.getConfiguration('awsExamNotes').get('notes.openAs') === 'source' ? 'source' : 'preview';
}

/**
 * Opens a note at a heading. The preview is VS Code's own; where it cannot show the note (its
 * extension is disabled, say) the source opens instead.
 */
export async function openNote({ uri, slug, line }: NotePlace, how: OpenAs, column: vscode.ViewColumn = vscode.ViewColumn.Active): Promise<void> {
  if (how === 'preview') {
    try {
      const command = column === vscode.ViewColumn.Beside ? 'markdown.showPreviewToSide' : 'markdown.showPreview';
      await vscode.commands.executeCommand(command, slug === '' ? uri : uri.with({ fragment: slug }));
      return;
    } catch {
      // Falls through to the source.
    }
  }
  const position = new vscode.Position(line, 0);
  await vscode.window.showTextDocument(uri, { viewColumn: column, selection: new vscode.Range(position, position) });
}

/** Opens a note at an anchor beside the quiz or editor that asked; the note's index knows the anchor's line. */
export async function openNoteAt(index: { readonly library: Library }, uri: vscode.Uri, slug: string): Promise<void> {
  const line = index.library.note(uri.toString())?.topics.find((topic) => topic.slug === slug)?.range.start.line ?? 0;
  await openNote({ uri, slug, line }, preferredOpening(), vscode.ViewColumn.Beside);
}
