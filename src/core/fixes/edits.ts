import { type Range } from '../notes/model';

/** Replaces the text in a range. Places are those of the text before any edit. */
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

/** One way to put something right. */
export interface Fix {
  readonly title: string;
  /** They touch no place twice. */
  readonly edits: readonly Edit[];
  /** Whether it is the only sensible way, so that it may be taken without asking which. */
  readonly isPreferred: boolean;
}

/** Lines as the note reader counts them. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

/** The text after some edits that touch no place twice. New line ends are the text's own. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const offsetOf = ({ line, character }: Range['start']): number => Math.min((starts[line] ?? text.length) + character, text.length);
  const placed = edits.map(({ range, newText }) => ({ from: offsetOf(range.start), to: offsetOf(range.end), newText })).sort((a, b) => a.from - b.from || a.to - b.to);
  let result = '';
  let done = 0;
  for (const { from, to, newText } of placed) {
    result += text.slice(done, from) + newText.replace(/\n/g, lineEnd);
    done = to;
  }
  return result + text.slice(done);
}

export function insertAt(line: number, character: number, newText: string): Edit {
  return replaceOn(line, character, character, newText);
}

export function replaceOn(line: number, from: number, to: number, newText: string): Edit {
  return { range: { start: { line, character: from }, end: { line, character: to } }, newText };
}

/** Takes out whole lines, from `line` up to, not including, `endLine`. */
export function removeLines(lines: readonly string[], line: number, endLine: number): Edit {
  if (endLine < lines.length) return { range: { start: { line, character: 0 }, end: { line: endLine, character: 0 } }, newText: '' };
  const before = Math.max(line - 1, 0);
  const start = line === 0 ? { line: 0, character: 0 } : { line: before, character: lines[before]?.length ?? 0 };
  return { range: { start, end: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } }, newText: '' };
}
