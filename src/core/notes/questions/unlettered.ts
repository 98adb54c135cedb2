import { folded, readLetters, type KeyOption } from './answerKey';
import { readUnlettered, type OptionLine } from './optionLine';
import { plainLine } from './plain';
import { asksPlainly } from './questionStart';
import { hasVerdict } from './verdicts';
import { type Row } from './rows';
import { isAside, isExplanationLabel, isFoldOfAnswer } from './rowText';

/**
 * Gives letters to options that bear none, so that they are read like the rest: where an answer
 * right below them repeats their text or says their place, or where the question calls itself one
 * ("Question 4") and some of its options are ticked, bold or left unstruck. Lists are common and
 * options are not, so nothing else makes options of a list.
 */
export function letterOptions(rows: readonly Row[]): readonly Row[] {
  const search: Search = { rows, found: new Map(), asked: [], ticked: [], unmatched: [], keyed: 0 };
  const lists = new Map<number, number[]>();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined) continue;
    if (row.item !== undefined && row.kind === 'text') {
      const places = lists.get(row.item.list);
      if (places === undefined) lists.set(row.item.list, [at]);
      else if (places.length <= limit) places.push(at);
    } else if (row.kind === 'text' && row.key !== undefined && row.key.value !== '') readLines(search, at);
  }
  for (const places of lists.values()) if (places.length > 1 && places.length <= limit) readList(search, places);
  // One numbered list with ticks may say what a thing does; several are a quiz. So it is with answers that repeat no item.
  if (search.ticked.length > 1) for (const take of search.ticked) take();
  if (search.keyed > 1) for (const take of search.unmatched) take();
  return search.found.size === 0 ? rows : rows.map((row, at) => {
    const option = search.found.get(at);
    return option === undefined ? row : { ...row, option, start: undefined };
  });
}

interface Search {
  readonly rows: readonly Row[];
  /** Options by their row. */
  readonly found: Map<number, OptionLine>;
  /** Which rows ask, as far as it was looked up: several lists may stand below one. */
  readonly asked: boolean[];
  /** Lists with ticks, and lists above an answer that repeats none of their items. */
  readonly ticked: (() => void)[];
  readonly unmatched: (() => void)[];
  /** How many lists have an answer that repeats an item. */
  keyed: number;
}

/** Longer lists are no options. */
const limit = 10;
/** How many rows a stem may have above its options. */
const reach = 24;

function readList(search: Search, places: readonly number[]): void {
  const { rows, found } = search;
  const [first = 0] = places;
  const last = places.at(-1) ?? first;
  const depth = rows[first]?.depth ?? 0;
  let end = last + 1;
  while (rows[end] !== undefined && (rows[end]?.kind === 'text' || rows[end]?.kind === 'block') && (rows[end]?.depth ?? 0) > depth) end++;
  // A line without a blank before it still belongs to the last item, unless it is the answer.
  for (let at = last + 1; at < end; at++) {
    const row = rows[at];
    if (row?.key !== undefined || (row !== undefined && isExplanationLabel(row))) end = at;
  }
  for (let next = rows[end]; next?.kind === 'text' && next.depth === depth && next.item === undefined && next.key === undefined && !next.opens; next = rows[++end]);
  if (end - first > limit * reach) return;
  for (let at = first; at < end; at++) {
    const row = rows[at];
    if (row === undefined || (row.kind !== 'text' && row.kind !== 'block') || row.key !== undefined || row.option !== undefined || row.start?.isLabelled === true || isExplanationLabel(row)) return;
  }
  if (!isAnnounced(rows, end) && !places.some((at) => mayBeMarked.test(rows[at]?.text ?? ''))) return;
  const stem = stemAbove(search, first);
  if (stem === 'none') return;
  const options = places.map((at, index) => readUnlettered(rows[at]?.text ?? '', index));
  if (options.some(({ text }) => text === '' || asksPlainly(text))) return;
  const take = (): void => {
    for (const [index, at] of places.entries()) found.set(at, options[index] ?? readUnlettered('', index));
  };
  if (isKeyed(rows, end, options)) {
    search.keyed++;
    take();
  } else if (isMistyped(rows, end, options) || (stem === 'labelled' && isMarked(options))) take();
  else if (stem === 'numbered' && isTicked(options) && !places.some((at) => /[❌✗✘]/u.test(rows[at]?.text ?? ''))) search.ticked.push(take);
  else if (isAnswer(saidBelow(rows, end))) search.unmatched.push(take);
}

