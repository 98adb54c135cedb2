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
  while (last > block.line && lines[last]?.trim() === '') last--;
  const first = lines[block.line] ?? '';
  return {
    start: { line: block.line, character: Math.max(0, first.search(/\S/)) },
    end: { line: last, character: (lines[last] ?? '').trimEnd().length },
  };
}
