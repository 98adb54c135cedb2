import { parseBlocks, type Block, type BlockOf, type Lines } from '../../markdown/blocks';
import { shiftBlocks } from '../../markdown/shiftBlocks';
import { isKeyLine, readKeyLine, type KeyLine } from './answerKey';
import { withLatinOption } from './foreignLetters';
import { mayBeForeign, mayBeKey, mayBeOption, mayBeStart, signsOf } from './lineSigns';
import { mayBeSplit, readOptionLine, splitInlineOptions, type OptionLine } from './optionLine';
import { plainLine, type PlainLine } from './plain';
import { optionsOfTable } from './tableQuestions';
import { readQuestionStart, type QuestionStart } from './questionStart';

/**
 * The block tree as one sequence of lines, so that a question can be read the same whether its
 * options are nested in its list item, stand beside it, or were torn out of it by an indent that
 * Markdown reads otherwise than its author.
 */
export interface Row extends Lines {
  readonly kind: RowKind;
  /** Markdown without list and quote marks; empty for a block. */
  readonly text: string;
  /** What {@link text} may be by its first letters: bits of `lineSigns.ts`. */
  readonly signs: number;
  /** How many list items the row stands in. */
  readonly depth: number;
  /** Set when the row is the first of a list item. */
  readonly item: RowItem | undefined;
  /** First row of its paragraph or block. */
  readonly opens: boolean;
  /** How many `<details>` and call-outs stand open around the row. */
  readonly folds: number;
  /** Of a heading, 1 to 6; else 0. */
  readonly level: number;
  /** The table or code that the row stands for. */
  readonly block: Block | undefined;
  /** {@link text} as people read it. */
  readonly plain: PlainLine;
  /** The answer option, announcement of an answer and start of a question that the row may be; its surroundings tell. */
  readonly option: OptionLine | undefined;
  readonly key: KeyLine | undefined;
  readonly start: QuestionStart | undefined;
}

/** `summary` is a fold's title; `block` code or a table, taken as it stands; `comment` an HTML comment. */
export type RowKind = 'text' | 'heading' | 'rule' | 'block' | 'open' | 'close' | 'summary' | 'comment';

export interface RowItem {
  readonly number: number | undefined;
  /** The same for all items of one list. */
  readonly list: number;
  /** The letter of an option written as `- A text`, in a list whose items are lettered so throughout. */
  readonly letter: string | undefined;
}

/** Flattens `blocks`; `lines` is the file's text, line by line. */
export function readRows(blocks: readonly Block[], lines: readonly string[]): readonly Row[] {
  const flattener = new Flattener(lines);
  flattener.blocks(blocks, 0);
  return withClosedFolds(flattener.rows);
}

/** A fold that is never closed would swallow every question after it, so it does not count. */
function withClosedFolds(rows: readonly Row[]): readonly Row[] {
  const open: number[] = [];
  const unmatched = new Set<number>();
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'open') open.push(index);
    else if (row.kind === 'close' && open.pop() === undefined) unmatched.add(index);
  }
  if (open.length === 0 && unmatched.size === 0) return rows;
  for (const index of open) unmatched.add(index);
  let folds = 0;
  return rows.flatMap((row, index) => {
    if (unmatched.has(index)) return [];
    if (row.kind === 'open') folds++;
    const closed = { ...row, folds };
    if (row.kind === 'close') folds--;
    return [closed];
  });
}

/**
 * Whether a heading is text that a rule happens to follow without a blank line between
 * (`D. Amazon EFS`, `---`), which Markdown reads as a heading underlined.
 */
