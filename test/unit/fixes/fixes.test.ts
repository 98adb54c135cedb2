import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits, type Fix } from '../../../src/core/fixes/edits';
import { fixAll, fixesFor } from '../../../src/core/fixes/fixes';
import { markKey } from '../../../src/core/fixes/key';
import { parseNote } from '../../../src/core/notes/parseNote';
import { type Problem } from '../../../src/core/notes/model';
import { chosenChecks, contentProblems } from '../../../src/core/quality/checks';
import { type Subject } from '../../../src/core/quality/model';
import { libraryOf } from '../quality/support';

type Files = Readonly<Record<string, string>>;
const main = 'notes/ecr.md';

function subjectOf(files: Files): Subject {
  const text = files[main] ?? '';
  return { note: parseNote(main, text), text, library: libraryOf(files) };
}

/** Everything that is wrong in the main file, with every check. */
function problemsOf(files: Files): readonly Problem[] {
  const library = libraryOf(files);
  const note = library.note(main);
  if (note === undefined) return [];
  return [...library.problems().filter((problem) => problem.note.uri === main).map(({ item }) => item), ...contentProblems({ note, text: files[main] ?? '', library }, chosenChecks(['all']))];
}

const codesOf = (files: Files): readonly string[] => problemsOf(files).map(({ code }) => code);
const count = (codes: readonly string[], code: string): number => codes.filter((each) => each === code).length;
const problem = (files: Files, code: string): Problem => problemsOf(files).find((each) => each.code === code) ?? assert.fail(`no ${code} among ${codesOf(files).join()}`);
const after = (text: string, fix: Fix | undefined): string => applyEdits(text, fix?.edits ?? []);

/** The titles of the fixes for the first problem of a code, and the text after the one that is named, or the first. */
function fixed(text: string, code: string, others: Files = {}, title?: string): { readonly titles: readonly string[]; readonly text: string } {
  const files = { ...others, [main]: text };
  const fixes = fixesFor(subjectOf(files), problem(files, code));
  return { titles: fixes.map((fix) => fix.title), text: after(text, title === undefined ? fixes[0] : fixes.find((fix) => fix.title === title)) };
}

const keyless = '# ECR\n\n### Which service stores images?\n\n- [ ] Amazon ECS\n  > Runs them.\n- [ ] **Amazon ECR**\n- [ ] Amazon EKS\n';

