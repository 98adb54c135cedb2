import { type Draft } from './draft';
import { asks } from './questionStart';
import { type Row } from './rows';
import { isExplanationLabel } from './rowText';

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
