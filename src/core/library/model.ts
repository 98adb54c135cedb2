import { type PhraseIndex } from '../iac/phraseIndex';
import { type ConfusionSet, type Note, type Problem, type Question, type Term } from '../notes/model';

/** Something found in a note, with the note that it stands in. */
export interface Located<T> {
  readonly note: Note;
  readonly item: T;
}

/** What adding, changing or removing one note did; whoever shows something looks here first. */
export interface LibraryChange {
  readonly uri: string;
  readonly before: Note | undefined;
  readonly after: Note | undefined;
}

/**
 * All notes together. Queries give the same answer whatever the order in which notes arrived.
 */
export interface Library {
  /** Every note, by folder, `order`, then name in natural order. */
  notes(): readonly Note[];
  note(uri: string): Note | undefined;
  /** Whether a note came with the extension. */
  isShipped(uri: string): boolean;
  /** Adds a note or replaces the one with the same URI. */
  put(note: Note): LibraryChange;
  remove(uri: string): LibraryChange;
  /** The winning definition for each term. */
  terms(): readonly Located<Term>[];
  /** The names that tips look for in text; another index after each change of them, the same one until then. */
  phrases(): PhraseIndex;
  /** Every definition of a name or alias, the winner first; any case, any spacing. */
  definitionsOf(name: string): readonly Located<Term>[];
  /** The term that explains a service, by canonical name. */
  termForService(service: string): Located<Term> | undefined;
  questions(): readonly Located<Question>[];
  confusions(): readonly Located<ConfusionSet>[];
  /** Problems inside one note, and between its questions and others. */
  problemsOf(uri: string): readonly Problem[];
  /** The same of all notes. */
  problems(): readonly Located<Problem>[];
}
