import { type BudgetName, budgets } from './budgets';

/** Rows of one kind of figure; the first column says what was measured. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A figure that is held against a budget, in the budget's unit. */
export interface Check {
  readonly budget: BudgetName;
  readonly of: string;
  readonly value: number;
}

/** What a lane found out. */
export interface Report {
  readonly tables: readonly Table[];
  readonly checks: readonly Check[];
}

export function isMet({ budget, value }: Check): boolean {
  return value <= budgets[budget].limit;
}

/** The table as plain text: texts to the left, numbers to the right. */
export function formatTable({ title, columns, rows }: Table): string {
  const cells = [columns, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? formatNumber(cell) : cell)))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isNumeric = columns.map((_, column) => column > 0 && rows.some((row) => typeof row[column] === 'number'));
  const lines = cells.map((row) => row.map((cell, column) => (isNumeric[column] === true ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd());
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [title, '', lines[0], rule, ...lines.slice(1)].join('\n');
}

/** All checks as one table, each with its budget and whether it holds. */
export function verdict(checks: readonly Check[]): Table {
  return {
    title: 'Budgets',
    columns: ['budget', 'measured on', 'figure', 'limit', ''],
    rows: checks.map((check) => {
      const { what, limit, unit } = budgets[check.budget];
      return [what, check.of, `${formatNumber(check.value)} ${unit}`, `${limit} ${unit}`, isMet(check) ? 'met' : 'MISSED'];
    }),
  };
}

/** Three digits that count. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  const size = Math.abs(value);
  return size >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(size >= 10 ? 1 : size >= 1 ? 2 : 3);
}
