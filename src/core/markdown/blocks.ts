import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import deflist from 'markdown-it-deflist';
import { useFastRules } from './blockRules';
import { FastBlockState } from './blockState';

/**
 * The block structure of a Markdown text, with raw inline text and line numbers: everything that
 * indexing needs, at the price of markdown-it's block rules alone. `line` and `endLine` count from
 * 0; `endLine` is the first line after the block.
 */
export type Block =
  | (Lines & { readonly kind: 'heading'; readonly level: number; readonly text: string })
  | (Lines & { readonly kind: 'paragraph'; readonly text: string })
  | (Lines & { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] })
  | (Lines & { readonly kind: 'quote'; readonly blocks: readonly Block[] })
  | (Lines & { readonly kind: 'code'; readonly info: string; readonly text: string })
  | (Lines & { readonly kind: 'html'; readonly text: string })
  | (Lines & { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (Lines & { readonly cells: readonly string[] })[] })
  | (Lines & { readonly kind: 'definitions'; readonly entries: readonly (Lines & { readonly term: string; readonly blocks: readonly Block[] })[] })
  | (Lines & { readonly kind: 'rule' });

export interface Lines {
  readonly line: number;
  readonly endLine: number;
}

export interface ListItem extends Lines {
  readonly blocks: readonly Block[];
  /** The number as written, in an ordered list. */
  readonly number: number | undefined;
}

export type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

// Raw HTML counts as a block here, so that what is commented out stays out of the index;
// rendering (render.ts) never lets it through.
const blockParser: MarkdownIt = createMarkdownIt('default', { html: true }).use(deflist);
blockParser.block.State = FastBlockState;
useFastRules(blockParser);

/**
 * Reads the blocks of `source`. Never throws; linear in its length. Line endings may be mixed.
 *
 * @param firstLine what stands above it is left out; line numbers are those of the whole
 */
export function parseBlocks(source: string, firstLine = 0): readonly Block[] {
  const tokens: Token[] = [];
  const { block } = blockParser;
  const state = new block.State(source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source, blockParser, {}, tokens);
  block.tokenize(state, firstLine, state.lineMax);
  return new TokenReader(tokens).blocks(undefined);
}

/** Walks the flat token list once; holds the position and the last line seen. */
class TokenReader {
  #at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** Reads up to the token that closes the surrounding block, which it consumes. */
  blocks(closing: string | undefined): readonly Block[] {
    let found: Block[] = none;
    for (let token = this.tokens[this.#at]; token !== undefined; token = this.tokens[this.#at]) {
      this.#at++;
      const whole = ready(token);
      if (whole === undefined && token.type === closing) break;
      const block = whole ?? this.block(token);
      if (block !== undefined) found = appended(found, block);
    }
    return found;
  }

  private block(token: Token): Block | undefined {
    const { line, endLine } = linesOf(token);
    switch (token.type) {
      case 'bullet_list_open':
        return { kind: 'list', line, endLine, ordered: false, items: this.items('bullet_list_close') };
      case 'ordered_list_open':
        return { kind: 'list', line, endLine, ordered: true, items: this.items('ordered_list_close') };
      case 'blockquote_open':
        return { kind: 'quote', line, endLine, blocks: this.blocks('blockquote_close') };
      case 'fence':
      case 'code_block':
        return { kind: 'code', line, endLine, info: token.info.trim(), text: token.content };
      case 'html_block':
        return { kind: 'html', line, endLine, text: token.content };
      case 'dl_open':
        return this.definitions({ line, endLine });
      case 'hr':
        return { kind: 'rule', line, endLine };
      default:
        return undefined;
    }
  }

  private inlineText(closing: string): string {
    let text = '';
    for (let token = this.tokens[this.#at]; token !== undefined; token = this.tokens[this.#at]) {
      this.#at++;
      if (token.type === closing) break;
      if (token.type === 'inline') text = token.content;
    }
    return text;
  }

  private items(closing: string): readonly ListItem[] {
    let items: ListItem[] = none;
    for (let token = this.tokens[this.#at]; token !== undefined; token = this.tokens[this.#at]) {
      this.#at++;
      if (token.type === closing) break;
      if (token.type === 'list_item_open') {
        const { line, endLine } = linesOf(token);
        items = appended(items, { line, endLine, number: token.info === '' ? undefined : Number(token.info), blocks: this.blocks('list_item_close') });
      }
    }
    return items;
  }

  private definitions(lines: Lines): Block {
    const entries: (Lines & { term: string; blocks: readonly Block[] })[] = [];
    let term: (Lines & { text: string }) | undefined;
    for (let token = this.tokens[this.#at]; token !== undefined; token = this.tokens[this.#at]) {
      this.#at++;
      if (token.type === 'dl_close') break;
      if (token.type === 'dt_open') term = { ...linesOf(token), text: this.inlineText('dt_close') };
      else if (token.type === 'dd_open') {
        const blocks = this.blocks('dd_close');
        if (term !== undefined) entries.push({ line: term.line, endLine: linesOf(token).endLine, term: term.text, blocks });
      }
    }
    return { kind: 'definitions', ...lines, entries };
  }
}

const none: never[] = [];

/** Most list items hold one block, and the engine makes room for seventeen when something is added to an empty array. */
function appended<T>(items: T[], item: T): T[] {
  if (items === none) return [item];
  items.push(item);
  return items;
}

/** Most blocks come from their rules as they are. */
function ready(token: Token): Block | undefined {
  return 'kind' in token ? (token as unknown as Block) : undefined;
}

function linesOf(token: Token): Lines {
  return { line: token.map?.[0] ?? 0, endLine: token.map?.[1] ?? 0 };
}
