import { strict as assert } from 'node:assert';
import { parseNote } from '../../../src/core/notes/parseNote';

const native = `# Containers

## ECR questions

### Which service stores *images*? <!-- q: ecr-01; domain: 3; exams: CLF-C02, dva-c02 -->

\`\`\`sh
docker push
\`\`\`

- [ ] Amazon ECS
  > Runs containers; it stores none.
- [x] Amazon ECR
  > A managed registry.

  and a second paragraph
- [ ] Amazon EFS

> Images live in a registry. See [ECR](ecr.md).

## Next topic
`;

describe('questions in the native form', () => {
  const note = parseNote('ecr.md', native);
  const question = note.questions[0];

  it('take stem, options, explanations and metadata from plain Markdown', () => {
    assert.equal(question?.explicitId, 'ecr-01');
    assert.equal(question.dialect, 'native');
    assert.equal(question.kind, 'single');
    assert.equal(question.stem, 'Which service stores *images*?\n\n```sh\ndocker push\n```');
    assert.deepEqual(question.options.map(({ text, correct }) => [text, correct]), [['Amazon ECS', false], ['Amazon ECR\n\nand a second paragraph', true], ['Amazon EFS', false]]);
    assert.deepEqual(question.options.map(({ explanation }) => explanation), ['Runs containers; it stores none.', 'A managed registry.', '']);
    assert.equal(question.explanation, 'Images live in a registry. See [ECR](ecr.md).');
    assert.deepEqual([question.exams, question.domain, question.topicPath], [['CLF-C02', 'DVA-C02'], '3', ['Containers', 'ECR questions']]);
  });

  it('are neither topics nor terms, and end where the next heading begins', () => {
    assert.deepEqual(note.topics.map((topic) => topic.title), ['Containers', 'ECR questions', 'Next topic']);
    assert.equal(question?.range.start.line, 4);
    assert.equal(question.range.end.line, 18);
  });

  it('are multiple response when the key has more than one', () => {
    const [found] = parseNote('a.md', '## Which two?\n- [x] a\n- [X] b\n- [ ] c\n').questions;
    assert.equal(found?.kind, 'multiple');
  });
});

describe('dialect B, a heading and a task list', () => {
  it('is read with mixed bullets and without the link that follows', () => {
    const [question, ...others] = parseNote('b.md', '### A company needs a registry for images. What should it use?\n\n- [ ] Amazon ECS.\n* [x] Amazon ECR.\n\n**[⬆ Back to Top](#table-of-contents)**\n').questions;
    assert.equal(others.length, 0);
    assert.equal(question?.dialect, 'B');
    assert.equal(question.options.length, 2);
    assert.equal(question.explanation, '');
  });

  it('is not seen in a list of things to do', () => {
    const note = parseNote('b.md', '## Week 1\n\n- [x] Read the ECS guide\n- [ ] Watch the talk\n');
    assert.deepEqual([note.questions, note.problems], [[], []]);
    assert.equal(note.topics[0]?.title, 'Week 1');
  });

  it('is not seen in what is commented out', () => {
    const note = parseNote('b.md', '# T\n\n<!--\n## Which?\n\n- [ ] a\n- [x] b\n-->\n');
    assert.deepEqual(note.questions, []);
  });
});

describe('a broken question', () => {
  const codes = (text: string): readonly string[] => parseNote('p.md', text).problems.map((problem) => `${problem.code}@${problem.range.start.line}`);

  it('is a problem at its line, and does not hide the next', () => {
    const note = parseNote('p.md', '## Which is missing a key?\n- [ ] a\n- [ ] b\n\n## Which is right?\n- [x] a\n- [ ] b\n');
    assert.deepEqual(note.problems.map((problem) => [problem.code, problem.range.start.line, problem.severity]), [['question-no-key', 0, 'error']]);
    assert.equal(note.questions.length, 1);
  });

  it('is told from a whole one in each way it can be broken', () => {
    assert.deepEqual(codes('## Which?\n- [x] a\n'), ['question-one-option@0']);
    assert.deepEqual(codes('## Which?\n- [x] a\n- [ ]\n'), ['question-empty-option@2']);
    assert.deepEqual(codes('## Which?\n- [x] Same\n- [ ] same\n'), ['question-same-options@2']);
  });
});
