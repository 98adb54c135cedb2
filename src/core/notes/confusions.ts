import { plainText } from '../markdown/plainText';
import { type ConfusionSet } from './model';
import { type Section } from './sections';
import { rangeOf } from './source';

/**
 * Confusion sets: a heading that names what people mix up, and a table whose first column holds
 * the terms and whose second says what tells each apart.
 */
export function readConfusions(sections: readonly Section[], lines: readonly string[]): readonly ConfusionSet[] {
  const sets: ConfusionSet[] = [];
  for (const section of sections) {
    for (const block of section.blocks) {
      if (block.kind !== 'table' || block.header[0]?.trim().toLowerCase() !== 'term' || !/tells it apart/i.test(block.header[1] ?? '')) continue;
      const members = block.rows
        .map(({ cells }) => ({ term: plainText(cells[0] ?? ''), difference: (cells[1] ?? '').trim() }))
        .filter((member) => member.term !== '');
      sets.push({ title: section.title, members, range: rangeOf(lines, block) });
    }
  }
  return sets;
}
