import { readKeyLine } from './answerKey';
import { mayBeStart } from './lineSigns';
import { plainLine } from './plain';
import { type Row, withChanged } from './rows';

const asked = /^[*_\s]{0,4}Q(?:uestion)?\s?\d{0,4}[*_]{0,3}\s?[:：.)]/;
const answered = /^[*_\s]{0,4}A(?:nswer)?\s?\d{0,4}[*_]{0,3}\s?[:：][*_]{0,3}\s*(?=\S)/;
/** How far below "Q:" its answer may stand, in rows. */
const reach = 16;

/**
 * Reads "A: Amazon ECR" below "Q: Which one?" and a list as an answer, where it looks like the first
 * of lettered options. With nothing in between it is the answer of a list of frequent questions.
 */
export function announceAnswers(rows: readonly Row[]): readonly Row[] {
  const changed = new Map<number, Row>();
  let question = -1;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (row?.kind !== 'text') continue;
    if ((row.signs & mayBeStart) !== 0 && asked.test(row.text)) question = at;
    else if (question >= 0 && at - question > 2 && at - question <= reach && row.option?.letter === 'A' && answered.test(row.text) && rows[at + 1]?.option?.letter !== 'B') {
      const said = row.text.slice(answered.exec(row.text)?.[0].length);
      const key = readKeyLine(plainLine(`Answer: ${said}`));
      if (key !== undefined) changed.set(at, { ...row, option: undefined, key });
      question = -1;
    }
  }
  return withChanged(rows, changed);
}
