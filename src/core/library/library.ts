import { type Note, type Problem, type Question } from '../notes/model';
import { type Library, type LibraryChange, type Located } from './model';
import { createKeyJoiner } from './keyJoiner';
import { compareNoteKeys, noteKey, type NoteKey } from './noteOrder';
import { problemsBetween } from './problemsBetween';
import { createTermTable } from './termTable';

export interface LibraryOptions {
  /** Whether a note came with the extension; the user's own definitions win over those. */
  readonly isShipped: (uri: string) => boolean;
}

/** An empty library. Adding, changing or removing one note costs time in that note, not in all. */
export function createLibrary({ isShipped }: LibraryOptions): Library {
  const notes = new Map<string, { readonly note: Note; readonly key: NoteKey }>();
  const keyOf = (note: Note): NoteKey => notes.get(note.uri)?.key ?? noteKey(note.uri, note.frontMatter.order);
  const compareNotes = (a: Note, b: Note): number => compareNoteKeys(keyOf(a), keyOf(b));
  const terms = createTermTable(isShipped, compareNotes);
  const keys = createKeyJoiner();
  let sorted: readonly Note[] | undefined;
  let resolved: readonly Note[] | undefined;
  let questions: readonly Located<Question>[] | undefined;
  let problems: readonly Located<Problem>[] | undefined;

  const forget = (uri: string): Note | undefined => {
    const before = notes.get(uri)?.note;
    if (before === undefined) return undefined;
    terms.remove(before);
    keys.remove(before);
    notes.delete(uri);
    return before;
  };
  /** Keeps the order where it can be kept: most changes leave a note in its place. */
  const replaceInOrder = (before: Note | undefined, after: Note | undefined): void => {
    if (sorted === undefined) return;
    if (before === undefined) sorted = after === undefined ? sorted : undefined;
    else if (after === undefined) sorted = sorted.filter((note) => note !== before);
    else if (before.frontMatter.order === after.frontMatter.order) sorted = sorted.map((note) => (note === before ? after : note));
    else sorted = undefined;
  };
  const changed = (change: LibraryChange): LibraryChange => {
    replaceInOrder(change.before, change.after);
    resolved = undefined;
    questions = undefined;
    problems = undefined;
    return change;
  };
  const inOrder = (): readonly Note[] => (sorted ??= [...notes.values()].sort((a, b) => compareNoteKeys(a.key, b.key)).map(({ note }) => note));
  const allNotes = (): readonly Note[] => (resolved ??= inOrder().map((note) => keys.resolve(note)));
  const located = <T>(of: (note: Note) => readonly T[]): readonly Located<T>[] => allNotes().flatMap((note) => of(note).map((item) => ({ note, item })));
  const allQuestions = (): readonly Located<Question>[] => (questions ??= located((note) => note.questions));

  return {
    notes: allNotes,
    note(uri) {
      const note = notes.get(uri)?.note;
      return note === undefined ? undefined : keys.resolve(note);
    },
    isShipped,
    put(note) {
      const before = forget(note.uri);
      if (!note.frontMatter.included) return changed({ uri: note.uri, before, after: undefined });
      notes.set(note.uri, { note, key: noteKey(note.uri, note.frontMatter.order) });
      terms.add(note);
      keys.add(note);
      return changed({ uri: note.uri, before, after: note });
    },
    remove: (uri) => changed({ uri, before: forget(uri), after: undefined }),
    terms: () => terms.winners(inOrder()),
    definitionsOf: (name) => terms.definitionsOf(name),
    termForService: (service) => terms.termForService(service),
    questions: allQuestions,
    confusions: () => located((note) => note.confusions),
    problems: () => (problems ??= [...located((note) => note.problems), ...problemsBetween(allQuestions())]),
  };
}