describe('quick fixes', () => {
  it('mark any option as the right one', () => {
    const { titles, text } = fixed(keyless, 'question-no-key', {}, 'Mark “Amazon ECR” as the right answer');
    assert.deepEqual(titles, ['Mark “Amazon ECS” as the right answer', 'Mark “Amazon ECR” as the right answer', 'Mark “Amazon EKS” as the right answer']);
    assert.equal(text, keyless.replace('- [ ] **', '- [x] **'));
  });

  it('write an answer below options with letters, inside whatever they stand in', () => {
    const text = '> ### Which service stores images?\n>\n> A. Amazon ECS\n> B. **Amazon ECR**\n>    which scans them\n>\n> Text\n';
    const missing: Problem = { code: 'question-no-key', severity: 'error', message: '', range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } } };
    const fixes = markKey(subjectOf({ [main]: text }), missing);
    assert.deepEqual(fixes.map(({ title }) => title), ['Mark “Amazon ECS” as the right answer', 'Mark “Amazon ECR” as the right answer']);
    assert.equal(after(text, fixes[1]), text.replace('them\n', 'them\n>\n> Answer: B\n'));
  });

  it('mark options whose brackets are empty, with other bullets, below other lists, after front matter', () => {
    const text = '---\norder: 1\n---\n- [ ] something to do\n\n### Which one is it?\nOf these:\n\n* [] one\n+ [ ] two\n';
    assert.equal(fixed(text, 'question-no-key').text, text.replace('* []', '* [x]'));
  });

  it('take out an empty option and a second copy with its reason', () => {
    const empty = '### Which?\n\n- [x] one\n- [ ]\n- [ ] two\n';
    assert.equal(fixed(empty, 'question-empty-option').text, '### Which?\n\n- [x] one\n- [ ] two\n');
    const twice = '### Which?\n\n- [x] one\n- [ ] two\n- [ ] **Two**\n  > Because.\n';
    assert.equal(fixed(twice, 'question-same-options').text, '### Which?\n\n- [x] one\n- [ ] two\n');
  });

  it('leave options that a question needs', () => {
    assert.deepEqual(fixed('### Which?\n\n- [x]\n- [ ] one\n- [ ] two\n', 'question-empty-option').titles, []);
    assert.deepEqual(fixed('### Which?\n\n- [ ]\n- [x] one\n', 'question-empty-option').titles, []);
    assert.deepEqual(fixed('### Which?\n\n- [ ] one\n- [x] One\n- [ ] two\n', 'question-same-options').titles, []);
  });

  it('give a question whose id is taken a new one that nobody has', () => {
    const text = '### Which service scans pictures? <!-- domain: 3; q: a-1; exams: CLF-C02 -->\n- [x] one\n- [ ] two\n';
    const others = { 'notes/a.md': '### Which other? <!-- q: a-1 -->\n- [x] one\n- [ ] two\n\n### Third? <!-- q: ecr-scans-pictures -->\n- [x] one\n- [ ] two\n' };
    assert.equal(fixed(text, 'question-same-id', others).text, text.replace('q: a-1', 'q: ecr-scans-pictures-2'));
  });

  it('take over the key of a copy', () => {
    const text = '### Which?\n- [ ] One\n- [x] Two\n';
    const { titles, text: result } = fixed(text, 'question-contradiction', { 'notes/a.md': '### Which?\n- [x] One\n- [ ] Two\n' });
    assert.deepEqual(titles, ['Mark “One” here, too, as in line 1 of a.md']);
    assert.equal(result, '### Which?\n- [x] One\n- [ ] Two\n');
  });

  it('correct links to the nearest heading or file', () => {
    assert.equal(fixed('# ECR\n\n[x](#scaning)\n\n## Scanning\n', 'link-broken').text, '# ECR\n\n[x](#scanning)\n\n## Scanning\n');
    const others = { 'notes/sub/my fargate.md': '# Fargate\n\n## Platform versions\n' };
    assert.equal(fixed('[x](my-fargate.md#platform-version)\n', 'link-broken', others).text, '[x](sub/my%20fargate.md#platform-versions)\n');
    assert.deepEqual(fixed('[x](nothing-like-it.md)\n', 'link-broken', others).titles, []);
  });

  it('write front matter as it is meant, or take a line out', () => {
    const text = '---\ntitle: ECR\norder: "3"\n---\n# A\n';
    assert.deepEqual(fixed(text, 'front-matter').titles, ['Write order: 3', "Remove 'order' from the front matter"]);
    assert.equal(fixed(text, 'front-matter').text, text.replace('"3"', '3'));
    assert.equal(fixed('---\nawsExamNotes: no way\n---\n', 'front-matter').text, '---\n---\n');
  });

  it('write a missed negation in capitals, where it stands once', () => {
    const text = '### Which of these is not a launch type?\n- [x] Spot\n- [ ] EC2\n';
    assert.equal(fixed(text, 'content-negative-stem').text, text.replace('not', 'NOT'));
    assert.deepEqual(fixed('It does not matter.\n### Why not? Which of these is not so?\n- [x] Spot\n- [ ] EC2\n', 'content-negative-stem').titles, []);
  });

  it('date a figure by the day on which its file was checked', () => {
    const question = '### What does a million requests cost?\n- [x] $0.20\n- [ ] $2\n';
    assert.deepEqual(fixed(question, 'content-undated-figure').titles, []);
    assert.match(fixed(`---\nchecked: 2026-11-22\n---\n${question}`, 'content-undated-figure').text, /^### As of November 2026, what does a million/m);
  });

  it('keep line ends, marks of byte order and everything else as they are', () => {
    const text = `\uFEFF${keyless.replaceAll('\n', '\r\n')}`;
    assert.equal(fixed(text, 'question-no-key', {}, 'Mark “Amazon ECR” as the right answer').text, text.replace('- [ ] **', '- [x] **'));
  });

  it('put right together what needs no choice', () => {
    const text = '### Which first? <!-- q: a -->\n- [x] one\n- [ ]\n- [ ] two\n\n### Which first thing? <!-- q: b -->\n- [x] one\n- [ ] two\n\n### Which first thing? <!-- q: b -->\n- [x] three\n- [ ] four\n\n### Which first thing? <!-- q: b -->\n- [x] five\n- [ ] six\n\n[x](#hea)\n\n## Head\n';
    const files = { [main]: text };
    const all = fixAll(subjectOf(files), problemsOf(files));
    const left = codesOf({ [main]: after(text, all) });
    for (const code of ['question-empty-option', 'question-same-id', 'link-broken']) {
      assert(count(codesOf(files), code) > 0, code);
      assert.equal(count(left, code), 0, code);
    }
    assert.equal(fixAll(subjectOf({ [main]: '# ECR\n' }), []), undefined);
  });

  it('leave a text without the problem, bring no other, and touch nothing outside its lines', () => {
    const piece = fc.constantFrom('### Which is not **x**?', '### Which? <!-- q: a -->', '### What? <!-- q: a; domain: 1 -->', '- [x] one', '- [ ] one', '- [ ] two', '* [] three', '- [ ]', '  > See option A', '[a](b.md#c)', '[a](#hed)', '## Head', '', 'Text', '---', 'order: "3"', 'awsExamNotes: maybe', '1. Which?', '   - [ ] in', '   - [ ] out', '> ### Which?', '> - [ ] q', '```');
    const others = { 'notes/a.md': '### Which? <!-- q: a -->\n- [x] two\n- [ ] one\n', 'notes/bb.md': '# B\n## C\n' };
    let tried = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 14 }), fc.constantFrom('\n', '\r\n'), (parts, end) => {
        const text = parts.join(end);
        const files = { ...others, [main]: text };
        const before = codesOf(files);
        for (const each of problemsOf(files)) {
          for (const fix of fixesFor(subjectOf(files), each)) {
            tried++;
            const result = after(text, fix);
            const now = codesOf({ ...others, [main]: result });
            assert(count(now, each.code) < count(before, each.code), `${each.code} is still there after ${fix.title}`);
            const lines = text.split(end);
            const touched = new Set(fix.edits.flatMap(({ range }) => Array.from({ length: range.end.line - range.start.line + 1 }, (_, index) => range.start.line + index)));
            const kept = lines.filter((_, line) => !touched.has(line));
            assert.deepEqual(kept.filter((line) => result.split(end).includes(line)), kept);
          }
        }
      }),
      { numRuns: 400 },
    );
    assert(tried > 50, `${tried} fixes`);
  });
});
