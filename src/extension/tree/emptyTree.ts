import { type NoteFilter } from '../../core/library/noteFilter';
import { type NotesIndex } from '../notes/notesIndex';

/**
 * Why the Topics view is empty; the view's welcome texts go by it.
 * - `stopped`: the user stopped the reading before there was anything
 * - `nothing`: the shipped notes are off and no folder holds notes
 * - `noOwn`, `shippedOff`: the chosen half does not exist
 * - `filtered`: there are notes, but none for the chosen exam
 */
export type Emptiness = 'stopped' | 'nothing' | 'noOwn' | 'shippedOff' | 'filtered';

export function emptinessOf(index: NotesIndex, { from }: NoteFilter): Emptiness {
  const notes = index.library.notes();
  if (notes.length === 0) return index.isStopped ? 'stopped' : 'nothing';
  const hasChosen = from === 'all' || notes.some((note) => index.isShipped(note.uri) === (from === 'shipped'));
  if (hasChosen) return 'filtered';
  return from === 'mine' ? 'noOwn' : 'shippedOff';
}

/** The entries of all lists of folders, as a person wrote them. */
export function namedFolders(index: NotesIndex): string {
  const entries = [...new Set(index.settings.lists().flatMap((list) => list.entries))];
  return entries.length > 3 ? `${entries.slice(0, 3).join(', ')} …` : entries.join(', ');
}
