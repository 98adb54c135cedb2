import { createPhraseTable, type PhraseTable } from '../iac/phraseTable';
import { type Note, type Problem, type Question, type Term } from '../notes/model';
import { type Library, type LibraryChange, type Located } from './model';
import { createKeyJoiner } from './keyJoiner';
import { createNoteList } from './noteList';
import { createQuestionTable, type QuestionTable } from './problemsBetween';
import { createTermTable } from './termTable';

export interface LibraryOptions {
  /** Whether a note came with the extension; the user's own definitions win over those. */
  readonly isShipped: (uri: string) => boolean;
}

/** An empty library. Adding, changing or removing one note costs time in that note, not in all. */
export function createLibrary({ isShipped }: LibraryOptions): Library {
  const keys = createKeyJoiner();
  const notes = createNoteList((note) => keys.resolve(note));
  const { placeOf } = notes;
  // What only some ask for is made for the first who does, and kept true from then on.
  let phrases: PhraseTable<Located<Term>> | undefined;
  let together: QuestionTable | undefined;
  let lists: { terms?: readonly Located<Term>[]; questions?: readonly Located<Question>[] } = {};

  /**
   * Of the shipped notes only what their glossary and headings define is looked for in text: their
   * bold openings structure a page and would turn up everywhere.
   */
  const isLookedFor = ({ note, item }: Located<Term>): boolean => item.strength !== 'bold' || !isShipped(note.uri);
  const terms = createTermTable(placeOf, {
    isListening: () => phrases !== undefined,
    won: (term) => {
      if (isLookedFor(term)) phrases?.add(term);
    },
    lost: (term) => {
      if (isLookedFor(term)) phrases?.remove(term);
    },
  });
  const located = <T>(of: (note: Note) => readonly T[]): readonly Located<T>[] => notes.all().flatMap((note) => of(note).map((item) => ({ note, item })));
  const allTerms = (): readonly Located<Term>[] => (lists.terms ??= notes.all().flatMap(terms.winnersIn));

  const makePhrases = (): PhraseTable<Located<Term>> => {
    const made = createPhraseTable<Located<Term>>(({ item }) => item, (a, b) => (a.note === b.note ? 0 : placeOf(a.note).at - placeOf(b.note).at) || a.item.range.start.line - b.item.range.start.line);
    for (const term of allTerms()) if (isLookedFor(term)) made.add(term);
    return made;
  };
  const makeTogether = (): QuestionTable => {
    const made = createQuestionTable(placeOf, isShipped);
    for (const note of notes.all()) made.put(note);
    return made;
  };
  const resolved = (uri: string): Note | undefined => {
    const note = notes.get(uri);
    return note === undefined ? undefined : keys.resolve(note);
  };
  const problemsIn = (note: Note): readonly Problem[] => {
    const between = (together ??= makeTogether()).problemsOf(note.uri);
    return between.length === 0 ? note.problems : [...note.problems, ...between];
  };
  const replace = (uri: string, after: Note | undefined): LibraryChange => {
    const before = notes.get(uri);
    lists = {};
    if (before !== undefined) {
      terms.remove(before);
      keys.remove(before);
      together?.remove(uri);
    }
    if (after === undefined) notes.remove(uri);
    else {
      notes.put(after);
      terms.add(after, isShipped(uri));
      keys.add(after);
      together?.put(keys.resolve(after));
    }
    // Answers that came or went may have given questions of other notes their keys, or taken them.
    for (const note of together !== undefined || notes.isListed() ? keys.waitingBeside(uri) : []) {
      notes.touch(note.uri);
      together?.put(keys.resolve(note));
    }
    return { uri, before, after };
  };

  return {
    notes: () => notes.all(),
    note: resolved,
    isShipped,
    put: (note) => replace(note.uri, note.frontMatter.included ? note : undefined),
    remove: (uri) => replace(uri, undefined),
    terms: allTerms,
    phrases: () => (phrases ??= makePhrases()).index(),
    definitionsOf: (name) => terms.definitionsOf(name),
    termForService: (service) => terms.termForService(service),
    questions: () => (lists.questions ??= located((note) => note.questions)),
    confusions: () => located((note) => note.confusions),
    problemsOf: (uri) => {
      const note = resolved(uri);
      return note === undefined ? [] : problemsIn(note);
    },
    problems: () => located(problemsIn),
  };
}
