import { type Term } from '../notes/model';

/** Words that many AWS names share, so that they give nothing away, and the smallest English ones. */
const commonWords = new Set(['amazon', 'aws', 'service', 'services', 'the', 'and', 'for', 'with', 'from', 'into', 'that', 'this', 'are', 'its']);

const withoutVendor = (name: string): string => name.replace(/^(?:Amazon|AWS)\s+(?=\S)/, '');

/** Every name of a term, with and without "Amazon" or "AWS" before it, the longest first. */
export function namesOf({ name, aliases }: Pick<Term, 'name' | 'aliases'>): readonly string[] {
  const bare = [name, ...aliases].map((each) => withoutVendor(each.trim())).filter((each) => each !== '');
  return [...new Set(bare.flatMap((each) => [each, `Amazon ${each}`, `AWS ${each}`]))].sort((a, b) => b.length - a.length);
}

/** The name that tells terms apart: lower case, no vendor. */
export const bareName = (name: string): string => withoutVendor(name.trim()).toLowerCase().replace(/\s+/g, ' ');

/** Finds any of the names as whole words: abbreviations in capitals only, others in any case and with a plural's `s`. */
export function namePattern(names: readonly string[]): RegExp {
  const either = names.map((name) => `${/^[\p{Lu}\d]+$/u.test(name) ? escape(name) : anyCase(name)}s?`);
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${either.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
}

/** Like {@link namePattern}, but a name of one word needs its capitals: a batch of messages is not AWS Batch. */
export function mentionPattern(names: readonly string[]): RegExp {
  const either = names.map((name) => `${/\s/.test(name) ? anyCase(name) : escape(name)}s?`);
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${either.join('|')})(?![\\p{L}\\p{N}_])`, 'gu');
}

/** The text with a term's own names blanked out, so that it can stand for the term in a question. */
export function withoutNames(text: string, names: readonly string[]): string {
  if (names.length === 0) return text.trim();
  return text
    .replace(namePattern(names), '…')
    .replace(/…(?:\s*\(…\))+/g, '…')
    .trim();
}

/** Words of a name that would give it away. */
const tellingWords = (text: string): readonly string[] => (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !commonWords.has(word));

/** Whether the texts have a telling word in common, in whatever form: "scaling" and "scales" are one. */
export function shareTellingWord(a: string, b: string): boolean {
  const words = tellingWords(b);
  return tellingWords(a).some((word) => words.some((other) => isFormOf(word, other)));
}

/** Rough, and rather too often than too seldom: a common beginning of four letters that leaves at most three of the longer word. */
function isFormOf(a: string, b: string): boolean {
  if (a === b || `${a}s` === b || a === `${b}s`) return true;
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return common >= 4 && common >= Math.max(a.length, b.length) - 3;
}

/** For a pattern with the `u` flag, which refuses to escape what needs none. */
const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');

const anyCase = (name: string): string =>
  Array.from(name.replace(/\s+/g, ' '), (character) => {
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
    return lower !== upper && lower.length === character.length && upper.length === character.length ? `[${lower}${upper}]` : escape(character);
  }).join('');
