import { folded, readKeyLine, readLetters, type KeyOption } from './answerKey';
import { plainLine } from './plain';
import { type QuestionStart } from './questionStart';
import { type Row } from './rows';

/** Letters that nothing announces on their own line; somebody must have announced them before. */
export interface BareKey {
  readonly letters: readonly string[];
  /** Markdown after the letters. */
  readonly text: string;
}

/** Reads `B`, `**B. Amazon ECR**` or `B and D, because …` off a line where an answer is due. */
export function readBare(text: string, options: readonly KeyOption[]): BareKey | undefined {
  const stripped = text.replace(/^(?:[-*+•]\s+|[✅✔☑👉➡]\s*)+/u, '');
  // "B" stands for an announced answer, so it is read like one.
  return readAnnounced(`Answer: ${stripped}`, options);
}

/**
 * Reads an answer that is due at a row: bare letters, some of the options once more, or a sentence
 * that says it ("You have selected the correct answer: **B**").
 *
 * @returns the key and the next row to read; nothing where all options are gone through, one after
 *   the other, since that explains them
 */
export function readBareRows(rows: readonly Row[], at: number, options: readonly KeyOption[]): (BareKey & { readonly next: number }) | undefined {
  const row = rows[at];
  if (row?.kind !== 'text') return undefined;
  const repeated: string[] = [];
  let next = at;
  for (let line: Row | undefined = row; line?.kind === 'text' && line.option !== undefined; line = rows[++next]) {
    const { letter, text } = line.option;
    const own = options.find((option) => option.letter === letter);
    if (own !== undefined && own.text !== '' && folded(text).startsWith(folded(own.text))) repeated.push(letter);
  }
  const lettered = next - at;
  if (lettered > 1) return repeated.length === lettered && lettered < options.length ? { letters: repeated, text: '', next } : undefined;
  const bare = readBare(row.text, options) ?? readWithin(row.text, options);
  return bare === undefined ? undefined : { ...bare, next: at + 1 };
}

function readWithin(text: string, options: readonly KeyOption[]): BareKey | undefined {
  const at = /\b(?:correct|right) (?:answer|option|choice)s?(?: is| are|:)/i.exec(text)?.index ?? 0;
  return at === 0 ? undefined : readAnnounced(text.slice(at), options);
}

function readAnnounced(text: string, options: readonly KeyOption[]): BareKey | undefined {
  const key = readKeyLine(plainLine(text));
  const letters = key === undefined ? undefined : readLetters(key.value, options);
  return key === undefined || letters === undefined ? undefined : { letters: letters.letters, text: key.from(letters.end) };
}

/** Whether a numbered line is an answer, as a list of answers begins: "1. B". */
export function isCountedKey(start: QuestionStart | undefined): boolean {
  return start !== undefined && !start.isLabelled && readBare(start.rest, []) !== undefined;
}
