import { strict as assert } from 'node:assert';
import { parseNote } from '../../../src/core/notes/parseNote';
import { chosenChecks, contentProblems } from '../../../src/core/quality/checks';
import { libraryOf, placesOf } from './support';

const ecr = '# ECR\n\n## Lifecycle policies\n\n### Which one deletes images?\n\n- [x] a\n- [ ] b\n';
const broken = (text: string, uri = 'n/01-a/x.md'): readonly string[] => placesOf('link-broken', { [uri]: text, 'n/01-a/ecr.md': ecr, 'n/glossary.md': '### Amazon ECS' });

describe('links between notes', () => {
  it('that lead to a file or heading that does not exist are found where they stand', () => {
    const text = ['# X', '', '- [a](missing.md) and [b](ecr.md#lifecycle-policy)', '', '| t |', '|---|', '| [c](#nothing) |', '', '[d](../02-b/none.md), [e][e]', '', '[e]: gone.md', ''].join('\n');
    assert.deepEqual(broken(text), [3, 3, 7, 9, 9].map((line) => `n/01-a/x.md:${line}`));
    const library = libraryOf({ 'n/x.md': 'See\n[b](gone.md).' });
    const note = parseNote('n/x.md', 'See\n[b](gone.md).');
    assert.deepEqual(contentProblems({ note, library, text: 'See\n[b](gone.md).' }, chosenChecks(['link-broken'])).map(({ range }) => range), [{ start: { line: 1, character: 4 }, end: { line: 1, character: 11 } }]);
  });

  it('that lead somewhere are fine, to questions, repeated headings and HTML ids, too', () => {
    assert.deepEqual(broken('# X\n\n## Why?\n\n## Why?\n\n<a id="here"></a>\n\n[1](ecr.md) [2](ecr.md#lifecycle-policies) [3](ecr.md#which-one-deletes-images) [4](#why-1) [5](#here) [6](../glossary.md#amazon-ecs) [7](./ecr.md#ECR) [8](#)'), []);
  });

  it('that lead out of the notes, stand in code or comments, or are pictures are not looked at', () => {
    assert.deepEqual(broken('[1](https://aws.amazon.com/x.md) [2](../../../README.md) [3](main.tf) ![4](gone.md) `[5](gone.md)`\n\n```md\n[6](gone.md)\n```\n\n<!-- [7](gone.md) -->\n\n[8](mailto:a@b.c) [9](ecr.md#L10)'), []);
  });

  it('are resolved between URIs with escapes as between paths', () => {
    const files = { 'file:///n/my%20notes/a.md': '# A\n\n[1](b%20c.md#b) [2](<b c.md>) [3](b%20d.md)', 'file:///n/my%20notes/b%20c.md': '# B' };
    assert.deepEqual(placesOf('link-broken', files), ['file:///n/my%20notes/a.md:3']);
  });
});
