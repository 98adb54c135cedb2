import { type Lines } from '../markdown/blocks';
import { type Range } from './model';

/** The text of some lines without their common indentation. */
export function sourceOf(lines: readonly string[], block: Lines): string {
  const part = lines.slice(block.line, block.endLine);
  const indents = part.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = indents.length === 0 ? 0 : Math.min(...indents);
  return part
    .map((line) => line.slice(indent))
    .join('\n')
    .trimEnd();
}

/** The text of a block quote without its marks. */
export function quotedSource(lines: readonly string[], block: Lines): string {
  return lines
    .slice(block.line, block.endLine)
    .map((line) => line.replace(/^\s*>[ \t]?/, ''))
    .join('\n')
    .trim();
}

/** From the first character of the block's first line to the end of its last line that is not blank. */
export function rangeOf(lines: readonly string[], block: Lines): Range {
  let last = Math.max(block.line, Math.min(block.endLine, lines.length) - 1);
  let end = lengthOf(lines[last]);
  while (last > block.line && lines[last] !== undefined && end === 0) end = lengthOf(lines[--last]);
  const first = lines[block.line] ?? '';
  return {
    start: { line: block.line, character: isShown(first.charCodeAt(0)) ? 0 : Math.max(0, first.search(/\S/)) },
    end: { line: last, character: end },
  };
}

/** A line's length without the blanks at its end, in characters. */
function lengthOf(line = ''): number {
  return isShown(line.charCodeAt(line.length - 1)) ? line.length : line.trimEnd().length;
}

/** Whether a character is plainly no blank; nearly all lines begin and end with one. */
function isShown(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}
