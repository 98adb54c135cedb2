import { findLine, type Lines } from '../lines';

export interface Statement {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

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

/**
 * Import statements without their comments, lines joined by spaces.
 * Each line is looked at a fixed number of times, whatever stays unfinished.
 */
export function* statements(lines: Lines, { begins, isOther, isComplete, lineComment }: StatementSyntax): Generator<Statement> {
  for (let first = findLine(lines, begins, 0, lines.count); first < lines.count; first = findLine(lines, begins, first + 1, lines.count)) {
    const opening = lines.at(first);
    if (opening.length > longestLine || isOther?.(opening) === true) continue;
    let text = withoutComment(opening, lineComment);
    let last = first;
    let isWhole = isComplete(text);
    while (!isWhole && last + 1 < lines.count && last - first < longestStatement) {
      const next = lines.at(last + 1);
      if (next.length > longestLine) break;
      last++;
      text += ` ${withoutComment(next, lineComment)}`;
      isWhole = isComplete(text);
    }
    if (!isWhole) continue;
    yield { text, first, last };
    first = last;
  }
}

/** A comment begins at its mark unless a quote before it is still open. */
function withoutComment(text: string, mark: string): string {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if ((text.slice(0, at).match(/["'`]/g)?.length ?? 0) % 2 === 0) return text.slice(0, at).trimEnd();
  }
  return text.trimEnd();
}
