import assert from 'node:assert/strict';
import fc from 'fast-check';
import createMarkdownIt from 'markdown-it';
import deflist from 'markdown-it-deflist';
import { parseBlocks, type Block } from '../../../src/core/markdown/blocks';

const own = createMarkdownIt('default', { html: true }).use(deflist);

/** Kind, lines and text of each block, outermost first, as markdown-it's own rules find them. */
function expected(source: string): readonly string[] {
  const tokens = own.parse(source, {});
  return tokens.flatMap((token, at) => {
    const lines = token.map === null ? '' : `${token.map[0]}-${token.map[1]}`;
    const text = tokens[at + 1]?.content ?? '';
    switch (token.type) {
      case 'paragraph_open':
        return [`paragraph ${lines} ${text}`];
      case 'heading_open':
        return [`heading ${token.tag} ${lines} ${text}`];
      case 'bullet_list_open':
      case 'ordered_list_open':
        return [`list ${lines}`];
      case 'list_item_open':
        return [`item ${lines} ${token.info}`];
      case 'blockquote_open':
        return [`quote ${lines}`];
      case 'table_open':
        return [`table ${lines}`];
      case 'th_open':
      case 'td_open':
        return [`cell ${text}`];
      case 'dt_open':
        return [`term ${text}`];
      case 'fence':
      case 'code_block':
        return [`code ${lines} ${token.content}`];
      case 'html_block':
        return [`html ${lines} ${token.content}`];
      case 'hr':
        return [`rule ${lines}`];
      default:
        return [];
    }
  });
}

function found(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    const lines = `${block.line}-${block.endLine}`;
    switch (block.kind) {
      case 'heading':
        return [`heading h${block.level} ${lines} ${block.text}`];
      case 'paragraph':
      case 'code':
      case 'html':
        return [`${block.kind} ${lines} ${block.text}`];
      case 'list':
        return [`list ${lines}`, ...block.items.flatMap((item) => [`item ${item.line}-${item.endLine} ${item.number ?? ''}`, ...found(item.blocks)])];
      case 'quote':
        return [`quote ${lines}`, ...found(block.blocks)];
      case 'table':
        return [`table ${lines}`, ...[block.header, ...block.rows.map(({ cells }) => cells)].flatMap((cells) => cells.map((cell) => `cell ${cell}`))];
      case 'definitions':
        // A term with several definitions stands once for each of them.
        return block.entries.flatMap(({ term, line, blocks: below }, at) => [...(block.entries[at - 1]?.line === line ? [] : [`term ${term}`]), ...found(below)]);
      case 'rule':
        return [`rule ${lines}`];
    }
  });
}

const openings = ['', '', '', ' ', '  ', '    ', '\t', '- ', '* ', '+ ', '1. ', '2) ', '> ', '>', '# ', '## ', '#', ': ', '~ ', '| ', '[a]: ', '- [ ] ', '<div>', '<!-- '];
const bodies = ['', '', 'text', 'one two', 'a | b', 'a \\| b | c |', '|', '---', '--- | ---', ':-: | -', '|-|', '===', '=', '- -', '***', '```', '~~~ js', '`x`', '[a]', '[a]: b', '# x #', '  trailing  ', '</div>', '-->', '[x] y', 'é'];
const line = fc.tuple(fc.array(fc.constantFrom(...openings), { maxLength: 3 }), fc.constantFrom(...bodies)).map(([marks, body]) => marks.join('') + body);

describe('block rules', () => {
  it('find what markdown-it finds, and where', () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const source = lines.join('\n');
      assert.deepEqual(found(parseBlocks(source)), expected(source));
    }), { numRuns: 3000 });
  });
});
