/**
 * What one Markdown file gives. Lines and characters count from 0; characters are UTF-16 units,
 * as in the editor's own API. Everything is plain readonly data, so that it can be compared,
 * cached and sent anywhere.
 */

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A heading that people navigate by. Headings that own answer options are questions instead. */
export interface Topic {
  /** Plain text: markup, comments and trailing `#` removed. */
  readonly title: string;
  /** 1 to 6, as written. */
  readonly level: number;
  /** The anchor that GitHub and VS Code's preview give this heading. */
  readonly slug: string;
  readonly range: Range;
  /** First line after the section, subsections included. */
  readonly endLine: number;
  /** Titles from the outermost heading down to this one. */
  readonly path: readonly string[];
}

/** Where a term was found; the stronger wins when two notes define the same name. */
export type TermStrength = 'glossary' | 'definition' | 'bold' | 'heading';

/**
 * How a term's names are matched in text.
 * - `word`: whole words in any case, abbreviations in capitals only
 * - `case`: with exactly these capitals, since the name is an ordinary word otherwise
 * - `phrase`: only names of two words or more, since the single word is too common
 */
export type TermMatch = 'word' | 'case' | 'phrase';

export interface Term {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Canonical short name of the AWS service that it is or belongs to, as in `core/aws/services.ts`. */
  readonly service: string | undefined;
  readonly match: TermMatch;
  readonly strength: TermStrength;
  /** Markdown: the definition, else the first paragraph or list items under the heading; about 400 characters at most. */
  readonly body: string;
  readonly clues: readonly string[];
  readonly range: Range;
  /** Anchor of the heading to open in this file; empty for the file's beginning. */
  readonly slug: string;
  /** Where "Open note" leads if not to this heading: a link as written in the definition. */
  readonly seeAlso: string | undefined;
}

/** A line that says how exams hint at something. */
export interface ExamClue {
  readonly text: string;
  /** Exam codes the line names, such as `CLF-C02`; empty when it names none. */
  readonly exams: readonly string[];
  readonly range: Range;
}

export type QuestionKind = 'single' | 'multiple' | 'flashcard' | 'cloze' | 'recall';
export type Dialect = 'native' | 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'card';

export interface Option {
  /** Markdown. */
  readonly text: string;
  readonly correct: boolean;
  /** Markdown; empty when the author gave none. */
  readonly explanation: string;
  readonly range: Range;
}

export interface Question {
  /** The author's own id (`q: ecr-01`). */
  readonly explicitId: string | undefined;
  readonly dialect: Dialect;
  readonly kind: QuestionKind;
  /** Markdown: heading text, then whatever stands between it and the options. */
  readonly stem: string;
  /** In the file's order. A flashcard has one, its back. */
  readonly options: readonly Option[];
  /** Markdown; empty when the author gave none. */
  readonly explanation: string;
  /** Titles of the headings above the question, outermost first. */
  readonly topicPath: readonly string[];
  /** Exam codes; the question's own, else the file's; empty means every exam. */
  readonly exams: readonly string[];
  /** As written: `3`, `Security`, or one for each exam (`CLF-C02 3, DVA-C02 1`). */
  readonly domain: string;
  /** From the stem's first line to the end of the question. */
  readonly range: Range;
}

/**
 * A lettered question whose key does not stand beside it: the library looks for one in the notes
 * of the same folder, since many people keep questions and answers in two files.
 */
export interface UnkeyedQuestion {
  /** Every option is false; `dialect` is `C`. */
  readonly question: Question;
  /** As written, or counted where a list says `1.` throughout. */
  readonly number: number | undefined;
  /** Letters of the options, upper case, in the options' order. */
  readonly letters: readonly string[];
  /** What marks it as a question beyond doubt: without a key it is then a problem. */
  readonly isEvident: boolean;
}

/** An answer that names its question by number only. */
export interface LooseKey {
  readonly number: number | undefined;
  /** Letters of the right options, upper case. */
  readonly letters: readonly string[];
  /** Markdown; empty when there is none. */
  readonly explanation: string;
  readonly range: Range;
}

export type Severity = 'error' | 'warning' | 'information';

/** Something in a file that its author should know, with a remedy in the message. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** Other places that belong to it, in this note or another, each with what stands there. */
  readonly related?: readonly { readonly uri: string; readonly range: Range; readonly message: string }[];
}

export interface FrontMatter {
  readonly title: string | undefined;
  /** Place among the files of its folder; files without one come after. */
  readonly order: number | undefined;
  readonly exams: readonly string[];
  readonly kind: string | undefined;
  readonly checked: string | undefined;
  readonly sources: readonly string[];
  /** `awsExamNotes: false` leaves the file out. */
  readonly included: boolean;
  /** `highlight` makes cloze cards of `==x==`, which elsewhere only highlights. */
  readonly cards?: string;
}

/** Terms that people mix up; wrong options for made cards come from here. */
export interface ConfusionSet {
  readonly title: string;
  readonly members: readonly { readonly term: string; readonly difference: string }[];
  readonly range: Range;
}

export interface Note {
  /** Identity of the file: a URI in the editor, a path on the command line. */
  readonly uri: string;
  readonly frontMatter: FrontMatter;
  /** The file's `title`, else its only H1, else its name without ending. */
  readonly title: string;
  readonly topics: readonly Topic[];
  readonly terms: readonly Term[];
  readonly clues: readonly ExamClue[];
  readonly questions: readonly Question[];
  /** Lettered questions and answers that await each other in another note; absent when there are none. */
  readonly unkeyed?: readonly UnkeyedQuestion[];
  readonly looseKeys?: readonly LooseKey[];
  readonly confusions: readonly ConfusionSet[];
  readonly problems: readonly Problem[];
}
