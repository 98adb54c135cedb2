import { type MarkdownIt, type StateBlock, type Token } from 'markdown-it';
import type { Block } from './blocks';

/**
 * The block rules that most lines of a note go through, written for indexing: each gives its block
 * at once where markdown-it's own makes tokens, and a paragraph's lines are looked at once, not
 * first for an underline and then again for their end. What is a block, and where it ends, follows
 * markdown-it to the letter; the rules for lists, quotes, code and HTML are its own.
 */
export function useFastRules(md: MarkdownIt): void {
  const { block } = md;
  const { ruler } = block;
  ruler.at('table', table, { alt: ['paragraph', 'reference'] });
  ruler.at('heading', heading, { alt: ['paragraph', 'reference', 'blockquote'] });
  ruler.at('lheading', underlined);
  ruler.at('paragraph', paragraph);
  const marked = ['fence', 'blockquote', 'hr', 'list', 'reference', 'html_block', 'heading'];
  ruler.disable(marked);
  const plainRules = ruler.getRules('');
  ruler.enable(marked);
  const allRules = ruler.getRules('');
  const deepest = md.options.maxNesting;
  block.tokenize = (state, startLine, endLine) => {
    for (let line = startLine; line < endLine; ) {
      state.line = line = state.skipEmptyLines(line);
      if (line >= endLine || (state.sCount[line] ?? 0) < state.blkIndent) break;
      if (state.level >= deepest) {
        state.line = endLine;
        break;
      }
      const first = firstOf(state, line);
      const rules = isMark(first) && (first !== bracket || mayHoldReferences(state)) ? allRules : plainRules;
      for (const rule of rules) if (rule(state, line, endLine, false)) break;
      // Whether a list is tight shows only when it is rendered, and telling costs a second look at all in it.
      state.tight = false;
      line = state.line;
      if (line < endLine && state.isEmpty(line)) state.line = ++line;
    }
  };
}

/** What a state knows beyond markdown-it's own. */
export interface FastState {
  /** First line after the paragraph that begins at the line whose underline was looked for last. */
  paragraphEnd: number;
  /** Whether the text may define an address for `[a name]`. */
  readonly hasReferences: boolean;
}

/** Task lists are full of lines that begin with a bracket. */
const mayHoldReferences = (state: StateBlock): boolean => (state as StateBlock & FastState).hasReferences;

type Rule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

/** Characters that open every block but paragraphs, tables and terms. */
const marks = new Uint8Array(128);
for (const mark of '~`>*-_+0123456789[<#:') marks[mark.charCodeAt(0)] = 1;

const isMark = (code: number): boolean => marks[code] === 1;

/** The first character of a line within the surrounding block that is no blank; `NaN` at the end of the text. */
function firstOf(state: StateBlock, line: number): number {
  return state.src.charCodeAt((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0));
}

const pipe = 0x7c;
const dash = 0x2d;
const colon = 0x3a;
const equals = 0x3d;
const number = 0x23;
const bracket = 0x5b;
const backslash = 0x5c;
const space = 0x20;

const opensDelimiters = (code: number): boolean => code === pipe || code === dash || code === colon;

/** Whether another block begins at a line and so ends the one before; only what the line's first character allows is tried. */
function isEnded(state: StateBlock, rules: readonly Rule[], line: number, endLine: number): boolean {
  if (!isMark(firstOf(state, line)) && !opensDelimiters(firstOf(state, line + 1))) return false;
  for (const rule of rules) if (rule(state, line, endLine, true)) return true;
  return false;
}

