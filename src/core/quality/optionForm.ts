import { plainText } from '../markdown/plainText';
import { type Question } from '../notes/model';
import { type Finding } from './model';
import { wordsOf } from './words';

const ratio = 2.5;
/** One wrong option of a similar length hides the right one. */
const nearestRatio = 1.6;
/** Between short options a ratio says little: "AWS Batch" and "Application Load Balancer" are both names. In characters. */
const leastDifference = 25;
const sentenceWords = 6;

/** A right option that its length alone gives away. */
export function keyLength({ options }: Question): readonly Finding[] {
  const read = options.map(({ text, correct, range }) => ({ correct, range, length: plainText(text).length }));
  const others = read.flatMap(({ correct, length }) => (correct ? [] : [length])).sort((a, b) => a - b);
  const [least = 0, most = 0] = [others[0], others.at(-1)];
  const median = ((others[others.length >> 1] ?? 0) + (others[(others.length - 1) >> 1] ?? 0)) / 2;
  const isFar = (length: number): boolean => (length > ratio * median && length > nearestRatio * most) || (length * ratio < median && length * nearestRatio < least);
  return read
    .filter(({ correct, length }) => correct && others.length > 0 && Math.abs(length - median) >= leastDifference && isFar(length))
    .map(({ range, length }) => ({ range, detail: `${length} characters; others have ${Math.round(median)}` }));
}

/** `15 minutes`, `$0.20 per GB`, `1,000`: a number, with little more than its unit. */
export function isNumber(text: string): boolean {
  return /^(?:(?:about|up to|at most|at least) )?[$€<>≥≤~+-]? ?\d/i.test(text) && wordsOf(text).length <= 4;
}

/** Some options are bare numbers and others whole sentences, so that the question's form rules some out. */
export function optionKinds({ options }: Question): readonly Finding[] {
  const number = options.find((option) => isNumber(plainText(option.text)));
  const hasSentence = options.some(({ text }) => !isNumber(plainText(text)) && wordsOf(text).length >= sentenceWords);
  return number !== undefined && hasSentence ? [{ range: number.range }] : [];
}
