import createMarkdownIt, { type Env, type MarkdownIt, type StateBlock, type Token } from 'markdown-it';
import { type FastState } from './blockRules';

/**
 * What markdown-it's block rules work on, made for speed: its own classes define each field of each
 * token by a call, which costs as much as all the rules together.
 */

/** A token as block rules fill it in. The methods of markdown-it's own are for renderers, and nothing here is rendered. */
class PlainToken {
  map: [number, number] | null = null;
  level = 0;
  children: Token[] | null = null;
  content = '';
  markup = '';
  info = '';
  block = true;
  hidden = false;
  attrs: Token['attrs'] = null;
  meta: Token['meta'] = null;

  constructor(
    public type: string,
    public tag: string,
    public nesting: Token['nesting'],
  ) {}
}

/** Of a closing token only the type counts, so one serves wherever a block of its kind ends. */
const closings = new Map<string, Token>();
function closing(type: string, tag: string): Token {
  let token = closings.get(type);
  if (token === undefined) {
    token = new PlainToken(type, tag, -1) as unknown as Token;
    closings.set(type, token);
  }
  return token;
}

const lineFeed = 10;
const space = 32;
const tab = 9;

/**
 * Where lines begin and end and how they are indented. A text is read from first to last before the
 * next one begins, and its state is let go then, so that all share these: arrays of their own would
 * be a tenth of all that reading a note sets aside.
 */
const begins: number[] = [];
const ends: number[] = [];
const shifts: number[] = [];
const indents: number[] = [];
const offsets: number[] = [];
/** In lines. */
const mostKept = 20_000;

const { prototype } = createMarkdownIt().block.State;

/**
 * Finds lines with the engine's own search instead of looking at each character. Inherits
 * markdown-it's methods without its constructor, which defines each field by a call.
 */
class BlockState implements FastState {
  readonly bMarks = begins;
  readonly eMarks = ends;
  readonly tShift = shifts;
  readonly sCount = indents;
  readonly bsCount = offsets;
  blkIndent = 0;
  line = 0;
  lineMax: number;
  tight = false;
  listIndent = -1;
  parentType = 'root';
  level = 0;
  paragraphEnd = 0;
  readonly hasReferences: boolean;

  constructor(
    readonly src: string,
    readonly md: MarkdownIt,
    readonly env: Env,
    readonly tokens: Token[],
  ) {
    const source = src;
    let count = 0;
    // What a very long text needed isn't kept for those after it.
    if (begins.length > mostKept) for (const shared of [begins, ends, shifts, indents, offsets]) shared.length = 0;
    this.hasReferences = src.includes(']:');
    const { length } = source;
    for (let start = 0; start < length; ) {
      const found = source.indexOf('\n', start);
      const end = found < 0 ? length : found;
      let offset = 0;
      let first = start;
      for (let code = source.charCodeAt(first); code === space || code === tab; code = source.charCodeAt(++first)) offset += code === tab ? 4 - (offset % 4) : 1;
      // Blanks after the last line feed are no line.
      if (first < length || source.charCodeAt(length - 1) === lineFeed) this.#setLine(count++, start, end, first - start, offset);
      start = end + 1;
    }
    this.#setLine(count, length, length, 0, 0);
    this.lineMax = count;
  }

  push(type: string, tag: string, nesting: Token['nesting']): Token {
    if (nesting < 0) {
      this.level--;
      const end = closing(type, tag);
      this.tokens.push(end);
      return end;
    }
    const token = new PlainToken(type, tag, nesting) as unknown as Token;
    token.level = this.level;
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }

  /** Where no indent is taken off and the lines stand one after the other, as they do outside of quotes, they are one piece of the text. */
  getLines(begin: number, end: number, indent: number, keepLastLF: boolean): string {
    if (begin >= end) return '';
    if (indent > 0) return prototype.getLines.call(this as unknown as StateBlock, begin, end, indent, keepLastLF);
    for (let line = begin + 1; line < end; line++) if (this.bMarks[line] !== (this.eMarks[line - 1] ?? 0) + 1) return prototype.getLines.call(this as unknown as StateBlock, begin, end, indent, keepLastLF);
    return this.src.slice(this.bMarks[begin] ?? 0, (this.eMarks[end - 1] ?? 0) + (keepLastLF ? 1 : 0));
  }

  #setLine(line: number, begin: number, end: number, shift: number, indent: number): void {
    this.bMarks[line] = begin;
    this.eMarks[line] = end;
    this.tShift[line] = shift;
    this.sCount[line] = indent;
    this.bsCount[line] = 0;
  }
}

Object.setPrototypeOf(BlockState.prototype, prototype);

export const FastBlockState = BlockState as unknown as typeof StateBlock;
