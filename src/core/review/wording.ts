import { awsServices } from '../aws/services';
import { root } from '../quality/words';

/**
 * Whether two texts say the same in the same words, but for spelling. Numbers, negations, qualifiers,
 * units and names are never taken for misspellings of one another; a word is, when it differs by a
 * letter or two and one of the two occurs nowhere else, or hardly.
 */

/** In how many other questions a word occurs; `Infinity` for the names of AWS services. */
export type Occurrences = (word: string) => number;

/** Lower-case words, numbers and signs, in order; an instruction such as "(Choose two.)" is left out, since the key says it. */
export function wordingOf(markdown: string): readonly string[] {
  const text = withoutInstruction(markdown.includes('](') ? markdown.replace(/\]\([^()\s]*\)/g, ']') : markdown);
  return text.toLowerCase().match(/\d+(?:[.,:]\d+)*|[\p{L}\p{N}]+(?:['’]\p{L}+)*|(?:[<>=!%$€£+/&|^]|-(?=\d))+/gu) ?? [];
}

/** "(Choose two.)" stands at the end. */
function withoutInstruction(text: string): string {
  const end = text.slice(-60);
  const at = end.search(/(?:\(\p{L}+|\b(?:choose|select|pick))\s+(?:one|two|three|four|\d)\b[^.()]*[.)]*\s*$/iu);
  return at < 0 ? text : text.slice(0, text.length - end.length + at);
}

/** Words that may come and go without changing what is asked. */
const fillers = new Set(
  'a an the this that these those which what is are was were be been being do does did has have had will would should could must can may might it its they their them he she his her you your we our i of for at please also amazon aws following'.split(' '),
);

/** Words that change what is asked, however alike two of them look. */
const decisive = new Set(
  (
    'not no nor never none neither cannot nothing without except excluding excludes exclude unless only least most less more fewer fewest few many lowest highest lower higher low high minimum maximum min max best worst first last before after always sometimes all any each every both either or and but if in out on off up down to from by with into onto over under above below between within inside outside ' +
    'kein keine keinen keiner nicht nie ohne nur pas sans jamais sin nunca solo ' +
    'zero one two three four five six seven eight nine ten eleven twelve hundred thousand million billion half double twice once single multiple daily weekly monthly yearly hourly annual true false yes public private inbound outbound ingress egress read write input output vertical horizontal vertically horizontally stateful stateless allow deny allowed denied enable disable enabled disabled encrypt decrypt synchronous asynchronous ' +
    'byte bytes bit bits kilobyte kilobytes megabyte megabytes gigabyte gigabytes terabyte terabytes petabyte petabytes kb mb gb tb pb kib mib gib tib millisecond milliseconds ms second seconds minute minutes hour hours day days week weeks month months year years percent'
  ).split(' '),
);
const isDecisive = (word: string): boolean => decisive.has(word) || /\d|n['’]t$|^[^\p{L}]/u.test(word);

/** Scripts whose signs are syllables or words: none is a slip for another. */
const syllables = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Beginnings that turn a word into another: the difference between "synchronous" and "asynchronous" is no slip. */
const prefixes = new Set('a an ab ad anti be bi co con counter de dis down en ex extra fore hyper il im in inter intra ir macro mal mega giga micro mid mini mis mono multi non off on out over per post pre pro re semi sub super sur tele trans tri ultra un under up vice'.split(' '));

const serviceWords: ReadonlySet<string> = new Set(awsServices.flatMap(({ name, fullName, aliases }) => [name, fullName, ...aliases].flatMap((each) => wordingOf(each))));

/** Whether a word belongs to the name of an AWS service. */
export const isServiceWord = (word: string): boolean => serviceWords.has(word);

/** How many slips there are between two texts that say the same; `undefined` when they may say different things. Linear. */
export function slipsBetween(a: readonly string[], b: readonly string[], occurrences: Occurrences): number | undefined {
  let slips = 0;
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && y !== undefined && isSameWord(x, y)) {
      i++;
      j++;
    } else if (x !== undefined && y !== undefined && !isAfterNumber(a, i) && isSlip(x, y, occurrences)) {
      slips++;
      i++;
      j++;
    } else if (y !== undefined && isJoined(x, a[i + 1], y)) {
      slips++;
      i += 2;
      j++;
    } else if (x !== undefined && isJoined(y, b[j + 1], x)) {
      slips++;
      i++;
      j += 2;
    } else if (x !== undefined && fillers.has(x)) i++;
    else if (y !== undefined && fillers.has(y)) j++;
    else return undefined;
  }
  return slips <= Math.max(3, Math.min(a.length, b.length) / 8) ? slips : undefined;
}

const isSameWord = (a: string, b: string): boolean => a === b || (isDecisive(a) && isDecisive(b) ? plural(a) === plural(b) : root(a) === root(b));

const plural = (word: string): string => (/\p{L}{3,}$/u.test(word) && !word.endsWith('s') ? `${word}s` : word);

/** What follows a number is its unit. */
const isAfterNumber = (words: readonly string[], at: number): boolean => /^\d/.test(words[at - 1] ?? '');

/** `on demand` and `ondemand`. */
const isJoined = (first: string | undefined, second: string | undefined, whole: string): boolean =>
  first !== undefined && second !== undefined && !isDecisive(whole) && whole.length > 4 && first + second === whole;

/** Whether both are words in their own right: one that occurs twice where the other does twenty times and more is the same slip, made twice. */
function areWords(a: number, b: number): boolean {
  const [rare, common] = a < b ? [a, b] : [b, a];
  return rare > 2 || (rare > 0 && common < 10 * rare);
}

function isSlip(a: string, b: string, occurrences: Occurrences): boolean {
  if (/\d/.test(a + b) || syllables.test(a) || areWords(occurrences(a), occurrences(b))) return false;
  // Of a word that decides, only what is hardly another word is a slip: "evry", but not "ever".
  if (isDecisive(a) && isDecisive(b)) return false;
  const decides = isDecisive(a) ? a : isDecisive(b) ? b : undefined;
  if (decides !== undefined && (decides.length < 4 || a.charCodeAt(0) !== b.charCodeAt(0))) return false;
  const shorter = Math.min(a.length, b.length);
  const isShortFiller = fillers.has(a) || fillers.has(b);
  if (shorter < (isShortFiller ? 2 : 3) || Math.max(a.length, b.length) < (isShortFiller ? 3 : 4)) return false;
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (start === 0 && (prefixes.has(left) || prefixes.has(right))) return false;
  // "route" and "router", "host" and "hosted": an ending, not a slip.
  if (end === 0 && /^[rdyn]?$/.test(left) && /^[rdyn]?$/.test(right)) return false;
  const isSwap = left.length === 2 && right.length === 2 && left === `${right.charAt(1)}${right.charAt(0)}`;
  if (isSwap) return true;
  const changed = Math.max(left.length, right.length);
  // Of short words, another letter makes another word; one too many or too few seldom does.
  return changed === 1 ? left.length !== right.length || shorter >= 5 : changed === 2 && shorter >= 8;
}
