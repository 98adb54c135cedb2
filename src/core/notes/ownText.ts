import { type ExamClue, type Note, type Option, type Question, type Term, type Topic } from './model';

/** Shorter strings are copied by the engine anyway; longer ones are cut out of a text by reference. */
const longestCopied = 12;
/** Titles, names and codes, up to this length, stand in a note again and again. */
const longestRepeated = 80;

/**
 * Gives a note texts of its own. A string cut out of a file's text keeps all of that text in memory
 * for as long as it lives, so what is kept for long must not be cut from what is not.
 *
 * What a note has many of is gone through field by field; the rest, which is rare, whatever it holds.
 *
 * @param note plain data that nobody else holds yet: its fields are replaced in place
 */
export function withOwnText(note: Mutable<Note>): Note {
  const known: Known = new Map();
  const { exams } = note.frontMatter;
  const fields = note as unknown as Record<string, unknown>;
  for (const key in fields) if (!frequent.has(key)) fields[key] = ownValue(fields[key], known);
  for (const clue of note.clues as readonly Mutable<ExamClue>[]) {
    clue.text = remembered(clue.text, known);
    clue.exams = ownTexts(clue.exams, known);
  }
  for (const topic of note.topics) ownTopic(topic, known);
  for (const term of note.terms) ownTerm(term, known);
  // Questions that name no exams share those of their note.
  for (const question of note.questions) ownQuestion(question, question.exams === exams ? note.frontMatter.exams : undefined, known);
  note.clues = ownArray(note.clues);
  note.topics = ownArray(note.topics);
  note.terms = ownArray(note.terms);
  note.questions = ownArray(note.questions);
  return note;
}

const frequent: ReadonlySet<string> = new Set<keyof Note>(['topics', 'terms', 'clues', 'questions']);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function ownTopic(topic: Mutable<Topic>, known: Known): void {
  topic.title = own(topic.title, known);
  topic.slug = own(topic.slug, known);
  topic.path = ownTexts(topic.path, known);
}

function ownTerm(term: Mutable<Term>, known: Known): void {
  term.name = own(term.name, known);
  term.aliases = ownTexts(term.aliases, known);
  term.service = term.service === undefined ? undefined : own(term.service, known);
  term.body = ownLong(term.body);
  term.clues = term.clues.length === 0 ? none : term.clues.map((clue) => remembered(clue, known));
  term.slug = own(term.slug, known);
  term.seeAlso = term.seeAlso === undefined ? undefined : own(term.seeAlso, known);
}

function ownQuestion(question: Mutable<Question>, exams: readonly string[] | undefined, known: Known): void {
  question.explicitId = question.explicitId === undefined ? undefined : own(question.explicitId, known);
  question.stem = ownLong(question.stem);
  for (const option of question.options as readonly Mutable<Option>[]) {
    option.text = ownLong(option.text);
    option.explanation = ownLong(option.explanation);
  }
  question.options = ownArray(question.options);
  question.explanation = ownLong(question.explanation);
  question.topicPath = ownTexts(question.topicPath, known);
  question.exams = exams ?? ownTexts(question.exams, known);
  question.domain = own(question.domain, known);
}

/** An array of its own size: one that was filled bit by bit has room for more. */
function ownArray<T>(items: readonly T[]): readonly T[] {
  return items.length === 0 ? none : items.slice();
}

function ownTexts(texts: readonly string[], known: Known): readonly string[] {
  return texts.length === 0 ? none : texts.map((text) => own(text, known));
}

function own(text: string, known: Known): string {
  if (text.length <= longestCopied) return text;
  return text.length > longestRepeated ? copyOf(text) : remembered(text, known);
}

function ownLong(text: string): string {
  return text.length > longestCopied ? copyOf(text) : text;
}

type Known = Map<string, string>;

function ownValue(value: unknown, known: Known): unknown {
  if (typeof value === 'string') return own(value, known);
  if (Array.isArray(value)) return value.length === 0 ? none : value.map((item) => ownValue(item, known));
  if (typeof value === 'object' && value !== null) {
    const fields = value as Record<string, unknown>;
    for (const key in fields) fields[key] = ownValue(fields[key], known);
  }
  return value;
}

const none: readonly never[] = [];

/** The same copy for the same text. */
function remembered(text: string, known: Known): string {
  let own = known.get(text);
  if (own === undefined) {
    own = copyOf(text);
    known.set(own, own);
  }
  return own;
}

const anything = /[^]/;

/**
 * Joining makes a new text, and matching it makes the engine write it out. Just looking into it does
 * not always: a look whose result nobody needs is left out of compiled code.
 */
function copyOf(text: string): string {
  const copy = text.charAt(0) + text.slice(1);
  anything.test(copy);
  return copy;
}
