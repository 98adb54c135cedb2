import { type Note } from '../notes/model';
import { compareNoteKeys, noteKey, type NoteKey } from './noteOrder';

/** All notes in the order in which they are shown. Adding, changing or removing one costs a search, at the latest when somebody asks for an order. */
export interface NoteList {
  readonly get: (uri: string) => Note | undefined;
  readonly put: (note: Note) => void;
  readonly remove: (uri: string) => void;
  /** Says that a note is to be shown in another way than before. */
  readonly touch: (uri: string) => void;
  /** Whether anybody has asked for all notes, so that it counts to touch one. */
  readonly isListed: () => boolean;
  /** Every note as it is shown. */
  readonly all: () => readonly Note[];
  /** Where a note stands; the same object for as long as it stays there. */
  readonly placeOf: (note: Note) => Place;
}

/** A place among all notes. */
export interface Place {
  /** Less for earlier notes. Changes while others come and go, but never their order. */
  readonly at: number;
}

/** Between notes that stand side by side: about as many may come in between, one after the other. */
const room = 2 ** 20;

interface Entry extends Place {
  note: Note;
  readonly key: NoteKey;
  /** Grows along the list, in steps that leave room for notes in between; means nothing before the note has been put in its place. */
  position: number;
}

/** More notes than this that await their places are sorted together. */
const manyNotes = 50;
/** No more notes than this await theirs, so that sorting never takes long. */
const mostWaiting = 1000;

const nowhere: Place = { at: 0 };

/** @param shown how a note is shown; asked once, and again when it is put or touched */
export function createNoteList(shown: (note: Note) => Note): NoteList {
  const byUri = new Map<string, Entry>();
  let sorted: Entry[] = [];
  // Thousands of notes come before anybody asks for an order.
  let waiting: Entry[] = [];
  // A list that was handed out stays as it is. The next one differs from it in the outdated places.
  let listed: readonly Note[] | undefined;
  const outdated = new Set<Entry>();

  // The notes of a folder share the names that lead to it, so that comparing them is looking whether they are the same.
  const folders = new Map<string, readonly string[]>();
  const keyOf = ({ uri, frontMatter }: Note): NoteKey => {
    const end = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\'));
    const folder = uri.slice(0, Math.max(end, 0));
    let segments = folders.get(folder);
    if (segments === undefined) folders.set(folder, (segments = noteKey(folder, undefined).segments));
    return end < 0 ? noteKey(uri, frontMatter.order) : { segments: [...segments, uri.slice(end + 1)], order: frontMatter.order };
  };
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
  const insert = (entry: Entry): void => {
    // Files mostly come folder by folder, so that the place is often the end.
    const last = sorted.at(-1);
    const index = last === undefined || compareNoteKeys(last.key, entry.key) < 0 ? sorted.length : search(entry.key);
    const before = sorted[index - 1]?.position ?? 0;
    const after = sorted[index]?.position ?? before + 2 * room;
    const isLast = index === sorted.length;
    // A folder's notes mostly come from top to bottom: small steps leave room behind each.
    entry.position = isLast ? before + room : before + Math.min(1, (after - before) / 2);
    sorted.splice(index, 0, entry);
    // Halving runs out of numbers after some fifty notes at one place.
    if (entry.position <= before || entry.position >= after) number();
  };
  const number = (): void => {
    sorted.forEach((each, index) => (each.position = (index + 1) * room));
  };
  const settle = (): void => {
    if (waiting.length === 0) return;
    const entries = waiting;
    waiting = [];
    if (entries.length <= manyNotes) {
      entries.forEach(insert);
      return;
    }
    sorted = [...sorted, ...entries].sort((a, b) => compareNoteKeys(a.key, b.key));
    number();
  };
  const remove = (uri: string): void => {
    const entry = byUri.get(uri);
    if (entry === undefined) return;
    settle();
    byUri.delete(uri);
    sorted.splice(search(entry.key), 1);
    listed = undefined;
  };
  const all = (): readonly Note[] => {
    settle();
    if (listed === undefined) listed = sorted.map(({ note }) => shown(note));
    else if (outdated.size > 0) {
      const next = [...listed];
      for (const { key, note } of outdated) next[search(key)] = shown(note);
      listed = next;
    }
    outdated.clear();
    return listed;
  };

  return {
    get: (uri) => byUri.get(uri)?.note,
    put: (note) => {
      const known = byUri.get(note.uri);
      if (known !== undefined && known.key.order === note.frontMatter.order) {
        known.note = note;
        if (listed !== undefined) outdated.add(known);
        return;
      }
      remove(note.uri);
      const entry: Entry = {
        note,
        key: keyOf(note),
        position: 0,
        get at() {
          settle();
          return entry.position;
        },
      };
      byUri.set(note.uri, entry);
      waiting.push(entry);
      if (waiting.length >= mostWaiting) settle();
      listed = undefined;
    },
    remove,
    touch: (uri) => {
      const entry = byUri.get(uri);
      if (listed !== undefined && entry !== undefined) outdated.add(entry);
    },
    isListed: () => listed !== undefined,
    all,
    placeOf: (note) => byUri.get(note.uri) ?? nowhere,
  };
}