const isTrimmed = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/** A part of the text without blanks and line ends around it; other white space stays. */
function trimmed(text: string, from: number, to: number): string {
  let start = from;
  let end = to;
  while (start < end && isTrimmed(text.charCodeAt(start))) start++;
  while (end > start && isTrimmed(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The raw text of some lines without the surrounding block's marks and indent. */
function textOf(state: StateBlock, line: number, endLine: number): string {
  if (endLine === line + 1) return trimmed(state.src, (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0);
  const text = state.getLines(line, endLine, state.blkIndent, false);
  return trimmed(text, 0, text.length);
}

function add(state: StateBlock, block: Block): true {
  state.line = block.endLine;
  // Whoever reads the tokens takes blocks as they are; the rules that are markdown-it's own pass over them.
  state.tokens.push(block as unknown as Token);
  return true;
}

/** A heading above `===` or `---`. Finds the end of the paragraph where there is no such line. */
function underlined(state: StateBlock, startLine: number, endLine: number): boolean {
  const rules = state.md.block.ruler.getRules('paragraph');
  const { blkIndent, parentType } = state;
  state.parentType = 'paragraph';
  let level = 0;
  let line = startLine + 1;
  for (; line < endLine && !state.isEmpty(line); line++) {
    const indent = state.sCount[line] ?? 0;
    if (indent - blkIndent > 3) continue;
    if (indent >= blkIndent) level = levelOf(state, line);
    if (level > 0) break;
    // A negative indent marks a line that goes on with a quote's paragraph without its mark.
    if (indent >= 0 && isEnded(state, rules, line, endLine)) break;
  }
  state.parentType = parentType;
  (state as StateBlock & FastState).paragraphEnd = line;
  return level > 0 && add(state, { kind: 'heading', line: startLine, endLine: line + 1, level, text: textOf(state, startLine, line) });
}

/** The level of the heading that a line underlines; 0 where it is no such line. */
function levelOf(state: StateBlock, line: number): number {
  const mark = firstOf(state, line);
  if (mark !== dash && mark !== equals) return 0;
  const end = state.skipSpaces(state.skipChars((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), mark));
  if (end < (state.eMarks[line] ?? 0)) return 0;
  return mark === equals ? 1 : 2;
}

/** Whatever no other rule takes, the rule for underlines the last of them. */
function paragraph(state: StateBlock, startLine: number): boolean {
  const end = (state as StateBlock & FastState).paragraphEnd;
  return add(state, { kind: 'paragraph', line: startLine, endLine: end, text: textOf(state, startLine, end) });
}

/** `## Heading ##` */
function heading(state: StateBlock, line: number, _endLine: number, silent: boolean): boolean {
  const { src } = state;
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  let end = state.eMarks[line] ?? 0;
  if (start >= end || src.charCodeAt(start) !== number || (state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
  const after = Math.min(state.skipChars(start, number), end);
  const level = after - start;
  if (level > 6 || (after < end && !isBlank(src.charCodeAt(after)))) return false;
  if (silent) return true;
  end = state.skipSpacesBack(end, after);
  const closing = state.skipCharsBack(end, number, after);
  if (closing > after && isBlank(src.charCodeAt(closing - 1))) end = closing;
  return add(state, { kind: 'heading', line, endLine: line + 1, level, text: trimmed(src, after, end) });
}

const isBlank = (code: number): boolean => code === 32 || code === 9;

const delimiters = /^[|:-][-|: \t]+$/;
const delimiter = /^:?-+:?$/;
/** Rows may lack cells, up to this many in a table together. */
const mostMissing = 65_536;

/** GitHub's tables: a row of heads, one of dashes, and rows of cells. */
function table(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const below = startLine + 1;
  if (below >= endLine || !opensDelimiters(firstOf(state, below)) || !isIndented(state, below) || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const columns = columnsOf(lineOf(state, below));
  const heads = lineOf(state, startLine).trim();
  if (columns === 0 || !heads.includes('|')) return false;
  const header = cellsOf(heads);
  if (header.length !== columns) return false;
  if (silent) return true;
  const rules = state.md.block.ruler.getRules('blockquote');
  const { parentType } = state;
  state.parentType = 'table';
  const rows: { line: number; endLine: number; cells: string[] }[] = [];
  let missing = 0;
  let line = startLine + 2;
  for (; line < endLine && (state.sCount[line] ?? 0) >= state.blkIndent && !(isMark(firstOf(state, line)) && isEnded(state, rules, line, endLine)); line++) {
    const text = lineOf(state, line).trim();
    if (text === '' || (state.sCount[line] ?? 0) - state.blkIndent >= 4) break;
    const cells = cellsOf(text);
    missing += columns - cells.length;
    if (missing > mostMissing) break;
    while (cells.length < columns) cells.push('');
    while (cells.length > columns) cells.pop();
    rows.push({ line, endLine: line + 1, cells });
  }
  state.parentType = parentType;
  return add(state, { kind: 'table', line: startLine, endLine: line, header, rows });
}

/** Whether a line stands no deeper than blocks do. */
function isIndented(state: StateBlock, line: number): boolean {
  const indent = (state.sCount[line] ?? 0) - state.blkIndent;
  return indent >= 0 && indent < 4;
}

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0);
}

/** How many columns a row of dashes makes; 0 where it is no such row. */
function columnsOf(text: string): number {
  if (!delimiters.test(text) || text.startsWith('- ') || text.startsWith('-\t')) return 0;
  const parts = text.split('|').map((part) => part.trim());
  let count = 0;
  for (const [index, part] of parts.entries()) {
    if (delimiter.test(part)) count++;
    else if (part !== '' || (index > 0 && index < parts.length - 1)) return 0;
  }
  return count;
}

/** The cells of a row; a bar that a backslash stands before is a part of its cell. */
function cellsOf(row: string): string[] {
  const cells: string[] = [];
  let escaped = '';
  let from = row.startsWith('|') ? 1 : 0;
  for (let at = row.indexOf('|', from); at >= 0; at = row.indexOf('|', at + 1)) {
    if (row.charCodeAt(at - 1) === backslash) {
      escaped += row.slice(from, at - 1);
      from = at;
    } else {
      cells.push(escaped === '' ? cellOf(row, from, at) : (escaped + row.slice(from, at)).trim());
      escaped = '';
      from = at + 1;
    }
  }
  if (from < row.length || escaped !== '') cells.push((escaped + row.slice(from)).trim());
  return cells;
}

/** Nearly all blanks around a cell are single spaces, and taking them off first spares cutting it out twice. */
function cellOf(row: string, from: number, to: number): string {
  return row.slice(row.charCodeAt(from) === space ? from + 1 : from, to - from > 1 && row.charCodeAt(to - 1) === space ? to - 1 : to).trim();
}
