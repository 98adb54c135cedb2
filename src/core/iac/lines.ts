/** Lines of a file, counted from 0, without line endings. */
export interface Lines {
  readonly count: number;
  readonly at: (line: number) => string;
}

/**
 * The first line from `from` on, and before `to`, that a pattern matches; `to` where there is none.
 *
 * All reading of whole files goes through this loop, and nothing else is in it: at the first hover of a window it
 * is the one piece of code that runs often enough to be compiled, and what a caller does with a line comes too
 * seldom to throw that away.
 *
 * @param pattern without the flags `g` and `y`
 */
export function findLine({ at }: Lines, pattern: RegExp, from: number, to: number): number {
  let line = from;
  while (line < to && !pattern.test(at(line))) line++;
  return line;
}
