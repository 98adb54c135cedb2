import { readUnlettered } from './optionLine';
import { plainLine } from './plain';
import { asksPlainly } from './questionStart';
import { type Row, withChanged } from './rows';
import { isExplanationLabel } from './rowText';
import { isRightStatus, isStatus } from './verdicts';

/** More rows than this between two labels are no options. */
const limit = 40;

/**
 * Gives letters to options as a test's results page lists them, copied: plain paragraphs or bullets,
 * and of some of them a line of its own says how they did: "(Correct)" below an option, "Your answer
 * is incorrect" above it. Each question there calls itself one.
 */
export function letterStatuses(rows: readonly Row[]): readonly Row[] {
  const changed = new Map<number, Row>();
  let label = -1;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (row?.start?.isLabelled === true) label = at;
    else if (row !== undefined && label >= 0 && (at - label > limit || row.kind !== 'text' || isExplanationLabel(row))) label = -1;
    else if (row !== undefined && label >= 0 && isRightStatus(row)) {
      // The first line below "Question 4" says how the whole of it went.
      if (at === label + 1) continue;
      letterFrom(rows, label + 1, changed);
      label = -1;
    }
  }
  return withChanged(rows, changed);
}

function letterFrom(rows: readonly Row[], first: number, changed: Map<number, Row>): void {
  let asking = -1;
  let end = first;
  for (let row = rows[end]; row?.kind === 'text' && end - first < limit && row.start?.isLabelled !== true && !isExplanationLabel(row); row = rows[++end]) {
    if (row.option !== undefined) return;
    if (asksPlainly(row.text)) asking = end;
  }
  if (asking < 0) return;
  const options: { readonly at: number; isRight: boolean }[] = [];
  let isRightNext = false;
  for (let at = asking + 1; at < end; at++) {
    const row = rows[at];
    const last = options.at(-1);
    if (row === undefined) return;
    if (isStatus(row)) {
      const isBelow = row.text.includes('(');
      if (isBelow && last !== undefined) last.isRight ||= isRightStatus(row);
      isRightNext = !isBelow && isRightStatus(row);
    } else if (row.opens || row.item !== undefined || isStatus(rows[at - 1] ?? row)) {
      options.push({ at, isRight: isRightNext });
      isRightNext = false;
    }
  }
  const right = options.filter(({ isRight }) => isRight);
  if (options.length < 2 || options.length > 10 || right.length === 0 || right.length === options.length) return;
  for (const [index, { at, isRight }] of options.entries()) {
    const row = rows[at];
    if (row !== undefined) changed.set(at, { ...row, option: { ...readUnlettered(row.text, index), isMarked: isRight }, start: undefined, key: undefined });
  }
  for (let at = asking + 1; at < end; at++) {
    const row = rows[at];
    if (row !== undefined && isStatus(row)) changed.set(at, { ...row, kind: 'comment', text: '', plain: plainLine(''), key: undefined });
  }
}
