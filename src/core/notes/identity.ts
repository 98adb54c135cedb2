import { type Question } from './model';
import { sha256 } from './sha256';

/**
 * Who a card is, so that what someone has learnt stays with it while its note is edited or moved.
 *
 * The fingerprint sees through layout and nothing else. Two texts are the same when they agree after
 * {@link normaliseText}: capitals, white space, Unicode's compatibility forms, Markdown's marks, the
 * addresses of links, and punctuation outside words make no difference. Every word, number and
 * arithmetic sign does: "not", "15" and "16", "<" and ">" stay apart. A corrected spelling therefore
 * gives a new fingerprint; giving its history to the new one is a matter for the review log.
 */

/** What a question has to have to be told from others; a card in a log or a session has it, too. */
export type Identifiable = Pick<Question, 'explicitId' | 'kind' | 'stem' | 'options'>;

const ids = new WeakMap<Identifiable, string>();
const keys = new WeakMap<Identifiable, string>();

/**
 * The card's identity in the review log: the author's own id as written, else `fp1:` and 32
 * hexadecimal digits (the first half of a SHA-256) over the normalised stem and the set of
 * normalised options, whatever their order.
 */
export function cardId(question: Identifiable): string {
  return remembered(ids, question, () => {
    const explicit = question.explicitId?.trim() ?? '';
    if (explicit !== '') return explicit;
    const options = sortedSet(question.options.map((option) => normaliseText(option.text)));
    return `fp1:${sha256(JSON.stringify([normaliseText(question.stem), options])).slice(0, 32)}`;
  });
}

/**
 * Sixteen hexadecimal digits that change when the right answer does, and stay when options trade
 * places or a wrong one is reworded. A made recall card's key is its term, which its id names: a
 * better wording of the definition corrects nothing.
 */
export function keyHash(question: Identifiable): string {
  return remembered(keys, question, () => {
    const right = question.kind === 'recall' ? [cardId(question)] : question.options.filter((option) => option.correct).map((option) => normaliseText(option.text));
    return sha256(JSON.stringify(sortedSet(right))).slice(0, 16);
  });
}

/** Markdown reduced to what it says; see the top of this file. Linear in the text's length. */
export function normaliseText(markdown: string): string {
  const text = markdown.normalize('NFKC').toLowerCase();
  const plain = text
    .split(/(`+[^`]*`+)/)
    .map((part, index) => (index % 2 === 1 ? ` ${part.replaceAll('`', ' ').trim()} ` : withoutMarks(part)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  // An option may be nothing but a sign, such as `.` or `!`.
  return plain === '' ? text.trim() : plain;
}

/** Outside code: links to their text, emphasis and `<br>` away, then punctuation that joins no two letters or digits. */
function withoutMarks(text: string): string {
  return text
    .replace(/<br\s?\/?>/g, ' ')
    .replace(/(!?)\[([^[\]]*)\]\(([^()\s]*)\)/g, (_, image: string, label: string, address: string) => (image === '' ? label : ` ${label} ${address} `))
    .replace(/\\(?=[^\s\p{L}\p{N}])/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/[*_~`]/g, '')
    .replace(/[.,;:!?'"“”„«»()[\]{}…-]/g, (mark, at: number, whole: string) => (joins(mark, whole.charAt(at - 1), whole.charAt(at + 1)) ? mark : ' '));
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** Whether a mark belongs to what it touches: `1.5`, `on-demand`, `s3:GetObject`, `isn't`, a minus, `!=`. */
function joins(mark: string, before: string, after: string): boolean {
  if (mark === '-' && !wordCharacter.test(before)) return /\d/.test(after);
  if (mark === '!') return after === '=';
  return wordCharacter.test(before) && wordCharacter.test(after);
}

const sortedSet = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

/** Notes are replaced, never changed in place, so that what was computed for a question stays true of it. */
function remembered(known: WeakMap<Identifiable, string>, question: Identifiable, compute: () => string): string {
  const before = known.get(question);
  if (before !== undefined) return before;
  const value = compute();
  known.set(question, value);
  return value;
}
