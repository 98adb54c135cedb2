import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { createLibrary } from '../../../src/core/library/library';
import { type Library } from '../../../src/core/library/model';
import { parseNote } from '../../../src/core/notes/parseNote';

const libraryOf = (files: Readonly<Record<string, string>>): Library => {
  const library = createLibrary({ isShipped: () => false });
  for (const [uri, text] of Object.entries(files)) library.put(parseNote(uri, text));
  return library;
};
const snapshot = (library: Library): unknown => ({
  questions: library.questions().map(({ note, item }) => [note.uri, item.stem, item.kind, item.dialect, item.options.map(({ correct }) => correct), item.explanation]),
  counts: library.notes().map(({ uri, questions }) => [uri, questions.length]),
  problems: library.problems().map(({ note, item }) => [note.uri, item.range.start.line, item.code]),
});

const question = (number: number, stem = `Which is number ${number}?`): string => `## Question ${number}\n\n${stem}\n\n- A) first\n- B) second\n- C) third\n\n`;
const keyed = (library: Library): readonly string[] => library.questions().map(({ note, item }) => `${note.uri}:${item.range.start.line + 1} ${item.options.map(({ correct }, index) => (correct ? 'ABC'.charAt(index) : '')).join('')}`);

describe('questions with their answers in another file', () => {
  it('are joined with the file of the same folder that holds them', () => {
    const library = libraryOf({ 'w/questions.md': question(1) + question(2), 'w/answers.md': '# Answers\n\n### Question 1 — Answer: **B**\n\nBecause.\n\n### Question 2 — Answer: **A, C**\n' });
    assert.deepEqual(keyed(library), ['w/questions.md:1 B', 'w/questions.md:9 AC']);
    assert.equal(library.questions()[0]?.item.explanation, 'Because.');
    assert.equal(library.note('w/questions.md')?.questions.length, 2);
    assert.deepEqual(library.problems(), []);
  });

  it('find the answers of the same name among several', () => {
    const library = libraryOf({ 'w/exam-1.md': question(1), 'w/exam-2.md': question(1), 'w/exam-1-answers.md': '1. A\n', 'w/exam-2-answers.md': '1. C\n' });
    assert.deepEqual(keyed(library), ['w/exam-1.md:1 A', 'w/exam-2.md:1 C']);
  });

  it('are not joined over folders, nor where two files could be meant', () => {
    const apart = libraryOf({ 'w/questions.md': question(1), 'v/answers.md': '1. A\n' });
    assert.deepEqual(keyed(apart), []);
    assert.deepEqual(apart.problems().map(({ note, item }) => `${note.uri} ${item.code}`).sort(), ['v/answers.md key-without-question', 'w/questions.md question-no-key']);
    assert.deepEqual(keyed(libraryOf({ 'w/one.md': question(1), 'w/two.md': question(1), 'w/answers.md': '1. A\n' })), []);
  });

  it('report a key outside the options in the file that says it', () => {
    const library = libraryOf({ 'w/questions.md': question(1), 'w/answers.md': '\n1. D\n' });
    assert.deepEqual(library.problems().map(({ note, item }) => [note.uri, item.code, item.range.start.line]), [['w/answers.md', 'question-key-outside', 1]]);
  });

  it('say what to do about a question that never gets an answer', () => {
    const [problem] = libraryOf({ 'w/a.md': question(3) }).problems();
    assert.match(problem?.item.message ?? '', /write a line such as "Answer: B".*"3\. B"/);
    assert.deepEqual(problem?.item.range.start, { line: 0, character: 0 });
  });

  it('do not complain about a copy of answers that stand beside their questions', () => {
    assert.deepEqual(libraryOf({ 'w/quiz.md': `${question(1)}**Answer: A**\n`, 'w/quiz-answers.md': '1. A\n' }).problems(), []);
  });

  const contents: Readonly<Record<string, string>> = {
    both: question(1) + question(2),
    one: question(1),
    beside: `${question(1)}**Answer: A**\n`,
    key: '# Answers\n\n1. B\n2. C\n',
    other: '# Answers\n\n1. A\n',
    outside: '# Answers\n\n1. H\n',
    prose: '# ECS\n\nRuns containers.\n',
    out: '---\nawsExamNotes: false\n---\n1. B\n',
  };
  const uris = ['w/exam.md', 'w/exam-answers.md', 'w/questions.md', 'w/answers.md', 'v/questions.md', 'v/answers.md'];
  const step = fc.record({ uri: fc.constantFrom(...uris), content: fc.option(fc.constantFrom(...Object.keys(contents))), look: fc.boolean() });

  it('are the same whatever the order in which files came, changed and went', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (steps, ranks) => {
        const winding = createLibrary({ isShipped: () => false });
        const model = new Map<string, string>();
        for (const { uri, content, look } of steps) {
          if (content === null) {
            winding.remove(uri);
            model.delete(uri);
          } else {
            winding.put(parseNote(uri, contents[content] ?? ''));
            model.set(uri, contents[content] ?? '');
          }
          if (look) snapshot(winding);
        }
        const order = [...model].map((file, index) => ({ file, rank: ranks[index] ?? 0 })).sort((a, b) => a.rank - b.rank);
        const straight = libraryOf(Object.fromEntries(order.map(({ file }) => file)));
        assert.deepEqual(snapshot(winding), snapshot(straight));
      }),
      { numRuns: 500 },
    );
  });
});
