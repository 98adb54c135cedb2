import { type Library } from '../library/model';
import { type Note, type Problem, type Question, type Range } from '../notes/model';

/** A note with all that a check may look at. */
export interface Subject {
  readonly note: Note;
  /** The file as it is; a note keeps only what it was read for. */
  readonly text: string;
  readonly library: Library;
}

/** One place where a check found something. */
export interface Finding {
  readonly range: Range;
  /** What stands there, if the title does not say it all. */
  readonly detail?: string | number;
}

/**
 * Something that a careful editor would ask about a question that can be asked: it is never an
 * error. Every check can be switched on by itself, is linear in its note, and never throws.
 */
export interface ContentCheck {
  /** Also the heading in media/question-checks.md that explains it. */
  readonly code: string;
  readonly severity: Exclude<Problem['severity'], 'error'>;
  /** What is found. With the detail and the remedy it makes the message. */
  readonly title: string;
  readonly remedy: string;
  readonly find: (subject: Subject) => readonly Finding[];
}

/** Whether the question is answered by choosing among options; a flashcard is not. */
export function isChoice({ kind, options }: Question): boolean {
  return /^(?:single|multiple)$/.test(kind) && options.length > 1;
}

/** A check that looks at one question at a time. */
export function eachChoice(find: (question: Question) => readonly Finding[]): ContentCheck['find'] {
  return ({ note }) => note.questions.filter(isChoice).flatMap(find);
}

/** A finding on the first line of the question. */
export function atStem({ range: { start } }: Question, detail?: Finding['detail']): Finding {
  return { range: { start, end: { line: start.line + 1, character: 0 } }, detail };
}
