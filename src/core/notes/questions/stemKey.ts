import { isHan } from './hanText';

const listed = '([A-J](?:[ ,，、\\u3000]*[A-J]){0,5})';
/** `（ B ）`. */
const blank = new RegExp(`[（(][ \\u3000]*${listed}[ \\u3000]*[）)]`, 'gu');
/** `(Answer: B)`, `【答案：B】` at the end of the stem. */
const told = new RegExp(`[（([【][ \\u3000]*(?:(?:[Cc]orrect )?[Aa]ns(?:wer)?|정답|答案|正解|正答|[Rr]esp(?:uesta|osta)|[Rr]éponse|[Aa]ntwort|[Оо]твет|[Cc]evap|[Đđ]áp án)[ \\u3000]*[:：][ \\u3000]*${listed}[ \\u3000]*[）)\\]】]([*_]*)$`, 'u');

/** A stem without the answer that stands in it, and the answer's letters. */
export interface StemKey {
  readonly stem: string;
  readonly letters: readonly string[];
}

/**
 * The answer that a stem says itself: in brackets at its end, `Which one? (Answer: B)`, or in its
 * blank, as Chinese and Japanese question banks print it, `…的服务是（ B ）。` Elsewhere `(A)` may be anything.
 *
 * @param letters of the options; an answer names only these
 */
export function readStemKey(stem: string, letters: readonly string[]): StemKey | undefined {
  const said = told.exec(stem);
  if (said !== null) return keyOf(`${stem.slice(0, said.index).trimEnd()}${said[2] ?? ''}`, said[1] ?? '', letters);
  if (!isHan(stem)) return undefined;
  const [only, another] = stem.matchAll(blank);
  if (only === undefined || another !== undefined) return undefined;
  const before = stem.slice(0, only.index);
  const after = stem.slice(only.index + only[0].length);
  // A blank closes the sentence, or stands in the middle of one in that script.
  if (!/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af？?：:，,。]\s*$/u.test(before) || !(/^[\s。．.？?：:！，,;；*_]*$/u.test(after) || isHan(after.charAt(0)))) return undefined;
  return keyOf(`${before}（　）${after}`, only[1] ?? '', letters);
}

function keyOf(stem: string, named: string, letters: readonly string[]): StemKey | undefined {
  const key = named.match(/[A-J]/g) ?? [];
  return new Set(key).size === key.length && key.every((letter) => letters.includes(letter)) ? { stem, letters: key } : undefined;
}
