import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readFlatMapping } from '../../../src/core/notes/flatYaml';
import { readAnyYaml } from '../../../src/core/notes/yaml';

describe('front matter of plain lines', () => {
  const key = fc.oneof(fc.constantFrom('title', 'order', 'exams', 'checked', 'constructor', 'toString', 'y', 'null', 'a-b', 'A_1'), fc.stringMatching(/^[A-Za-z][\w-]{0,6}$/));
  const word = fc.oneof(fc.constantFrom('ECS', 'CLF-C02', 'true', 'No', 'NULL', 'off', 'e5', 'x.y', 'Infinity', 'NaN'), fc.stringMatching(/^[A-Za-z][\w .,/()&+'-]{0,8}$/));
  const value = fc.oneof(
    word,
    fc.array(word, { maxLength: 4 }).map((words) => `[${words.join(', ')}]`),
    fc.constantFrom('0', '07', '12', '1e3', '0x1F', '0o7', '1_000', '-3', '.5', '2026-11-22', '2026-13-41', '2026-11-22T10:00:00Z', '~', '""', "'a'", '"a: b"', '# none', 'a # b', 'a: b', 'a:', 'http://a.b', '&a', '*a', '!x', '|', '>', '- a', '[a', '[a, b]', '[ a ]', '[a,b]', '{a: b}', '@', '%', '1:30', ''),
    fc.string({ maxLength: 6 }),
  );
  const entry = fc.tuple(key, fc.constantFrom(': ', ':', ':  ', ' : ', ':\t'), value, fc.constantFrom('', '', '', ' ', '\n', '\n  more')).map((parts) => parts.join(''));
  const source = fc.array(entry, { maxLength: 5 }).map((lines) => lines.join('\n'));

  it('reads as any YAML does, values and places', () => {
    let simple = 0;
    fc.assert(
      fc.property(source, (text) => {
        const entries = readFlatMapping(text);
        if (entries === undefined) return;
        simple++;
        assert.deepEqual({ kind: 'mapping', entries }, readAnyYaml(text));
      }),
      { numRuns: 5000 },
    );
    assert.ok(simple > 50, `only ${simple} of the texts were simple`);
  });

  it('is what people write', () => {
    const entries = readFlatMapping('title: ECS, Fargate (and ECR)\norder: 3\nexams: [CLF-C02, SAA-C03]\nchecked: 2026-11-22');
    assert.deepEqual([...(entries ?? [])].map(([key, { value }]) => [key, value]), [['title', 'ECS, Fargate (and ECR)'], ['order', 3], ['exams', ['CLF-C02', 'SAA-C03']], ['checked', '2026-11-22']]);
  });
});
