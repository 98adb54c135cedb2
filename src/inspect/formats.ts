import { type FoundProblem } from './foundProblem';

export const formats = ['jsonl', 'github', 'text'] as const;
export type Format = (typeof formats)[number];

/** One problem as a line of output. @param fromRoot a file's path as GitHub knows it */
export function formatProblem(problem: FoundProblem, format: Format, fromRoot: (path: string) => string): string {
  const { file, path, line, col, code, severity, message } = problem;
  switch (format) {
    case 'jsonl':
      return JSON.stringify({ file, line, col, code, severity, message });
    case 'text':
      return `${file}:${line}:${col + 1}: ${severity}: ${message} (${code})`;
    case 'github':
      return `::${severity === 'information' ? 'notice' : severity} file=${property(fromRoot(path))},line=${line},col=${col + 1},title=${property(code)}::${data(message)}`;
  }
}

/** What a workflow command would take for its own, as GitHub's toolkit escapes it. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** GitHub takes a mebibyte for a step's summary, which other steps may have begun. */
const longestSummary = 900_000;

/**
 * All problems as a Markdown table, since GitHub shows ten annotations of a kind for a step.
 * @param address of a file and line on GitHub; `undefined` where there is none
 */
export function summaryTable(problems: readonly FoundProblem[], fromRoot: (path: string) => string, address: (path: string, line: number) => string | undefined): string {
  const counts = (['error', 'warning', 'information'] as const).map((severity) => ({ severity, count: problems.filter((problem) => problem.severity === severity).length }));
  const title = problems.length === 0 ? 'No problems in notes' : `Problems in notes: ${counts.filter(({ count }) => count > 0).map(({ severity, count }) => countOf(count, severity)).join(', ')}`;
  let table = `### ${title}\n`;
  if (problems.length > 0) table += '\n| | place | problem | code |\n|---|---|---|---|\n';
  for (const [index, { path, line, severity, message, code }] of problems.entries()) {
    const place = `${fromRoot(path)}:${line}`;
    const link = address(fromRoot(path), line);
    table += `| ${severity} | ${link === undefined ? cell(place) : `[${cell(place)}](${link})`} | ${cell(message)} | ${code} |\n`;
    if (table.length > longestSummary && index + 1 < problems.length) return `${table}\n… and ${problems.length - index - 1} more.\n`;
  }
  return table;
}

export function countOf(count: number, what: 'error' | 'warning' | 'information'): string {
  return what === 'information' ? `${count} information` : `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Text in a table's cell, in which nothing is markup. */
function cell(text: string): string {
  return text.replace(/[\\|`*_[\]<>~&]/g, (mark) => (mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : mark === '&' ? '&amp;' : `\\${mark}`)).replace(/\s+/g, ' ');
}
