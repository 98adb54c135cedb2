import { type Check, type Table } from './report';

/** How a time grows with the work. */
export interface Growth {
  readonly name: string;
  /** Whether each unit of work may take its time, or all of it together no more than one unit. */
  readonly kind: 'linear' | 'flat';
  readonly sizes: readonly number[];
  /** Milliseconds at each size. */
  readonly times: readonly number[];
}

/** The table and checks for some growths that were measured at the same number of sizes. */
export function reportGrowth(title: string, found: readonly Growth[]): { readonly table: Table; readonly checks: readonly Check[] } {
  const rows = found.map((growth) => ({ growth, ratios: ratiosOf(growth) }));
  return {
    table: {
      title,
      columns: ['what', 'must be', 'sizes', 'ms', 'per unit, to the smallest'],
      rows: rows.map(({ growth: { name, kind, sizes, times }, ratios }) => [name, kind, sizes.map((size) => size.toLocaleString('en')).join(' → '), times.map((time) => time.toPrecision(3)).join(' → '), ratios.map((ratio) => ratio.toFixed(2)).join(' → ')]),
    },
    checks: rows.map(({ growth, ratios }) => ({ budget: 'growth', of: growth.name, value: ratios.at(-1) ?? 0 })),
  };
}

/** Times as multiples of the first; for a linear growth, times per unit. */
function ratiosOf({ kind, sizes, times }: Growth): readonly number[] {
  const values = times.map((time, index) => (kind === 'linear' ? time / (sizes[index] ?? 1) : time));
  return values.map((value) => value / (values[0] ?? 1));
}
