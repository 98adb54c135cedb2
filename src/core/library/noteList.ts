import { type Note } from '../notes/model';
import { compareNoteKeys, noteKey, type NoteKey } from './noteOrder';

/** All notes in the order in which they are shown. Adding, changing or removing one costs a search. */
export interface NoteList {
  readonly get: (uri: string) => Note | undefined;
  readonly put: (note: Note) => void;
  readonly remove: (uri: string) => void;
  readonly all: () => readonly Note[];
  /** Where a note stands: less for earlier ones. True until notes come or go. */
  readonly placeOf: (note: Note) => number;
}

interface Entry {
  note: Note;
  readonly key: NoteKey;
  /** Grows along the list, in steps that leave room for notes in between. */
  place: number;
}

export function createNoteList(): NoteList {
  const byUri = new Map<string, Entry>();
  const sorted: Entry[] = [];
  let notes: readonly Note[] | undefined;

  /** Index of the first entry that does not come before `key`. */
  const search = (key: NoteKey): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = sorted[middle];
      if (other !== undefined && compareNoteKeys(other.key, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const insert = (note: Note): void => {
    const key = noteKey(note.uri, note.frontMatter.order);
    // Files mostly come folder by folder, so that the place is often the end.
    const last = sorted.at(-1);
    const index = last === undefined || compareNoteKeys(last.key, key) < 0 ? sorted.length : search(key);
    const before = sorted[index - 1]?.place ?? 0;
    const after = sorted[index]?.place ?? before + 2;
    const entry: Entry = { note, key, place: (before + after) / 2 };
    sorted.splice(index, 0, entry);
    byUri.set(note.uri, entry);
    // Halving runs out of numbers after some fifty notes at one place.
    if (entry.place <= before || entry.place >= after) for (const [at, each] of sorted.entries()) each.place = at;
  };
  const remove = (uri: string): void => {
    const entry = byUri.get(uri);
    if (entry === undefined) return;
    byUri.delete(uri);
    sorted.splice(search(entry.key), 1);
    notes = undefined;
  };

  return {
    get: (uri) => byUri.get(uri)?.note,
    put: (note) => {
      notes = undefined;
      const known = byUri.get(note.uri);
      if (known !== undefined && known.key.order === note.frontMatter.order) {
        known.note = note;
        return;
      }
      remove(note.uri);
      insert(note);
    },
    remove,
    all: () => (notes ??= sorted.map(({ note }) => note)),
    placeOf: (note) => byUri.get(note.uri)?.place ?? 0,
  };
}
