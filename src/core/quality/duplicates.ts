import { findService } from '../aws/services';
import { type Library, type Located } from '../library/model';
import { plainText } from '../markdown/plainText';
import { isAbbreviationOf } from '../notes/termNames';
import { type Question } from '../notes/model';
import { atStem, isChoice, type Finding, type Subject } from './model';
import { essence, root, wordsOf } from './words';

/** Two options of a question that say the same in other words; those that are the same to the letter are a problem of their own. */
export function nearOptions({ options }: Question): readonly Finding[] {
  const seen = new Map<string, string>();
  return options.flatMap(({ text: markdown, range }) => {
    const text = plainText(markdown);
    const meaning = meaningOf(markdown, text);
    const before = seen.get(meaning) ?? text;
    seen.set(meaning, before);
    return before.toLowerCase() === text.toLowerCase() ? [] : [{ range, detail: `'${before}', '${text}'` }];
  });
}

/** What an option comes down to, so that "ECR" meets its full name and "15 minutes" meets "900 seconds". */
function meaningOf(markdown: string, text: string): string {
  const [, amount, unit = ''] = /^([\d.]+) (minute|hour|day)s?$/i.exec(text) ?? [];
  if (amount !== undefined) return `${Number(amount) * 60 * (/^m/i.test(unit) ? 1 : /^h/i.test(unit) ? 60 : 1440)} second`;
  const name = findService(text)?.name ?? '';
  // Another name may be a part of the service: an ALB is not ELB. An expansion is the service itself.
  return isAbbreviationOf(name, text.replace(/^(?:Amazon|AWS) /i, '')) ? essence(name) : essence(markdown);
}

/** Stems shorter than this must agree in every word: in "Which service stores images?" each one counts. */
const fewestToDiffer = 12;
/** A different number or negation makes another question, however much is the same. */
const decides = /\d|n['’]t$|^(?:no|not|never|without|cannot|all|any|only|least|most|except|first|last|one|two|three|four|five|both)$/;

/** The first question with a fingerprint, and the second. The library keeps one list until something changes. */
type Prints = readonly [Map<number, Located<Question>>, Map<number, Located<Question>>];
const indexes = new WeakMap<readonly Located<Question>[], Prints>();

function printsOf(library: Library): Prints {
  const questions = library.questions();
  let index = indexes.get(questions);
  if (index === undefined) {
    const [first, second] = (index = [new Map(), new Map()] as Prints);
    for (const question of questions) for (const print of fingerprints(question.item)) (first.has(print) ? second : first).set(print, question);
    indexes.set(questions, index);
  }
  return index;
}

const known = new WeakMap<Question, readonly number[]>();

/**
 * One fingerprint for the stem and key, and for a long stem one for each word left out of it: two
 * stems that differ by one word at most share one. A sum of the words' hashes, in which one can be
 * left out at no cost, keeps this linear.
 */
function fingerprints(question: Question): readonly number[] {
  let prints = known.get(question);
  if (prints === undefined) {
    const words = wordsOf(question.stem).filter((word) => !/^(?:an?|the)$/.test(word)).map(root);
    const key = question.options.flatMap(({ correct, text }) => (correct ? [`=${essence(text)}`] : [])).sort().join();
    const whole = [key, ...words].reduce((sum, word) => sum + hash(word), 0);
    const optional = words.length < fewestToDiffer ? [] : [...new Set(words)].filter((word) => !decides.test(word));
    prints = isChoice(question) ? [whole, ...optional.map((word) => whole - hash(word))] : [];
    known.set(question, prints);
  }
  return prints;
}

/** FNV-1a and twelve bits more, for a number below 2^44: the sum of some hundred words stays exact, and no two of a million are likely to meet. */
function hash(word: string): number {
  let [high, low] = [0x811c9dc5, 1];
  for (const letter of word) {
    high = Math.imul(high ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    low = Math.imul(low + high, 0x5bd1e995);
  }
  return (high >>> 0) * 4096 + (low >>> 20);
}

/** A question whose stem and key another has, too, nearly word for word. Families that share options ask different things and are left alone. */
export function nearQuestions({ note, library }: Subject): readonly Finding[] {
  const prints = printsOf(library);
  return note.questions.flatMap((question) => {
    const isOther = (found?: Located<Question>): boolean => found !== undefined && (found.note.uri !== note.uri || found.item.range.start.line !== question.range.start.line);
    const other = fingerprints(question).flatMap((print) => prints.map((index) => index.get(print))).find(isOther);
    return other === undefined ? [] : [atStem(question, `${other.note.uri}:${other.item.range.start.line + 1}`)];
  });
}
