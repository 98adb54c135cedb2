import { isHan } from './hanText';

const bracket = /[（(][ \u3000]*([A-J](?:[ ,，、\u3000]*[A-J]){0,5})[ \u3000]*[）)]/gu;

/** A stem without the answer that stands in its blank, and the answer's letters. */
export interface StemKey {
  readonly stem: string;
  readonly letters: readonly string[];
}

/**
 * The answer in the blank of a stem, as Chinese and Japanese question banks print it: `…的服务是（ B ）。`
 * Only where options bear those letters, and in a text of such a script: elsewhere `(A)` may be anything.
 */
export function readStemKey(stem: string, letters: readonly string[]): StemKey | undefined {
  if (!isHan(stem)) return undefined;
  const found = [...stem.matchAll(bracket)];
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  const named = (only[1] ?? '').match(/[A-J]/g) ?? [];
  const before = stem.slice(0, only.index).trimEnd();
  const after = stem.slice(only.index + only[0].length).trim();
  // A blank closes the sentence, or stands in the middle of one in that script.
  if (!/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af？?：:，,。]$/u.test(before) || !(/^[。．.？?：:！，,;；*_]*$/u.test(after) || isHan(after.charAt(0)))) return undefined;
  if (new Set(named).size < named.length || !named.every((letter) => letters.includes(letter))) return undefined;
  return { stem: `${stem.slice(0, only.index)}（　）${stem.slice(only.index + only[0].length)}`, letters: named };
}