export function isAccidentalHeading(block: BlockOf<'heading'>, lines: readonly string[]): boolean {
  if (block.level !== 2 || /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*#/.test(lines[block.line] ?? '')) return false;
  if (block.text.includes('\n')) return true;
  return readOptionLine(block.text) !== undefined || isKeyLine(block.text) || /^[*_]{0,3}(?:explanation|references?|rationale|reason|source)\b/i.test(block.text) || /<\/?(?:details|summary)\b/i.test(block.text);
}

const fence = /^(?:[\s>]|[-*+]\s|\d+[.)]\s)*(?:```|~~~)/;
const foldTag = /<(\/?)(details|summary|[uo]l|li)\b([^<>]*)>/gi;
/** The same, and tags around a paragraph or a choice, where none of them may be code. */
const layoutTag = /<(\/?)(details|summary|[uo]l|li|p|div|input|label)\b([^<>]*)>/gi;
/** A line break, written out, before an answer or an explanation. */
const beforeAnswer = /<br\s*\/?>\s*(?=(?:[^\p{L}\p{N}<]|<(?:b|strong|i|em)>){0,6}(?:(?:correct|right) )?(?:answers?|ans|explanation)\b)/iu;
const admonition = /^(?:\?\?\?\+?|!!!|:::+)\s*\{?(\w+)\}?(?:-|\+)?\s*(.*)$/;
const callOutTitle = /^\[!([\w-]+)\][-+]?[ \t]*(.*)$/;
const answerish = /^(?:answers?|solutions?|success|check|done|spoiler|details|hint|tip|note|info|example|quote|abstract|question|warning)$/i;

/** Of a fence that holds an answer, in characters. */
const longestAnswer = 1000;

class Flattener {
  readonly rows: Row[] = [];
  readonly #lines: readonly string[];
  #folds = 0;
  #lists = 0;
  #tearing = 0;
  #inSummary = false;
  #item: RowItem | undefined;
  /** Open `<ol>` and `<ul>`, outermost first, and the letter that the next text gets from its list. */
  readonly #htmlLists: { readonly list: number; count: number; readonly isLettered: boolean }[] = [];
  #letter = '';

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  blocks(blocks: readonly Block[], depth: number): void {
    for (const block of blocks) this.#block(block, depth);
  }

  #block(block: Block, depth: number): void {
    switch (block.kind) {
      case 'paragraph':
        this.#text(block.text, block.line, depth);
        break;
      case 'heading':
        this.#htmlLists.length = 0;
        if (isAccidentalHeading(block, this.#lines)) {
          this.#text(block.text, block.line, depth);
          this.#push('rule', '', { line: block.endLine - 1, endLine: block.endLine }, depth, true);
        } else this.#push('heading', block.text, block, depth, true, block.level);
        break;
      case 'list':
        this.#list(block, depth);
        break;
      case 'quote':
        this.#quote(block, depth);
        break;
      case 'code':
        if (this.#isTornText(block)) this.#torn(block, depth);
        else this.#code(block, depth);
        break;
      case 'html':
        if (block.text.trimStart().startsWith('<!--')) this.#push('comment', block.text.replace(/^\s*<!--|-->\s*$/g, '').trim(), block, depth, true);
        else this.#text(block.text.trimEnd(), block.line, depth);
        break;
      case 'rule':
        this.#push('rule', '', block, depth, true);
        break;
      case 'table': {
        const options = optionsOfTable(block);
        if (options.length === 0) this.#push('block', '', block, depth, true, 0, block);
        for (const { text, line } of options) this.#push('text', text, { line, endLine: line + 1 }, depth, true);
        break;
      }
      default:
        this.#push('block', '', block, depth, true, 0, block);
    }
  }

  #list(block: BlockOf<'list'>, depth: number): void {
    const list = ++this.#lists;
    const letters = block.ordered ? undefined : bareLetters(block);
    let before: number | undefined;
    for (const [index, item] of block.items.entries()) {
      // A list numbered `1.` throughout counts 1, 2, 3 for its reader.
      const number: number | undefined = item.number !== undefined && before !== undefined && item.number <= before ? before + 1 : item.number;
      before = number;
      this.#item = { number, list, letter: letters?.[index] };
      this.blocks(item.blocks, depth + 1);
      if (this.#hasItemPending()) this.#push('text', '', { line: item.line, endLine: item.line + 1 }, depth + 1, true);
    }
  }

  /** An item without blocks has left its mark to nobody. */
  #hasItemPending(): boolean {
    return this.#item !== undefined;
  }

  #quote(block: BlockOf<'quote'>, depth: number): void {
    const [first, ...rest] = block.blocks;
    const title = first?.kind === 'paragraph' ? callOutTitle.exec(first.text.split('\n', 1)[0] ?? '') : null;
    if (first?.kind !== 'paragraph' || title === null) {
      this.blocks(block.blocks, depth);
      return;
    }
    this.#fold('open', block.line, depth);
    this.#push('summary', title[2] === '' ? (title[1] ?? '') : (title[2] ?? ''), { line: block.line, endLine: block.line + 1 }, depth, true);
    const newline = first.text.indexOf('\n');
    if (newline >= 0) this.#text(first.text.slice(newline + 1), block.line + 1, depth);
    this.blocks(rest, depth);
    this.#fold('close', block.endLine - 1, depth);
  }

  /** Reads again what the indent made code of. An indent in the indent happens, more than that doesn't. */
  #torn(block: BlockOf<'code'>, depth: number): void {
    this.#tearing++;
    this.blocks(shiftBlocks(parseBlocks(block.text), block.line), depth);
    this.#tearing--;
  }

  /** Some people fence the answer, to set it apart; whether it is one is seen where options stand above it. */
  #code(block: BlockOf<'code'>, depth: number): void {
    this.#push('block', '', block, depth, true, 0, block);
    const row = this.rows.at(-1);
    if (row === undefined || block.text.length > longestAnswer || !/^(?:answer|text|txt|plaintext|markdown|md)?$/i.test(block.info)) return;
    const first = block.text.split('\n', 1)[0]?.trim() ?? '';
    if ((signsOf(first) & mayBeKey) !== 0) this.rows[this.rows.length - 1] = { ...row, key: readKeyLine(plainLine(first)) };
  }

  /** An indent of four spaces makes code of options and answers that belong to a list item. */
  #isTornText(block: BlockOf<'code'>): boolean {
    if (this.#tearing > 1 || block.info !== '' || fence.test(this.#lines[block.line] ?? '')) return false;
    if (/<\/?(?:details|summary)\b/i.test(block.text)) return true;
    const texts = block.text.split('\n');
    if (/^[-*+] A\s[^]*\n[-*+] B\s/m.test(block.text)) return true;
    return texts.some((text) => isKeyLine(text) || splitInlineOptions(text.trim()).length > 1) || texts.filter((text) => /^[AB]$/.test(readOptionLine(text.trim().replace(/^\d+[.)]\s+/, ''))?.letter ?? '')).length > 1;
  }

  #text(text: string, line: number, depth: number): void {
    if (!text.includes('\n')) {
      const trimmed = (text.endsWith('\\') ? text.slice(0, -1) : text).trim();
      if (trimmed !== '') this.#line(trimmed, line, depth, true);
      return;
    }
    let opens = true;
    let at = line;
    for (const part of text.split('\n')) {
      // A backslash at the end is a line break.
      const trimmed = (part.endsWith('\\') ? part.slice(0, -1) : part).trim();
      if (trimmed !== '') this.#line(trimmed, at, depth, opens);
      opens = trimmed === '';
      at++;
    }
  }

  #line(text: string, line: number, depth: number, opens: boolean): void {
    const here = { line, endLine: line + 1 };
    const admonished = isMark(text.charCodeAt(0)) && /^[?!:]{3}/.test(text) && text.length < 200 ? admonition.exec(text) : null;
    if (admonished !== null && answerish.test(admonished[1] ?? '')) {
      this.#push('summary', (admonished[2] ?? '').replace(/^"|"$/g, '') || (admonished[1] ?? ''), here, depth, true);
      return;
    }
    if (text.startsWith(':::') && /^:::+$/.test(text)) return;
    if (!this.#inSummary && !text.includes('<')) {
      this.#pieces(text, here, depth, opens);
      return;
    }
    this.#tagged(text, here, depth, opens);
  }

  /** A line with tags, or within a fold's title. */
  #tagged(text: string, here: Lines, depth: number, opens: boolean): void {
    const { line } = here;
    let from = 0;
    const flush = (to: number): void => {
      const part = text.slice(from, to).trim();
      if (part === '') return;
      if (this.#inSummary) this.#push('summary', part, here, depth, true);
      else this.#pieces(part, here, depth, opens || from > 0);
    };
    for (const tag of text.matchAll(text.includes('`') ? foldTag : layoutTag)) {
      flush(tag.index);
      from = tag.index + tag[0].length;
      const isClosing = tag[1] === '/';
      const name = tag[2]?.toLowerCase();
      if (name === 'summary') this.#inSummary = !isClosing;
      else if (name === 'ul' || name === 'ol' || name === 'li') this.#listTag(name, isClosing, tag[3] ?? '');
      else if (name === 'details') {
        this.#inSummary = false;
        this.#fold(isClosing ? 'close' : 'open', line, depth);
      }
    }
    flush(text.length);
  }

  /** Lists in HTML; `<ol type="A">` letters its items. */
  #listTag(name: string, isClosing: boolean, attributes: string): void {
    const list = this.#htmlLists.at(-1);
    if (name !== 'li') {
      if (isClosing) this.#htmlLists.pop();
      else this.#htmlLists.push({ list: ++this.#lists, count: 0, isLettered: name === 'ol' && /\btype\s*=\s*["']?a/i.test(attributes) });
      this.#letter = '';
    } else if (list !== undefined && !isClosing) {
      list.count++;
      this.#item = { number: undefined, list: list.list, letter: undefined };
      this.#letter = list.isLettered && list.count <= 10 ? `${String.fromCharCode(64 + list.count)}. ` : '';
    }
  }

  #pieces(source: string, here: Lines, outerDepth: number, opens: boolean): void {
    const depth = outerDepth + this.#htmlLists.length;
    const text = this.#letter + source;
    this.#letter = '';
    let isFirst = opens;
    if (!mayBeSplit(text)) {
      this.#push('text', text, here, depth, isFirst);
      return;
    }
    for (const part of text.includes('<') && /<br/i.test(text) ? text.split(beforeAnswer) : [text]) {
      for (const piece of splitInlineOptions(part)) {
        this.#push('text', piece, here, depth, isFirst);
        isFirst = false;
      }
    }
  }

  #fold(kind: 'open' | 'close', line: number, depth: number): void {
    if (kind === 'open') this.#folds++;
    this.#push(kind, '', { line, endLine: line + 1 }, depth, true);
    if (kind === 'close') this.#folds = Math.max(0, this.#folds - 1);
  }

  #push(kind: RowKind, text: string, { line, endLine }: Lines, depth: number, opens: boolean, level = 0, block?: Block): void {
    const takesItem = kind !== 'open' && kind !== 'close';
    const item = takesItem ? this.#item : undefined;
    if (takesItem) this.#item = undefined;
    this.rows.push(rowOf(kind, text, line, endLine, depth, opens, this.#folds, level, block, item));
  }
}

