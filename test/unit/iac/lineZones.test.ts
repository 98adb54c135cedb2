import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type IacDialect } from '../../../src/core/iac/model';
import { lexers } from '../../../src/core/iac/zones/languages';
import { lineStart, nextLine } from '../../../src/core/iac/zones/lexer';
import { createLineStates } from '../../../src/core/iac/zones/lineStates';
import { lineZones, longLineZones } from '../../../src/core/iac/zones/lineZones';

const dialects = Object.keys(lexers) as readonly IacDialect[];
const pieces = [
  '"', "'", '`', '\\', '\\"', '"""', '@"', '""', '${', '$', '{', '}', '/*', '*/', '//', '#', '<<EOF', 'EOF', ':', '": ', ',', ' ', '=/', '/g', '[', ']', 'ECS', '\u2028', '😀', '"a ${b.c} d"', '`${x}`',
  `"${'y'.repeat(127)}"`, `"${'y'.repeat(128)}"`, `"${'y'.repeat(129)}"`, 'z'.repeat(300), 'word '.repeat(300), '"key": "value", '.repeat(40),
];
const line = (most: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((parts) => parts.join(''));

function lexerOf(dialect: IacDialect): NonNullable<(typeof lexers)[IacDialect]> {
  const lexer = lexers[dialect];
  assert(lexer !== undefined);
  return lexer;
}

describe('zones', () => {
  it('of a long line are the same in stretches, in any order, as in one reading', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dialects), line(60), fc.integer({ min: 1, max: 12 }), fc.boolean(), (dialect, part, times, backwards) => {
        const lexer = lexerOf(dialect);
        const text = part.repeat(times);
        const whole = lineZones(lexer, text, undefined);
        const long = longLineZones(lexer, text, undefined);
        const step = Math.max(1, Math.floor(text.length / 3000));
        const columns = Array.from({ length: Math.ceil(text.length / step) }, (_, index) => index * step);
        for (const column of backwards ? columns.reverse() : columns) assert.equal(long.at(column), whole.at(column), `column ${column}`);
      }),
      { numRuns: 400 },
    );
  });

  it('have what is open at the beginning of a line, whatever was passed over before it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dialects), fc.array(line(6), { maxLength: 30 }), (dialect, texts) => {
        const lexer = lexerOf(dialect);
        const states = createLineStates(lexer, { count: texts.length, at: (index) => texts[index] ?? '' });
        let state = states(0);
        assert.equal(state, undefined);
        const expected = texts.map((text) => (state = nextLine(lexer.read(text, lineStart(state), text.length, { begin: () => undefined, turn: () => undefined }))));
        states(texts.length);
        assert.deepEqual(texts.map((_, index) => states(index + 1)), expected);
      }),
      { numRuns: 600 },
    );
  });
});
