import createMarkdownIt, { type Env, type MarkdownIt, type Token } from 'markdown-it';

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

/** Finds lines with the engine's own search instead of looking at each character. */
export class FastBlockState extends createMarkdownIt().block.State {
  constructor(source: string, parser: MarkdownIt, environment: Env, tokens: Token[]) {
    super('', parser, environment, tokens);
    this.src = source;
    // The empty text's only line is the one after the last.
    for (const marks of [this.bMarks, this.eMarks, this.tShift, this.sCount, this.bsCount]) marks.length = 0;
    const { length } = source;
    for (let start = 0; start < length; ) {
      const found = source.indexOf('\n', start);
      const end = found < 0 ? length : found;
      let offset = 0;
      let first = start;
      for (let code = source.charCodeAt(first); code === space || code === tab; code = source.charCodeAt(++first)) offset += code === tab ? 4 - (offset % 4) : 1;
      // Blanks after the last line feed are no line.
      if (first < length || source.charCodeAt(length - 1) === lineFeed) this.#addLine(start, end, first - start, offset);
      start = end + 1;
    }
    this.#addLine(length, length, 0, 0);
    this.lineMax = this.bMarks.length - 1;
  }

  override push(type: string, tag: string, nesting: Token['nesting']): Token {
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

  #addLine(begin: number, end: number, shift: number, indent: number): void {
    this.bMarks.push(begin);
    this.eMarks.push(end);
    this.tShift.push(shift);
    this.sCount.push(indent);
    this.bsCount.push(0);
  }
}