/** Of `???`, `!!!` and `:::`. */
function isMark(code: number): boolean {
  return code === 0x3f || code === 0x21 || code === 0x3a;
}

/** One literal for all rows: there are many, and joining objects takes longer than reading most lines. */
function rowOf(kind: RowKind, text: string, line: number, endLine: number, depth: number, opens: boolean, folds: number, level: number, block: Block | undefined, item: RowItem | undefined): Row {
  const isText = kind === 'text';
  const signs = text === '' ? 0 : signsOf(text);
  const optionText = isText && (signs & mayBeForeign) !== 0 ? withLatinOption(text) : text;
  const plain = plainLine(text);
  const number = item?.number;
  return {
    kind,
    line,
    endLine,
    text,
    signs,
    depth,
    item,
    opens,
    folds,
    level,
    block,
    plain,
    option: isText ? (((signs & mayBeOption) === 0 ? undefined : optionText === text ? readOptionLine(text) : foreignOption(optionText)) ?? bareOption(text, item)) : undefined,
    key: (signs & mayBeKey) === 0 ? undefined : readKeyLine(plain),
    start: (isText || kind === 'heading') && (number !== undefined || (signs & mayBeStart) !== 0) ? readQuestionStart(plain, { isHeading: kind === 'heading', isBullet: item !== undefined && number === undefined, number }) : undefined,
  };
}

