import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseNote } from '../../../src/core/notes/parseNote';

const fragments = fc.constantFrom(
  '1. Which?\n', '   - A. x\n', '   - B. y\n', 'A. one\nB. two\n', '- C) three\n', '- [ ] A. x\n- [x] B. y\n', 'Answer: B\n', '**Answer: AB**\n', '**Correct Answer:** C\n', '### Question 3 — Answer: B\n',
  '### Question 1\n', '## Answers\n', '1. B\n2. C\n', '| Q | Answer |\n|---|---|\n| 1 | B |\n', '<details><summary>Answer</summary>\n', '</details>\n', '<details>', '> [!question] Which?\n> a) x\n> b) y\n', '>> [!success]- Answer\n>> b) y\n',
  '```quiz\ntype: radio\n', 'content: x\noptions:\n  - content: y\n    correct: true\n', '```\n', '<quiz>\n', '</quiz>\n', '---\n', '\n', '\n\n', '\r\n', '    ', '\t', 'front :: back\n', '?\n', '{{c1::x::y}}', '{{c1::', '==x==^[h]', '<br>', 'Explanation: x\n', '**Domain:** Security\n', '✅', '**', '`', '\u200f', '😀', '\uD800', '- A x\n- B y\n', 'a) x  b) y  c) z\n', '<!-- Answer: A -->\n', '- one\n- two ✅\n', 'one\ntwo\nAnswer: two\n', 'Answer: 2\n', '- B\n', '<ol type="A"><li>one</li>\n<li>two</li></ol>\n', '| A | x |\n|---|---|\n| B | y |\n', '| Question | A | B | Answer |\n|---|---|---|---|\n| Which? | x | y | B |\n', '- A. x — Correct\n- B. y — Incorrect, z\n', '- ~~A. x~~\n- B. y\n', 'א. x\nב. y\nתשובה: ב\n', '① x\n② y\n', '??? success "Answer"\n    B\n', 'i. x\nii. y\n', 'Answer: ii\n', '```\nAnswer: B\n```\n', '<!-- B -->\n', '| 🅐 | x | ✅ |\n|---|---|---|\n| 🅑 | y | |\n', 'True or False: x\n', 'Answer: False\n', '- [ ] x\n> y\n', '- [x] x\n  - y\n', '🄱 y\n', '- - - \n', '1. 1. 1. ', '> > > ',
);
const text = fc.array(fc.oneof({ weight: 6, arbitrary: fragments }, { weight: 1, arbitrary: fc.string() }), { maxLength: 50 }).map((parts) => parts.join(''));

