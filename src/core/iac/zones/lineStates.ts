import { findLine, type Lines } from '../lines';
import { type LexState } from './lexState';
import { type Lexer, lineStart, nextLine } from './lexer';

/** Gives what is open at the beginning of a line. Lines are read once, up to the one that is asked for. */
export function createLineStates(lexer: Lexer, lines: Lines): (line: number) => LexState {
  // Only where it changes: most lines of most files begin in plain code.
  const changes: { readonly line: number; readonly state: LexState }[] = [];
  let read = 0;

  const readTo = (line: number): void => {
    let state = changes.at(-1)?.state;
    for (let next = read; next < line; next++) {
      next = findLine(lines, lexer.changing(state), next, line);
      if (next === line) break;
      const text = lines.at(next);
      const after = nextLine(lexer.read(text, lineStart(state), text.length, undefined));
      if (after === state) continue;
      state = after;
      changes.push({ line: next + 1, state });
    }
    read = line;
  };

  return (line) => {
    if (line > read) readTo(line);
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle]?.line ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return changes[low - 1]?.state;
  };
}
