import { type Block, type Lines } from '../../markdown/blocks';
import { type LooseKey, type Problem, type Question, type UnkeyedQuestion } from '../model';
import { type Section } from '../sections';

/** A note as the readers of questions see it. */
export interface NoteDocument {
  readonly uri: string;
  /** The whole text, line by line; line numbers everywhere are places in it. */
  readonly lines: readonly string[];
  /** The text in one piece, for tests that are cheaper than reading blocks. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** Exam codes for every question that names none. */
  readonly exams: readonly string[];
  /** The front matter asks for cards made of `==highlights==`. */
  readonly hasHighlightCards: boolean;
}

/** A stretch of lines that one reader made something of. Nobody else may claim them. */
export interface Finding {
  readonly lines: Lines;
  /** Absent when what was found is broken: the problems say why. Its topic path is filled in later. */
  readonly question?: Question;
  readonly problems: readonly Problem[];
  readonly unkeyed?: UnkeyedQuestion;
  readonly looseKey?: LooseKey;
  /** A lettered question by number and letters, when its key stands beside it. */
  readonly keyed?: UnkeyedQuestion;
}

/**
 * Reads one dialect. `isClaimed` tells which lines an earlier reader took. Never throws; linear in
 * the document; what looks like the dialect but is broken comes back as a finding with problems.
 */
export type QuestionReader = (document: NoteDocument, isClaimed: (line: number) => boolean) => readonly Finding[];
