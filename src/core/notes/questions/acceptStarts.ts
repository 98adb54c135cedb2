import { type OptionRun } from './optionRuns';
import { asks, type QuestionStart } from './questionStart';
import { type Row } from './rows';

/**
 * Which numbered lines begin a question: those with options below and no other number of the same
 * or a lesser depth between. So a list inside a stem stays there, and a chapter's number does not
 * pass for a question's. Lines that say "Question" need options only somewhere before the next.
 */
export function acceptStarts(rows: readonly Row[], runs: ReadonlyMap<number, OptionRun>): ReadonlyMap<number, QuestionStart> {
  const accepted = new Map<number, QuestionStart>();
  /** Whether options lie ahead, and the least depth of a number between here and them. */
  let hasRun = false;
  let leastDepth = Infinity;
  let isLabelAhead = false;
  const runRows = rowsOfRuns(runs);
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at];
    if (row === undefined) continue;
    if (runs.has(at)) {
      hasRun = true;
      leastDepth = Infinity;
      isLabelAhead = false;
    }
    if (row.kind !== 'text' && row.kind !== 'heading') continue;
    const start = runRows.has(at) ? undefined : row.start;
    if (start !== undefined && hasRun) {
      const depth = row.kind === 'heading' ? -1 : row.depth;
      if (start.isLabelled) {
        if (!isLabelAhead) accepted.set(at, start);
        isLabelAhead = true;
      } else if (!isLabelAhead && depth < leastDepth && (row.kind !== 'heading' || leastDepth === Infinity || asks(row.text))) accepted.set(at, start);
      leastDepth = Math.min(leastDepth, depth);
    }
    // Options below another heading are that heading's.
    if (row.kind === 'heading' && !(start === undefined && /^\W*(?:options?|choices|answer (?:choices|options)|scenario|question)\W*$/i.test(row.text))) hasRun = false;
  }
  return accepted;
}

/** Rows that are options; `1. A. text` is an option whose number starts nothing. */
function rowsOfRuns(runs: ReadonlyMap<number, OptionRun>): ReadonlySet<number> {
  const own = new Set<number>();
  for (const { options, end } of runs.values()) {
    for (const { at } of options) own.add(at);
    const first = options[0]?.at ?? end;
    for (let at = first; at < end; at++) own.add(at);
  }
  return own;
}
