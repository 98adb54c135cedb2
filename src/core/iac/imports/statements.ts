import { findLine, type Lines } from '../lines';

/** Import lists are long in some files, but not longer than this; beyond it a statement counts as unfinished. */
const longestStatement = 200;
/** No line of an import is as long; what is longer is data or minified code. */
const longestLine = 2000;

/** How a language's import statements begin, end and are commented. */
export interface StatementSyntax {
  readonly begins: RegExp;
  /** Lines that `begins` should not have matched; asked of those alone. */
  readonly isOther?: (text: string) => boolean;
  /** Asked with everything from the beginning on. */
  readonly isComplete: (text: string) => boolean;
  readonly lineComment: '//' | '#';
}

interface Statement<T> {
  readonly parsed: T;
  /** Its lines after the first. */
  readonly more: readonly string[];
}

/**
 * Visits import statements, from the first line to the last, both inclusive. Each line is looked at a fixed
 * number of times, whatever stays unfinished.
 *
 * @param parse gets a statement without its comments, lines joined by spaces. Generated code repeats its imports
 *   thousands of times: what was parsed once is visited again as it is
 */
export function visitStatements<T>(lines: Lines, syntax: StatementSyntax, parse: (text: string) => T, visit: (parsed: T, first: number, last: number) => void): void {
  const { begins, isOther } = syntax;
  const latest = new Map<string, Statement<T>>();
  for (let first = findLine(lines, begins, 0, lines.count); first < lines.count; first = findLine(lines, begins, first + 1, lines.count)) {
    const opening = lines.at(first);
    let statement = latest.get(opening);
    if (statement === undefined || (statement.more.length > 0 && !isAgain(statement, lines, first))) {
      if (opening.length > longestLine || isOther?.(opening) === true) continue;
      const text = readStatement(lines, first, syntax);
      if (text === undefined) continue;
      latest.set(opening, (statement = { parsed: parse(text.joined), more: text.more }));
    }
    const last = first + statement.more.length;
    visit(statement.parsed, first, last);
    first = last;
  }
}

/** Whether the lines after a first line are those of a statement that began with the same. */
function isAgain({ more }: Statement<unknown>, lines: Lines, first: number): boolean {
  return first + more.length < lines.count && more.every((text, index) => text === lines.at(first + 1 + index));
}

/** The statement that begins on a line; `undefined` when it does not end. */
function readStatement(lines: Lines, first: number, { isComplete, lineComment }: StatementSyntax): { readonly joined: string; readonly more: readonly string[] } | undefined {
  let joined = withoutComment(lines.at(first), lineComment);
  const more: string[] = [];
  while (!isComplete(joined)) {
    const line = first + 1 + more.length;
    const next = lines.at(line);
    if (line >= lines.count || more.length >= longestStatement || next.length > longestLine) return undefined;
    more.push(next);
    joined += ` ${withoutComment(next, lineComment)}`;
  }
  return { joined, more };
}

/** A comment begins at its mark unless a quote before it is still open. */
function withoutComment(text: string, mark: string): string {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if ((text.slice(0, at).match(/["'`]/g)?.length ?? 0) % 2 === 0) return text.slice(0, at).trimEnd();
  }
  return text.trimEnd();
}
