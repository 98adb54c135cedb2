import { type Lines } from './readBindings';

export interface Statement {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

/** Import lists are long in some files, but not longer than this; beyond it a statement counts as unfinished. */
const longestStatement = 200;
/** No line of an import is as long; what is longer is data or minified code. */
const longestLine = 2000;

/**
 * Statements that begin on a line with `begins` and go on until `isComplete` says so, joined by spaces.
 * Each line is looked at a fixed number of times, whatever stays unfinished.
 */
export function* statements(lines: Lines, begins: (text: string) => boolean, isComplete: (text: string) => boolean): Generator<Statement> {
  for (let first = 0; first < lines.count; first++) {
    let text = lines.at(first);
    if (text.length > longestLine || !begins(text)) continue;
    let last = first;
    let complete = isComplete(text);
    while (!complete && last + 1 < lines.count && last - first < longestStatement) {
      const next = lines.at(last + 1);
      if (next.length > longestLine) break;
      last++;
      text += ` ${next}`;
      complete = isComplete(next);
    }
    if (!complete) continue;
    yield { text, first, last };
    first = last;
  }
}
