import { type Draft } from './draft';
import { type OptionRun } from './optionRuns';
import { asks } from './questionStart';
import { type Row } from './rows';
import { isExplanationLabel, isFoldOfAnswer } from './rowText';

/** What follows a closed answer, or the last paragraph after an open one when it asks something new and explains nothing. */
export function stemAfter(draft: Draft): Row[] {
  if (draft.trailing.length > 0) return draft.trailing;
  const rows = draft.explanation;
  let from = rows.length;
  while (from > 0 && rows[from - 1]?.opens === false) from--;
  from = Math.max(0, from - 1);
  const stem = rows.slice(from);
  const first = stem[0];
  if (first === undefined || stem.some((row) => row.folds > draft.folds) || first.kind !== 'text' || isExplanationLabel(first)) return [];
  return asks(stem.map((row) => row.text).join(' ')) ? stem : [];
}

/** Whether a fold's title is a stem, with the options in the fold. */
export function asksInFold(rows: readonly Row[], runs: ReadonlyMap<number, OptionRun>, at: number): boolean {
  const row = rows[at];
  if (row === undefined || row.key !== undefined || (isFoldOfAnswer(row.text) && !asks(row.text))) return false;
  for (let next = at + 1; next < at + 12; next++) {
    if (runs.has(next)) return rows[next]?.folds === row.folds;
    const { kind, key } = rows[next] ?? {};
    if (kind === undefined || kind === 'close' || kind === 'heading' || key !== undefined) return false;
  }
  return false;
}
