import { type Table } from '../report';
import { type Change } from './figures';

const columns = ['total', 'p95', 'longest', 'parse', 'put', 'tree', 'terms', 'names', 'problems', 'lists'] as const;

/** What changing one note takes, at each number of notes. */
export function changeTable(where: string, sizes: readonly { readonly count: number; readonly changed: Change }[]): Table {
  return {
    title: `One note changed${where}, in ms: medians of 300 changes to the same notes; what lists of everything take is not in the total`,
    columns: ['notes', ...columns],
    rows: sizes.map(({ count, changed }) => [count.toLocaleString('en'), ...columns.map((name) => changed[name])]),
  };
}
