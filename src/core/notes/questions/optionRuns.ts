import { type OptionLine } from './optionLine';
import { asks } from './questionStart';
import { type Row } from './rows';
import { isExplanationLabel, isNavigation } from './rowText';

/** Lettered options one after the other, from A on. Row numbers are places in the rows given. */
export interface OptionRun {
  readonly options: readonly { readonly at: number; readonly line: OptionLine }[];
  /** First row after the last option with all that belongs to it. */
  readonly end: number;
}

/** Every run of at least two options, and single ones that an answer follows, by their first row. */
export function findOptionRuns(rows: readonly Row[]): ReadonlyMap<number, OptionRun> {
  const runs = new Map<number, OptionRun>();
  let open: { at: number; line: OptionLine }[] = [];
  const close = (): void => {
    const first = open[0];
    if (first !== undefined) {
      const end = endOfLast(rows, open);
      if (open.length > 1 || isAnswered(rows, end)) runs.set(first.at, { options: open, end });
    }
    open = [];
  };
  let shuffledEnd = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined || at < shuffledEnd) continue;
    const shuffled = row.option === undefined || rows[at - 1]?.option !== undefined ? [] : shuffledAt(rows, at);
    if (shuffled.length > 0) {
      close();
      open = [...shuffled];
      shuffledEnd = at + shuffled.length;
      continue;
    }
    if (row.kind === 'comment' || row.kind === 'block') continue;
    if (row.kind !== 'text') {
      close();
      continue;
    }
    const line = row.option;
    if (line !== undefined) {
      if (line.letter === 'A') {
        close();
        open.push({ at, line });
      } else if (continues(rows, open, at, line)) open.push({ at, line });
      continue;
    }
    const first = rows[open[0]?.at ?? -1];
    if (first !== undefined && endsRun(row, first)) close();
  }
  close();
  return runs;
}

/** Options line by line whose letters are A, B, C … in another order, as somebody's quiz program had shuffled them. */
function shuffledAt(rows: readonly Row[], from: number): readonly { readonly at: number; readonly line: OptionLine }[] {
  const found: { at: number; line: OptionLine }[] = [];
  const list = rows[from]?.item?.list;
  for (let at = from; at < from + 10; at++) {
    const line = rows[at]?.option;
    if (line === undefined) break;
    if (line.isUpper !== (found[0]?.line ?? line).isUpper || rows[at]?.item?.list !== list) break;
    found.push({ at, line });
  }
  const letters = found.map(({ line }) => line.letter);
  const isOrdered = letters.every((letter, index) => letter === String.fromCharCode(65 + index));
  const isComplete = letters.every((_, index) => letters.includes(String.fromCharCode(65 + index)));
  return letters.length > 2 && isComplete && !isOrdered ? found : [];
}

function continues(rows: readonly Row[], open: readonly { readonly at: number; readonly line: OptionLine }[], at: number, line: OptionLine): boolean {
  const last = open.at(-1);
  if (last?.line.isUpper !== line.isUpper) return false;
  const step = line.letter.charCodeAt(0) - last.line.letter.charCodeAt(0);
  if (step === 1) return true;
  // A letter left out or used twice is a slip where the lines stand side by side.
  const sameList = rows[last.at]?.item?.list !== undefined && rows[last.at]?.item?.list === rows[at]?.item?.list;
  return (step === 0 || step === 2) && (sameList || last.at === at - 1);
}

function endsRun(row: Row, first: Row): boolean {
  if (row.key !== undefined) return true;
  const { start } = row;
  return start !== undefined && (start.isLabelled || row.depth <= first.depth);
}

function endOfLast(rows: readonly Row[], options: readonly { readonly at: number; readonly line: OptionLine }[]): number {
  const last = options.at(-1);
  const row = last === undefined ? undefined : rows[last.at];
  if (last === undefined || row === undefined) return 0;
  let end = last.at + 1;
  let steps: number | undefined;
  const isExplained = isExplanationLabel(rows[last.at - 1] ?? row) || (rows[last.at - 1]?.opens === false && isExplanationLabel(rows[last.at - 2] ?? row));
  for (let next = rows[end]; next !== undefined; next = rows[++end]) {
    if (next.kind !== 'text' && next.kind !== 'block') break;
    if (isNavigation(next)) break;
    if (isLoneKey(next) && next.item !== undefined && row.item?.list !== next.item.list) break;
    const isBody = next.kind === 'block' ? next.key === undefined : ((isExplained || !isExplanationLabel(next)) && next.key === undefined && next.start?.isLabelled !== true);
    const continuesLine = !next.opens && next.depth >= row.depth && next.item === undefined;
    const isInItem = next.depth > row.depth || (row.item !== undefined && next.depth === row.depth && next.item === undefined);
    // An option that is a picture or code may have it below its letter.
    const isMissing = last.line.text === '' && end === last.at + 1 && next.item === undefined;
    if (!isBody || next.folds !== row.folds || !(continuesLine || isInItem || isMissing)) break;
    if (next.kind === 'text' && continuesLine && next.start !== undefined) break;
    if (next.item !== undefined && next.item.list !== steps && isNextItem(next, row)) break;
    steps ??= next.item?.list;
  }
  return end;
}

/** Below options outside of any list, as `10.` leaves them at an indent of three, a number is the next question unless it begins steps. */
function isNextItem({ item, text }: Row, option: Row): boolean {
  return option.item === undefined && option.depth === 0 && item?.number !== undefined && (item.number > 1 || asks(text));
}

/** Whether a line is letters and nothing else. */
export function isLoneKey(row: Row): boolean {
  return (row.kind === 'text' || row.kind === 'comment') && row.text.length < 40 && /^[-–—=>→!|\s([]*[A-Ja-j](?:\s*(?:,|&|\/|\band\b)\s*[A-Ja-j])*[)\].|]{0,2}\s*$/.test(row.plain.text);
}

function isAnswered(rows: readonly Row[], end: number): boolean {
  let at = end;
  while (rows[at]?.kind === 'open') at++;
  const row = rows[at];
  return row !== undefined && row.kind !== 'rule' && row.key !== undefined;
}

/** The right letters of the same options once more, some of them ticked; nothing where a run is another. */
export function tickedAgain(own: OptionRun | undefined, run: OptionRun): readonly string[] | undefined {
  const right = run.options.filter(({ line }) => line.isMarked).map(({ line }) => line.letter);
  const isSame = own?.options.length === run.options.length && own.options.every(({ line: { letter, text } }, index) => text === run.options[index]?.line.text && letter === run.options[index].line.letter);
  return isSame && right.length > 0 && right.length < run.options.length ? [...new Set(right)] : undefined;
}
