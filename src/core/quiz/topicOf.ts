import { type Note, type Range, type Topic } from '../notes/model';

/**
 * For each item of a note (in order of lines), the deepest heading whose section holds it;
 * `undefined` above the first heading. Linear in headings and items.
 */
export function topicsOf<T extends { readonly range: Range }>(note: Note, items: readonly T[]): ReadonlyMap<T, Topic | undefined> {
  const found = new Map<T, Topic | undefined>();
  const open: Topic[] = [];
  let next = 0;
  for (const item of [...items].sort((a, b) => a.range.start.line - b.range.start.line)) {
    const { line } = item.range.start;
    for (let topic = note.topics[next]; topic !== undefined && topic.range.start.line <= line; topic = note.topics[++next]) {
      closeAt(open, topic.range.start.line);
      open.push(topic);
    }
    closeAt(open, line);
    found.set(item, open.at(-1));
  }
  return found;
}

function closeAt(open: Topic[], line: number): void {
  while ((open.at(-1)?.endLine ?? Infinity) <= line) open.pop();
}
