import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { distance } from '../../../src/core/fixes/distance';
import { applyEdits } from '../../../src/core/fixes/edits';
import { addIds, newId } from '../../../src/core/fixes/ids';
import { parseNote } from '../../../src/core/notes/parseNote';
import { libraryOf } from '../quality/support';

function withIds(text: string, uri = 'notes/01-ecr.md', others: Readonly<Record<string, string>> = {}): string {
  return applyEdits(text, addIds({ note: parseNote(uri, text), text, library: libraryOf({ ...others, [uri]: text }) }));
}
const options = '\n- [x] one\n- [ ] two\n';

describe('ids for questions', () => {
  it('come from the file and the stem', () => {
    const note = parseNote('file:///n/01-my%20ecr.md', '');
    assert.equal(newId(note, 'Which **AWS** service stores the container images?', new Set()), 'my-ecr-stores-container-images');
    assert.equal(newId(note, '???', new Set(['my-ecr'])), 'my-ecr-2');
    assert.equal(newId(parseNote('!.md', ''), '?', new Set()), 'q');
  });

  it('go to the end of a heading, before closing marks, and into a comment that is there', () => {
    assert.equal(withIds(`### Which scans?${options}`), `### Which scans? <!-- q: ecr-scans -->${options}`);
    assert.equal(withIds(`### Which scans? ###${options}`), `### Which scans? <!-- q: ecr-scans --> ###${options}`);
    assert.equal(withIds(`### Which scans? <!-- domain: 3 -->${options}`), `### Which scans? <!-- q: ecr-scans; domain: 3 -->${options}`);
    assert.equal(withIds(`Which scans?\n---${options}`), `Which scans? <!-- q: ecr-scans -->\n---${options}`);
  });

  it('leave questions alone that have one, and differ from all that there are', () => {
    const text = `### Which scans? <!-- q: x -->${options}`;
    assert.equal(withIds(text), text);
    const others = { 'n/b.md': `### Other? <!-- q: ecr-scans -->${options}`, 'n/c.md': '' };
    assert.equal(withIds(`### Which scans?${options}\n### Which scans two?${options}\n### Broken? <!-- q: ecr-scans-2 -->\n- [ ] no key\n- [ ] none\n`, 'n/ecr.md', others).match(/q: ecr-scans-[34]/g)?.length, 2);
  });

  it('change nothing else', () => {
    const piece = fc.constantFrom('### Which **one**?', '## Head <!-- note -->', '### Which? <!-- exams: CLF-C02 -->', 'Which is it?', '===', '- [x] one', '- [ ] two', '  > reason', '', 'Text', '1. Which?', '   - [x] in', '   - [ ] out', '### Open? <!-- x: y', '-->');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (parts) => {
        const text = parts.join('\n');
        const [before, after] = [parseNote('n/a.md', text), parseNote('n/a.md', withIds(text, 'n/a.md'))];
        const bare = ({ questions }: typeof before): unknown => questions.map(({ stem, options: all, kind, topicPath, exams, domain }) => ({ stem, texts: all.map((option) => [option.text, option.correct]), kind, topicPath, exams, domain }));
        assert.deepEqual(bare(after), bare(before));
        assert.deepEqual(after.topics, before.topics);
        assert.equal(new Set(after.questions.flatMap(({ explicitId }) => explicitId ?? [])).size, after.questions.filter(({ explicitId }) => explicitId !== undefined).length);
        assert.equal(withIds(withIds(text, 'n/a.md'), 'n/a.md'), withIds(text, 'n/a.md'));
      }),
    );
  });
});

describe('the distance between names', () => {
  it('counts letters that differ, up to a limit', () => {
    assert.equal(distance('scaning', 'scanning', 3), 1);
    assert.equal(distance('abc', 'abc', 0), 0);
    assert.equal(distance('abc', 'xyz', 2), 3);
    assert.equal(distance('', 'abcdef', 2), 3);
  });

  it('is the same both ways, and no more than the longer name', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 8 });
    fc.assert(
      fc.property(name, name, (a, b) => {
        assert.equal(distance(a, b, 8), distance(b, a, 8));
        assert.equal(Math.min(distance(a, b, 8), 3), distance(a, b, 2));
        assert.equal(distance(a, b, 8) === 0, a === b);
        assert(distance(a, b, 8) <= Math.max(a.length, b.length));
      }),
    );
  });
});
