import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseNote } from '../../../src/core/notes/parseNote';

const seed = readFileSync('test/fixtures/seed-notes.md', 'utf8');

describe('parseNote on a student\'s own notes', () => {
  const note = parseNote('seed-notes.md', seed);

  it('finds the eight systems as terms, typos and half sentences notwithstanding', () => {
    const names = note.terms.map((term) => term.service ?? term.name);
    assert.deepEqual(names, ['ECS', 'Fargate', 'ECR', 'Serverless', 'Lambda', 'API Gateway', 'Batch', 'Lightsail']);
  });

  it('joins a mistyped abbreviation to its service without looking for the typo', () => {
    const ecs = note.terms[0];
    assert.equal(ecs?.name, 'ECS');
    assert.ok(!ecs.aliases.includes('ESC'), 'ESC is a key on the keyboard');
    assert.equal(ecs.slug, 'esc-elastic-container-service');
  });

  it('explains a heading by its paragraph, else its first list items', () => {
    assert.match(note.terms[0]?.body ?? '', /^Used to launch Docker containers/);
    assert.match(note.terms[1]?.body ?? '', /^- Serverless Docker Containers/);
    assert.match(note.terms[4]?.body ?? '', /^Having Ec2 instances/, 'from the first subsection, since nothing stands under the heading itself');
  });

  it('reads exam clues and hands them to the term they stand under', () => {
    assert.deepEqual(note.clues.map((clue) => clue.text), ['Any time you wan to run docker container on AWS, this ECS', 'For somone with no cloud experience.']);
    assert.deepEqual(note.terms[0]?.clues, ['Any time you wan to run docker container on AWS, this ECS']);
    assert.deepEqual(note.terms.at(-1)?.clues, ['For somone with no cloud experience.']);
  });

  it('makes topics of headings, with their place and path', () => {
    const gateway = note.topics.find((topic) => topic.title === 'API Gateway');
    assert.deepEqual(gateway?.path, ['Lambda', 'API Gateway']);
    assert.equal(gateway.range.start.line, 56);
    assert.equal(gateway.endLine, 64);
  });

  it('sees no question and no problem in it', () => {
    assert.deepEqual([note.questions, note.problems], [[], []]);
  });

  it('reads the same from CRLF', () => {
    assert.deepEqual(parseNote('seed-notes.md', seed.replace(/\n/g, '\r\n')), note);
  });

  it('is called by its file name where several first-level headings stand', () => {
    assert.equal(note.title, 'seed-notes');
  });
});

describe('parseNote on any text', () => {
  const fragment = fc.constantFrom('# ', '## ', '- [ ] ', '- [x] ', '  > ', '---\n', '\n', '\r\n', '\n\n', 'ECS (Elastic Container Service)', '**Bold**: ', 'Exam: ', '<!-- q: a-1; exams: CLF-C02 -->', '<!--', '| a | b |\n|---|---|\n', '```', 'order: x\n', 'What?', '\t', '    ', '😀', 'שלום', '\uD800', 'Term\n: definition\n', '[a](b.md)', '> [!EXAM] ', '\0');
  const text = fc.array(fc.oneof(fragment, fc.string()), { maxLength: 60 }).map((parts) => parts.join(''));

  it('never throws, and every range lies in the file', () => {
    fc.assert(
      fc.property(text, (source) => {
        const note = parseNote('any.md', source);
        const lines = source.split(/\r\n|\r|\n/);
        const ranges = [...note.topics, ...note.terms, ...note.clues, ...note.questions, ...note.problems, ...note.questions.flatMap((question) => question.options)].map(({ range }) => range);
        for (const { start, end } of ranges) {
          assert.ok(start.line >= 0 && start.line < lines.length && end.line <= lines.length, `${start.line}-${end.line} of ${lines.length}`);
          assert.ok(end.line > start.line || end.character >= start.character);
        }
        for (const question of note.questions) assert.ok(question.options.length > 1 && question.options.some((option) => option.correct));
      }),
      { numRuns: 500 },
    );
  });

  it('survives a long line of marks', () => {
    for (const mark of ['[', '*', '`', '> ', '- ', '#', '|', '(', '<!--', '_a']) parseNote('long.md', `# T\n${mark.repeat(20_000)}`);
  });
});

describe('front matter', () => {
  it('gives title, order, exams and sources, and leaves line numbers true', () => {
    const note = parseNote('a.md', '---\ntitle: My notes\norder: 2\nexams: [clf-c02]\nsources: https://a.example\n---\n\n# Heading\n');
    assert.equal(note.title, 'My notes');
    assert.deepEqual(note.frontMatter.exams, ['CLF-C02']);
    assert.deepEqual(note.frontMatter.sources, ['https://a.example']);
    assert.equal(note.topics[0]?.range.start.line, 7);
  });

  it('reports what is not valid at its line and reads the note all the same', () => {
    const note = parseNote('a.md', '---\ntitle: [unclosed\norder: 1\n---\n# ECS\n\nRuns containers.\n');
    assert.equal(note.problems.length, 1);
    assert.equal(note.problems[0]?.code, 'front-matter');
    assert.ok([1, 2].includes(note.problems[0].range.start.line));
    assert.equal(note.terms[0]?.service, 'ECS');
  });

  it('reports one value of the wrong kind and keeps the others', () => {
    const note = parseNote('a.md', '---\ntitle: Kept\norder: first\n---\n');
    assert.equal(note.title, 'Kept');
    assert.match(note.problems[0]?.message ?? '', /'order'.*a number such as 3/);
    assert.equal(note.problems[0]?.range.start.line, 2);
  });

  it('is not seen in a text between two rules', () => {
    const note = parseNote('a.md', '---\n## ECS\n---\n');
    assert.equal(note.topics[0]?.title, 'ECS');
  });
});
