import { plainText } from '../markdown/plainText';

/** A stem's prose without the code that it shows. */
export function withoutCode(stem: string): string {
  return stem.includes('```') || stem.includes('~~~') ? stem.replace(/^(```+|~~~+)[^]*?(?:^\1|$(?![^]))/gm, ' ') : stem;
}

/** The sentence of a stem that asks: the last with a question mark, else the last of all. */
export function askingSentence(stem: string): string {
  const prose = plainText(withoutCode(stem)).replace(/\((?:choose|select|pick) [^)]*\)/gi, '');
  const sentences = prose.split(/(?<=[.?!…])\s+(?=[\p{Lu}\p{N}"“(])/u).filter((sentence) => sentence.trim() !== '');
  return sentences.findLast((sentence) => sentence.includes('?')) ?? sentences.at(-1) ?? '';
}