describe('questions in any text', () => {
  it('never throw, and stand with all their parts inside the file', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('a.md', 'n/answers.md'), (source, uri) => {
        const note = parseNote(uri, source);
        const lines = source.split(/\r\n|\r|\n/);
        const questions = [...note.questions, ...(note.unkeyed ?? []).map(({ question }) => question)];
        const ranges = [...questions, ...questions.flatMap(({ options }) => options), ...note.problems, ...(note.looseKeys ?? [])].map(({ range }) => range);
        for (const { start, end } of ranges) {
          assert.ok(start.line >= 0 && start.line < lines.length && end.line <= lines.length, `${start.line}-${end.line} of ${lines.length}`);
          assert.ok(end.line > start.line || (end.line === start.line && end.character >= start.character));
        }
        for (const { options, range, kind } of questions) {
          for (const option of options) assert.ok(option.range.start.line >= range.start.line && option.range.end.line <= range.end.line + 1, JSON.stringify([range, option]));
          assert.ok(kind === 'flashcard' || kind === 'cloze' ? options.length === 1 : options.length >= 2);
        }
        for (const { options, kind, stem } of note.questions) {
          const right = options.filter(({ correct }) => correct).length;
          assert.ok(stem !== '' && (kind === 'multiple' ? right > 1 : right === 1));
        }
        assert.deepEqual(note.questions.map(({ range }) => range.start.line), note.questions.map(({ range }) => range.start.line).sort((a, b) => a - b));
      }),
      { numRuns: 2000 },
    );
  });

  it('whose trouble is on a blank line have it at the beginning of that', () => {
    const [problem] = parseNote('a.md', '```quiz\ntype: radio\ncontent: |\n\t \n```\n').problems;
    assert.equal(problem?.code, 'quiz-not-yaml');
    assert.ok(problem.range.end.character >= problem.range.start.character, JSON.stringify(problem.range));
  });

  it('are found at their line whatever stands before them', () => {
    const question = '## Question 7\n\nWhich one?\n\n- A. x\n- B. y\n\n**Answer: B**\n';
    const before = fc.array(fc.constantFrom('Some prose.\n', '- a list\n- of things\n', '```sh\ncode\n```\n', '| a | b |\n|---|---|\n| 1 | 2 |\n', '> a quote\n', '# A heading\n', '<details>\n\nunclosed\n', '1. numbered\n', '- [ ] to do\n', 'front :: back\n'), { maxLength: 12 }).map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(before, (source) => {
        const prefix = source === '' ? '' : `${source}\n`;
        const found = parseNote('a.md', prefix + question).questions.find(({ dialect }) => dialect === 'A');
        assert.equal(found?.range.start.line, prefix.split('\n').length - 1);
        assert.deepEqual(found.options.map(({ correct }) => correct), [false, true]);
      }),
    );
  });

  it('are found whatever broken one stands before them', () => {
    const broken = fc.constantFrom('- A. x\n\nAnswer: A\n', '- A. x\n- B. y\n\nAnswer: D\n', '- A. x\n- A. y\n\nAnswer: A\n', '- A. x\n- B. y\n\nAnswer:\n', '- A. x\n- B. y\n', '- one\n- two\n\nAnswer: three\n', '- [ ] x\n- [ ] y\n', '<details><summary>Answer</summary>\n', '```quiz\ntype: [\n```\n', '<quiz>\nWhat?\n</quiz>\n', '> [!question] Which?\n> a) x\n> b) y\n', '| Question | A | B | Answer |\n|---|---|---|---|\n| Which? | x | y | D |\n', '<ol><li>x\n', '- A. x\n- B. y\n\nAnswer: A\n\nAnswer: B\n');
    fc.assert(
      fc.property(fc.array(broken, { maxLength: 6 }), (parts) => {
        const source = parts.map((part, index) => `### Question ${index + 1}\n\nWhich of these ${index + 1}?\n\n${part}\n`).join('');
        const note = parseNote('a.md', `${source}### Question 99\n\nWhich is last?\n\n- A. x\n- B. y\n\n**Answer: B**\n`);
        const last = note.questions.at(-1);
        assert.deepEqual([last?.stem, last?.options.map(({ correct }) => correct)], ['Which is last?', [false, true]]);
      }),
    );
  });

  it('take time in proportion to a long line of marks', () => {
    for (const mark of ['A. ', '- A. x\n', 'a) b) ', 'Answer: ', 'Answer: A, ', '1-A ', '<details>', '</details><summary>', ' :: ', '{{c1::', '==', '**', '_', '> [!question] ', '<quiz>\n', '[x] ', '- [x] a\n', '1. ', 'Q1 ', '(A', '✅ ', '<br>B. ', '`', '<li>', '<ol type=A><li>a', '- one\n', '- one ✅\n', 'one\n', 'א. ', '① a ', '| A | b |\n', '~~', 'a — Correct ', 'i. a\n', 'ii. ', 'True or False: a\n', 'Answer: True\n', '<!-- B -->\n', '- [x] a\n> b\n', '🅑 a ', '| 🅐 | a | ✅ |\n', '```\nAnswer: B\n```\n', '- one\n- two\n\nAnswer: twoo\n\n']) {
      const note = parseNote('long.md', mark.repeat(20_000));
      assert.equal(note.uri, 'long.md');
    }
  }).timeout(60_000);
});
