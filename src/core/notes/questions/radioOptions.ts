import { readUnlettered } from './optionLine';
import { asksPlainly } from './questionStart';
import { type Row, withChanged } from './rows';

const drawn = /^(?:\(([ xX*✓✔])\)|([○◯⚪🔘⭕])|([●◉🔵⚫]))\ufe0f?\s+(?=\S)/u;

/** Gives letters to options drawn as radio buttons, some of them pressed or ticked: `( ) one`, `(x) two`; `○ one`, `● two`. */
export function letterRadios(rows: readonly Row[]): readonly Row[] {
  const changed = new Map<number, Row>();
  for (let at = 0; at < rows.length; at++) {
    if (!isDrawn(rows[at])) continue;
    let end = at + 1;
    while (isDrawn(rows[end])) end++;
    const options = rows.slice(at, end).map(({ text }, index) => {
      const mark = drawn.exec(text);
      const option = readUnlettered(text.slice(mark?.[0].length), index);
      return { ...option, isMarked: option.isMarked || (mark?.[1] ?? ' ') !== ' ' || mark?.[3] !== undefined };
    });
    const { length } = options.filter(({ isMarked }) => isMarked);
    if (length > 0 && length < options.length && asksAbove(rows, at)) {
      for (const [index, option] of options.entries()) {
        const row = rows[at + index];
        if (row !== undefined) changed.set(at + index, { ...row, option, start: undefined });
      }
    }
    at = end - 1;
  }
  return withChanged(rows, changed);
}

function isDrawn(row: Row | undefined): boolean {
  return row?.kind === 'text' && row.option === undefined && /^[(○◯⚪🔘⭕●◉🔵⚫]/u.test(row.text) && drawn.test(row.text);
}

function asksAbove(rows: readonly Row[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    if (asksPlainly(rows[at]?.text ?? '')) return true;
    if (rows[at]?.kind !== 'text') return false;
  }
  return false;
}