/** Lines without a bullet between what is asked and an answer that repeats one of them. */
function readLines(search: Search, key: number): void {
  const { rows, found } = search;
  const folds = rows[key]?.folds;
  let from = key;
  for (let row = rows[from - 1]; row?.kind === 'text' && row.item === undefined && row.key === undefined && row.option === undefined && row.start === undefined && row.folds === folds && !asksPlainly(row.text) && key - from < limit; row = rows[from - 1]) from--;
  if (key - from < 2 || stemAbove(search, from) === 'none') return;
  const options = Array.from({ length: key - from }, (_, index) => readUnlettered(rows[from + index]?.text ?? '', index));
  // Between lines, nothing but the whole text of one is proof.
  const read = readLetters(rows[key]?.key?.value ?? '', options.map(({ letter, text }) => ({ letter, text })));
  const isText = options.some(({ text }) => (rows[key]?.key?.value ?? '').startsWith(plainLine(text).text));
  if (read !== undefined && isText) for (const [index, option] of options.entries()) found.set(from + index, option);
}

/** What stands above options: a question that calls itself one, something that asks, or neither. */
function stemAbove({ rows, asked }: Search, first: number): 'labelled' | 'numbered' | 'asking' | 'none' {
  let isAsking = false;
  for (let at = first - 1; at >= 0 && first - at < reach; at--) {
    const row = rows[at];
    if (row === undefined || row.kind === 'open' || row.kind === 'close' || row.kind === 'summary' || row.key !== undefined || row.option !== undefined) break;
    if (row.start?.isLabelled === true) return 'labelled';
    if (!isAsking && (row.kind === 'text' || row.kind === 'heading')) isAsking = asked[at] ??= asksPlainly(row.text);
    if (isAsking && row.start !== undefined) return 'numbered';
    if ((row.kind === 'heading' && !isAside(row)) || row.kind === 'rule') break;
  }
  return isAsking ? 'asking' : 'none';
}

/** What a tick, bold, a strike or a verdict needs. */
const mayBeMarked = /[^\x00-\x7f]|\*\*|__|~~|correct|right|true|false|wrong/i;

/** Whether an answer, or a fold that may hold it, stands near. */
function isAnnounced(rows: readonly Row[], end: number): boolean {
  for (let at = end; at < end + near; at++) if (rows[at]?.key !== undefined || rows[at]?.kind === 'summary') return true;
  return false;
}

/** How far below the options an answer may stand, in rows. */
const near = 8;

function isKeyed(rows: readonly Row[], end: number, lines: readonly OptionLine[]): boolean {
  const options: readonly KeyOption[] = lines;
  let isDue = false;
  for (let at = end; at < end + near; at++) {
    const row = rows[at];
    if (row === undefined || row.kind === 'heading' && row.key === undefined) return false;
    if (row.kind === 'open' || row.kind === 'rule' || (row.key === undefined && row.kind === 'text' && isExplanationLabel(row))) continue;
    if (row.key !== undefined && row.key.value !== '') {
      const letters = readLetters(row.key.value, options)?.letters;
      // An answer that goes through the whole list says what the list says.
      return letters !== undefined && letters.length < options.length;
    }
    if (row.key !== undefined || (row.kind === 'summary' && isFoldOfAnswer(row.text))) isDue = true;
    else if (row.kind !== 'text' || !isDue) return false;
    else return readLetters(row.plain.text.replace(/^[✅✔☑👉➡\s]+/u, ''), options) !== undefined;
  }
  return false;
}

/** An answer right below that all but repeats an option: a slip in one of the two. */
function isMistyped(rows: readonly Row[], end: number, options: readonly OptionLine[]): boolean {
  const said = saidBelow(rows, end);
  return isAnswer(said) && options.some(({ text }) => isNearly(said, folded(text)));
}

/** What an answer right below a list says. */
function saidBelow(rows: readonly Row[], end: number): string {
  let at = end;
  while (rows[at]?.kind === 'open') at++;
  return folded(rows[at]?.key?.value ?? '');
}

/** Longer answers are sentences, and shorter ones letters. */
function isAnswer(said: string): boolean {
  return said.length >= 3 && said.length <= 60;
}

/** Whether a letter in five at most was left out, added or mistaken. */
function isNearly(one: string, other: string): boolean {
  const most = Math.max(1, Math.floor(other.length / 5));
  if (Math.abs(one.length - other.length) > most) return false;
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1) ? 0 : 1;
      line.push(Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + same));
    }
    above = line;
  }
  return (above[other.length] ?? most + 1) <= most;
}

function isTicked(options: readonly OptionLine[]): boolean {
  const { length } = options.filter((option) => option.isMarked);
  return length > 0 && length < options.length;
}

function isMarked(options: readonly OptionLine[]): boolean {
  return options.every(({ text }) => hasVerdict(text)) || [options.filter(({ isMarked: is }) => is), options.filter(({ isBold }) => isBold), options.filter(({ isStruck }) => !isStruck)].some(({ length }) => length > 0 && length < options.length);
}
