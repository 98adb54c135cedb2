/** Something that is found by typing a part of its name. */
export interface Findable {
  readonly name: string;
  /** What else tells it from others: further names, the headings above. */
  readonly context: string;
}

/** Finds the items that fit a query best, the best first. Linear in the number of items. */
export type Finder<T> = (query: string, limit: number) => readonly T[];

/** How well a name fits, the better the less; of equals the shorter name comes first, then the earlier item. */
const fit = { prefix: 0, wordStart: 1, everyWord: 2, inside: 3, context: 4, scattered: 5, none: 6 } as const;
type Fit = (typeof fit)[keyof typeof fit];
/** More than the characters of any name that is compared by its length. */
const longestName = 1000;

/** Reads the items once; they must stay as they are. An empty query gives the first items. */
export function createFinder<T extends Findable>(items: readonly T[]): Finder<T> {
  const names = items.map(({ name }) => name.toLowerCase());
  const contexts = items.map(({ context }) => context.toLowerCase());
  const letters = Int32Array.from(names, lettersOf);
  const contextLetters = Int32Array.from(contexts, lettersOf);

  return (query, limit) => {
    const text = query.trim().toLowerCase().replace(/\s+/g, ' ');
    if (text === '') return items.slice(0, limit);
    const words = text.split(' ');
    const wanted = lettersOf(text);
    const best: { readonly score: number; readonly item: T }[] = [];
    for (let index = 0; index < items.length; index++) {
      const mask = letters[index] ?? 0;
      const isInName = (mask & wanted) === wanted;
      // Most items lack a letter of the query, and nothing more needs to be known of them.
      if (!isInName && ((mask | (contextLetters[index] ?? 0)) & wanted) !== wanted) continue;
      const name = names[index] ?? '';
      const worst = best.length < limit ? Infinity : (best.at(-1)?.score ?? 0);
      let found: Fit = isInName ? fitOf(name, text, words) : fit.none;
      // The last resorts take the longest, and are not looked at once there is enough that fits better.
      if (found === fit.none && worst > fit.context * longestName) {
        const context = contexts[index] ?? '';
        if (words.every((word) => startsWord(name, word) || startsWord(context, word))) found = fit.context;
        else if (isInName && isScattered(name, text)) found = fit.scattered;
      }
      const item = items[index];
      if (found === fit.none || item === undefined) continue;
      const score = found * longestName + Math.min(name.length, longestName - 1);
      if (score >= worst) continue;
      let at = best.length;
      while (at > 0 && (best[at - 1]?.score ?? 0) > score) at--;
      best.splice(at, 0, { score, item });
      if (best.length > limit) best.pop();
    }
    return best.map(({ item }) => item);
  };
}

function fitOf(name: string, text: string, words: readonly string[]): Fit {
  const first = name.indexOf(text);
  if (first === 0) return fit.prefix;
  if (first > 0 && startsWord(name, text, first)) return fit.wordStart;
  if (words.length > 1 && words.every((word) => startsWord(name, word))) return fit.everyWord;
  return first > 0 ? fit.inside : fit.none;
}

/** Whether a text stands at the beginning of a word; `first` is where it stands first. */
function startsWord(name: string, text: string, first = name.indexOf(text)): boolean {
  for (let at = first; at >= 0; at = name.indexOf(text, at + 1)) if (at === 0 || !isWordUnit(name.charCodeAt(at - 1))) return true;
  return false;
}

/** Whether all characters stand in the name, in this order. */
function isScattered(name: string, text: string): boolean {
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) === 32) continue;
    from = name.indexOf(text.charAt(index), from) + 1;
    if (from === 0) return false;
  }
  return true;
}

function isWordUnit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 0xbf;
}

/** A bit for each of a to z, one for digits; other characters count as present everywhere. */
function lettersOf(text: string): number {
  let mask = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 97 && code <= 122) mask |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) mask |= 1 << 26;
  }
  return mask;
}
