import * as vscode from 'vscode';
import { type Located } from '../../core/library/model';
import { type Term } from '../../core/notes/model';
import { type NotesIndex } from '../notes/notesIndex';
import { openNote, preferredOpening, type NotePlace } from '../notes/openNote';

/** Opens the note behind a tip, by the term's name. Any extension may call this, so the name is checked. */
export async function openTerm(index: NotesIndex, name: unknown): Promise<void> {
  await index.whenReady();
  const term = typeof name === 'string' ? index.library.definitionsOf(name)[0] : undefined;
  if (term === undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('No note explains "{0}" any more.', String(name).slice(0, 80)));
    return;
  }
  await openNote(placeOfTerm(index, term), preferredOpening(), vscode.ViewColumn.Beside);
}

/** A glossary entry says where to read on; other terms are explained where they stand. */
function placeOfTerm(index: NotesIndex, { note, item }: Located<Term>): NotePlace {
  const here: NotePlace = { uri: vscode.Uri.parse(note.uri), slug: item.slug, line: item.range.start.line };
  if (item.seeAlso === undefined || /^[a-z][a-z\d+.-]*:/i.test(item.seeAlso)) return here;
  const [path = '', slug = ''] = item.seeAlso.split('#', 2);
  const uri = path === '' ? here.uri : vscode.Uri.joinPath(here.uri, '..', decodeURIComponent(path));
  const target = index.library.note(uri.toString());
  if (target === undefined) return here;
  return { uri, slug, line: target.topics.find((topic) => topic.slug === slug)?.range.start.line ?? 0 };
}
