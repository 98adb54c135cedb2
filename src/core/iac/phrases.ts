import { batchFollowers, ordinaryNames } from './commonWords';
import { type LineScan, isWordAt } from './lineScan';
import { fits, type PhraseEnd, type PhraseIndex, separator } from './phraseIndex';

const asciiWord = /[A-Za-z\d_]+/g;
const anyWord = /[\p{L}\p{N}_]+/gu;
const ascii = /^[\0-\x7f]*$/;
/** Longest stretch between two words of a name, so that blanks are not read again and again. */
const longestGap = 8;

/** Glossary phrases, in the characters that no identifier has taken. */
export function scanPhrases(scan: LineScan, phrases: PhraseIndex): void {
  const { text, file } = scan;
  if (phrases.isEmpty || !file.isAws()) return;
  const word = ascii.test(text) ? asciiWord : anyWord;
  word.lastIndex = 0;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const resume = word.lastIndex;
    const end = matchAt(scan, phrases, word, match.index, match[0]);
    word.lastIndex = Math.max(end, resume);
  }
}

interface Hit {
  readonly end: number;
  readonly phrase: PhraseEnd;
}

/** Adds the longest phrase that begins with a word. Returns where to go on. */
function matchAt(scan: LineScan, phrases: PhraseIndex, word: RegExp, start: number, first: string): number {
  const { text } = scan;
  const hits = walk(text, phrases, word, start, first);
  let prefixed = false;
  // "AWS Lambda" and "Amazon ECS": the name may begin after the vendor.
  if (hits.length === 0 && (first === 'AWS' || first === 'Amazon')) {
    word.lastIndex = start + first.length;
    const next = word.exec(text);
    if (next !== null && next.index - start - first.length <= longestGap && separator.test(text.slice(start + first.length, next.index))) {
      hits.push(...walk(text, phrases, word, next.index, next[0]));
      prefixed = true;
    }
  }
  if (hits.length === 0 || !isFreeBefore(text, start)) return 0;
  for (const { end, phrase } of hits.reverse()) {
    if (!isFreeAfter(text, end) || !scan.isFree(start, end) || !isAllowed(scan, start, end, phrase, prefixed)) continue;
    scan.add(start, end, 'phrase', phrase.term.service === undefined ? [] : [phrase.term.service], phrase.term.name);
    return end;
  }
  return 0;
}

/** Every name that begins at a word, the longest last. */
function walk(text: string, phrases: PhraseIndex, word: RegExp, start: number, first: string): Hit[] {
  const hits: Hit[] = [];
  const words = [first];
  let node = phrases.startingWith(first.toLowerCase());
  let end = start + first.length;
  while (node !== undefined) {
    const phrase = node.ends?.find((candidate) => fits(candidate, words));
    if (phrase !== undefined) hits.push({ end, phrase });
    if (node.next === undefined) break;
    word.lastIndex = end;
    const next = word.exec(text);
    if (next === null || next.index - end > longestGap) break;
    const between = text.slice(end, next.index);
    node = node.next.get((separator.test(between) ? ' ' : between) + next[0].toLowerCase());
    words.push(next[0]);
    end = next.index + next[0].length;
  }
  // "ALBs", "VPCs"
  if (hits.length === 0 && /^[A-Z\d]{2,}s$/.test(first)) {
    const singular = first.slice(0, -1);
    const phrase = phrases.startingWith(singular.toLowerCase())?.ends?.find((candidate) => fits(candidate, [singular]));
    if (phrase !== undefined) hits.push({ end: start + first.length, phrase });
  }
  return hits;
}

/** A name joined to another by `-`, `.`, `/` or `:` is a part of something else: my-ecs-app, ECS/EKS, foo.Lambda, Custom::Lambda. */
function isFreeBefore(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '$' || before === '@') return false;
  return before === '' || !joints.includes(before) || start < 2 || !isJoined(text, start - 2);
}

function isFreeAfter(text: string, end: number): boolean {
  const after = text.charAt(end);
  return after === '' || !(joints + '@').includes(after) || end + 1 >= text.length || !isJoined(text, end + 1);
}

const joints = '-./:';
const isJoined = (text: string, column: number): boolean => isWordAt(text, column) || '{}$/:-'.includes(text.charAt(column));

function isAllowed(scan: LineScan, start: number, end: number, { term, words }: PhraseEnd, prefixed: boolean): boolean {
  if (prefixed) return true;
  const zone = scan.zoneAt(start);
  if (zone === 'code') return false;
  const name = scan.text.slice(start, end);
  const single = words.length === 1;
  if (single && term.service === 'Batch' && !isBatchService(scan, start, end, zone === 'prose')) return false;
  if (zone === 'prose' || zone === 'comment') return true;
  // In strings and keys `task-definition` and `LAMBDA` are names that somebody made up.
  if (/^[^A-Z\s]*-[^A-Z\s]*$/.test(name)) return false;
  if (single && ordinaryNames.has(name.toLowerCase())) return zone === 'string' && name !== name.toUpperCase();
  return true;
}

/** "Batch" is an English word too: at the beginning of a sentence its capital says nothing. */
function isBatchService({ text }: LineScan, start: number, end: number, isProse: boolean): boolean {
  const after = text.slice(end, end + 40);
  if (batchFollowers.test(after)) return false;
  return isProse || !/^ [a-z]/.test(after) || /[\w,)][ \t]$/.test(text.slice(Math.max(0, start - 2), start));
}