/** A row of text that stands by itself, for readers that find their lines otherwise. */
export function textRow(text: string, line: number): Row {
  return rowOf('text', text, line, line + 1, 0, true, 0, 0, undefined, undefined);
}

function foreignOption(text: string): OptionLine | undefined {
  const option = readOptionLine(text);
  return option === undefined ? undefined : { ...option, isForeign: true };
}

function bareOption(text: string, item: RowItem | undefined): OptionLine | undefined {
  if (item?.letter === undefined) return undefined;
  return { letter: item.letter, isUpper: true, text: text.replace(/^[*_]{0,2}[A-Ja-j][*_]{0,2}\s+/, ''), isMarked: false, isBold: false, isStruck: false, number: undefined };
}

/** The letters of `- A UDP`, `- B TCP`, …: only when every item of the list has the next one. */
function bareLetters(block: BlockOf<'list'>): readonly string[] | undefined {
  if (block.items.length < 2 || block.items.length > 10) return undefined;
  const letters = block.items.map((item) => (item.blocks[0]?.kind === 'paragraph' ? /^(?:[*_]{0,2}([A-J])[*_]{0,2}|\*\*[a-j]\*\*)\s+\S/.exec(item.blocks[0].text)?.[0].replace(/[*_]/g, '').charAt(0).toUpperCase() : undefined));
  return letters.every((letter, index): letter is string => letter === String.fromCharCode(65 + index)) ? letters : undefined;
}

/** Rows with some of them, by their index, put in place of what stood there; the same array where there are none. */
export function withChanged(rows: readonly Row[], changed: ReadonlyMap<number, Row>): readonly Row[] {
  return changed.size === 0 ? rows : rows.map((row, at) => changed.get(at) ?? row);
}
