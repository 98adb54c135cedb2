import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleChild } from '../child';
import { reportGrowth } from '../growth';
import { best, median } from '../measure';
import { type Report } from '../report';
import { changeTable } from './changeTable';
import { noteCounts, writeCorpus } from './corpus';
import { type Change, type Find, type Floor, type Index } from './figures';

/** Fresh processes for the floor and for the index, in turn. */
const runs = 5;

/** Notes: from the files to everything that the tree, hovers and quizzes ask for. */
export async function notesLane(): Promise<Report> {
  const root = await mkdtemp(join(tmpdir(), 'aws-exam-notes-bench-'));
  try {
    return await measure(await writeCorpus(root));
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measure(folders: readonly string[]): Promise<Report> {
  const [floor, index, change] = await Promise.all(['notes/floor.ts', 'notes/index.ts', 'notes/change.ts'].map(bundleChild));
  if (floor === undefined || index === undefined || change === undefined) throw new Error('A bundle is missing.');
  const sizes = await inTurn(noteCounts.map((count, position) => async () => {
    const some = folders.slice(0, position + 1);
    const pairs = await inTurn(Array.from({ length: runs }, () => async () => ({ floor: (await floor.run(some)) as Floor, index: (await index.run(some)) as Index })));
    const changed = (await change.run(some)) as Change;
    const floors = pairs.map((pair) => pair.floor);
    const indexes = pairs.map((pair) => pair.index);
    const of = <T>(items: readonly T[], name: keyof T): number => median(items.map((item) => Number(item[name])));
    return { count, floors, indexes, changed, floor: (name: keyof Floor) => of(floors, name), index: (name: keyof Index) => of(indexes, name) };
  }));
  const growth = reportGrowth('Notes: growth with their number (best of 5; a change: median of 300)', [
    { name: 'index', kind: 'linear', sizes: noteCounts, times: sizes.map(({ indexes }) => best(indexes.map(({ ms }) => ms))) },
    { name: 'heap, in MB', kind: 'linear', sizes: noteCounts, times: sizes.map(({ index }) => index('heapWithNames')) },
    { name: 'one note changed', kind: 'flat', sizes: noteCounts, times: sizes.map(({ changed }) => changed.total) },
  ]);
  const find = (await (await bundleChild('notes/find.ts')).run([])) as Find;
  const largest = sizes.at(-1);
  if (largest === undefined) throw new Error('Nothing was measured.');
  return {
    tables: [
      {
        title: `Notes: find, read, markdown-it's block rules (floor) and find, read, parse, put, ask (ours), in ms; medians of ${runs} fresh processes each, in turn`,
        columns: ['notes', 'MB', 'floor', 'find', 'read', 'blocks', 'ours', 'find', 'read', 'parse', 'put', 'ask', 'ours / floor'],
        rows: sizes.map(({ count, floor, index }) => [count.toLocaleString('en'), floor('megabytes'), ...(['ms', 'find', 'read', 'blocks'] as const).map(floor), ...(['ms', 'find', 'read', 'parse', 'put', 'ask'] as const).map(index), index('ms') / floor('ms')]),
      },
      {
        title: 'Notes: what was found and what it takes on the heap, in MB',
        columns: ['notes', 'topics', 'terms', 'questions', 'heap', 'with names for hovers'],
        rows: sizes.map(({ count, index }) => [count.toLocaleString('en'), ...(['topics', 'terms', 'questions', 'heap', 'heapWithNames'] as const).map(index)]),
      },
      changeTable('', sizes),
      {
        title: `"Find a Topic or Term" over ${find.items.toLocaleString('en')} places, in ms a keystroke (medians of 5); opening takes ${Math.round(find.open)} ms`,
        columns: ['typed', 'ms', 'places shown'],
        rows: find.keystrokes.map(({ text, ms, found }) => [text, ms, found]),
      },
      growth.table,
    ],
    checks: [
      { budget: 'indexing', of: 'medians', value: largest.index('ms') / largest.floor('ms') },
      { budget: 'heap', of: 'library and names for hovers', value: largest.index('heapWithNames') },
      { budget: 'noteChange', of: 'median', value: largest.changed.total },
      { budget: 'noteChange', of: 'p95', value: largest.changed.p95 },
      { budget: 'quickPick', of: 'the slowest keystroke', value: Math.max(...find.keystrokes.map(({ ms }) => ms)) },
      ...growth.checks,
    ],
  };
}

/** One after the other: two at once would disturb each other. */
async function inTurn<T>(works: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const results: T[] = [];
  for (const work of works) results.push(await work());
  return results;
}
