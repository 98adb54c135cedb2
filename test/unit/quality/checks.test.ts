import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseNote } from '../../../src/core/notes/parseNote';
import { chosenChecks, contentChecks, contentProblems } from '../../../src/core/quality/checks';
import { runInspect } from '../../../src/inspect/run';
import { ask, libraryOf } from './support';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const inspect = (...args: readonly string[]): { readonly code: number; readonly rows: readonly { readonly code: string }[]; readonly errors: string } => {
  const rows: { code: string }[] = [];
  let errors = '';
  const code = runInspect(args, { cwd: process.cwd(), out: (line) => rows.push(JSON.parse(line) as { code: string }), err: (line) => (errors += line) });
  return { code, rows, errors };
};

describe('the list of checks on what questions say', () => {
  it('is explained code by code, with a heading to link to', () => {
    const { topics } = parseNote('question-checks.md', read('media/question-checks.md'));
    const slugs = new Set(topics.map(({ slug }) => slug));
    assert.deepEqual(contentChecks.filter(({ code }) => !slugs.has(code)), []);
    for (const code of ['front-matter', 'question-no-stem', 'question-one-option', 'question-no-options', 'question-no-key', 'question-key-outside', 'question-same-letter', 'question-two-keys', 'key-without-question', 'quiz-not-yaml', 'quiz-not-closed', 'question-empty-option', 'question-same-options', 'question-same-id', 'question-contradiction']) assert(slugs.has(code), code);
  });

  it('is what the setting offers, under the same titles', () => {
    interface Manifest {
      readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, { readonly items?: { readonly enum: readonly string[]; readonly enumDescriptions: readonly string[] } }>> } };
    }
    const items = (JSON.parse(read('package.json')) as Manifest).contributes.configuration.properties['awsExamNotes.problems.contentChecks']?.items;
    const texts = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
    assert.deepEqual(items?.enum, ['all', ...contentChecks.map(({ code }) => code)]);
    assert.deepEqual(items.enumDescriptions.map((key) => texts[key.slice(1, -1)]), ['Every check', ...contentChecks.map(({ title }) => title)]);
  });

  it('is switched on check by check', () => {
    assert.deepEqual(chosenChecks(['content-few-options', 'no-such-check']).map(({ code }) => code), ['content-few-options']);
    assert.equal(chosenChecks(['link-broken', 'all']).length, contentChecks.length);
    assert.deepEqual(chosenChecks([]), []);
  });

  it('finds nothing in a question that is well made', () => {
    const text = ask('A team wants its pictures scanned for flaws when they arrive. Which service fits?', ['*Amazon ECR > It scans images on push.', 'Amazon ECS > It runs containers and stores none.'], 'Registries scan. See [Scanning](#scanning).') + '## Scanning\n';
    assert.deepEqual(contentProblems({ note: parseNote('n/a.md', text), library: libraryOf({ 'n/a.md': text }), text }, contentChecks), []);
  });

  it('never throws, and keeps its places within the file', () => {
    const piece = fc.constantFrom('### Which is not **x**?', '- [x] A and B', '- [ ] All of the above', '- [ ] 15 minutes', '- [ ] $5', '  > See option A', '> [a](b.md#c)', '[a](%', '[b]: c.md', '```', '<!--', '| a |', '|---|', '---', '', 'What?', '<a id=', '\\');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (parts) => {
        const text = parts.join('\n');
        const note = parseNote('n/a.md', text);
        for (const { range, message } of contentProblems({ note, library: libraryOf({ 'n/a.md': text }), text }, contentChecks)) {
          assert(range.start.line >= 0 && range.start.line < text.split(/\r\n|\r|\n/).length);
          assert(message.endsWith('.'));
        }
      }),
    );
  });
});

describe('inspect problems --content', () => {
  it('runs every check, or those that are named, and only when asked', () => {
    const { rows, code } = inspect('problems', '--content', 'test/fixtures/quality');
    assert.deepEqual(rows.map((row) => row.code).sort(), ['content-about-options', 'content-few-options', 'content-unexplained', 'link-broken']);
    assert.equal(code, 0, 'none is an error');
    assert.deepEqual(inspect('problems', '--content=link-broken,content-few-options', 'test/fixtures/quality').rows.map((row) => row.code), ['content-few-options', 'link-broken']);
    assert.deepEqual(inspect('problems', 'test/fixtures/quality').rows, []);
  });

  it('names the checks there are when one is misspelled', () => {
    const { code, errors } = inspect('problems', '--content=link-borken', 'test/fixtures/quality');
    assert.equal(code, 2);
    assert.match(errors, /'link-borken'.*link-broken/);
  });
});
