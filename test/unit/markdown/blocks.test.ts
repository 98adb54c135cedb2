import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import deflist from 'markdown-it-deflist';
import { FastBlockState } from '../../../src/core/markdown/blockState';

describe('the block scan', () => {
  const usual = createMarkdownIt('default', { html: true }).use(deflist);
  const fast = createMarkdownIt('default', { html: true }).use(deflist);
  fast.block.State = FastBlockState;
  const tokensOf = (parser: MarkdownIt, text: string): unknown => {
    const tokens: Token[] = [];
    parser.block.parse(text, parser, {}, tokens);
    return tokens.map((token) => (token.nesting < 0 ? token.type : Object.fromEntries(Object.entries(token))));
  };
  const piece = fc.constantFrom('#', '##', '- ', '* ', '1. ', '10) ', '> ', '    ', '\t', ' ', '\n', '\n', '\n\n', '```', '~~~', '|', '|---|', 'a', 'word', ': ', '[a]: b', '<div>', '<!--', '-->', '===', '---', '[x] ', 'é', '\u00a0');

  it('finds what markdown-it finds; of closing tokens the type', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), (text) => {
        assert.deepEqual(tokensOf(fast, text), tokensOf(usual, text));
      }),
      { numRuns: 3000 },
    );
  });
});
