import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { type Note, type Question } from '../../../src/core/notes/model';
import { parseNote } from '../../../src/core/notes/parseNote';

const read = (name: string): Note => parseNote(`${name}.md`, readFileSync(`test/fixtures/questions/${name}.md`, 'utf8'));
const keyOf = ({ options }: Question): string => options.map((option, index) => (option.correct ? String.fromCharCode(65 + index) : '')).join('');
/** `line dialect key/options`, lines from 1. */
const found = (note: Note): readonly string[] => note.questions.map((question) => `${question.range.start.line + 1} ${question.dialect} ${keyOf(question)}/${question.options.length}`);
const problems = (note: Note): readonly string[] => note.problems.map(({ code, range }) => `${range.start.line + 1} ${code}`);
const at = (note: Note, line: number): Question => {
  const question = note.questions.find(({ range }) => range.start.line === line - 1);
  assert.ok(question, `a question on line ${line}`);
  return question;
};

describe('dialect A, answers in <details>', () => {
  const note = read('details');

  it('is found with every spelling of the key, whatever the indent', () => {
    assert.deepEqual(found(note), ['10 A B/2', '18 A AC/3', '37 A AB/2', '46 A C/3', '56 A B/2', '66 A B/2']);
    assert.deepEqual(problems(note), []);
  });

  it('keeps the explanation: a list, a reference, a line', () => {
    assert.equal(at(note, 18).explanation, '- First point with `code`.\n- Second point:\n  - nested\n    continuing line.\n\nReference: <https://a.example/x>');
    assert.equal(at(note, 37).explanation, 'Because it is so.');
    assert.equal(at(note, 46).explanation, 'torn apart.');
  });

  it('knows that an empty "Correct answer:" is a question without its key', () => {
    assert.deepEqual(note.unkeyed?.map(({ number, letters, isEvident }) => [number, letters.join(''), isEvident]), [[101, 'AB', true]]);
  });

  it('leaves the page itself a topic, and nothing else', () => {
    assert.deepEqual(note.topics.map(({ title }) => title), ['Practice Exam 1']);
    assert.deepEqual(note.terms, []);
  });
});

describe('dialect A, answers on lines of their own', () => {
  const note = read('answer-lines');

  it('is found below headings, labels and bold numbers', () => {
    assert.deepEqual(found(note), ['5 A B/3', '16 A A/2', '24 A C/3', '31 A B/2', '38 A A/2', '46 A B/2', '57 A B/2', '66 A BC/3', '75 A B/3', '95 A B/2', '106 A B/2', '113 A A/2']);
    assert.deepEqual([problems(note), note.unkeyed, note.looseKeys], [[], undefined, undefined]);
  });

  it('has stems without their numbers and labels', () => {
    assert.deepEqual(note.questions.map(({ stem }) => stem).slice(2, 8), ["Outer's `Hello` shadows inner's. To call it, you write...", 'A company needs X?', 'Another one?', 'Which protocol?', '**What is the purpose?**', 'Which AWS services offer compute? (Choose two.)']);
  });

  it('has options without ticks and bold that mark the right one', () => {
    assert.deepEqual(at(note, 66).options.map(({ text }) => text), ['Amazon Macie', 'Amazon EC2', 'AWS Lambda']);
    assert.equal(at(note, 75).options[1]?.text, 'Elastic Load Balancing (ELB)');
    assert.equal(at(note, 24).options[0]?.text, '`super.Hello()`');
  });

  it('takes what follows the key for the explanation, up to the next question', () => {
    assert.equal(at(note, 5).explanation, 'Lowering the temperature steepens. Options A and C would increase. Option D controls length.');
    assert.equal(at(note, 66).explanation, 'EC2 provides.');
    assert.equal(at(note, 113).explanation, 'ROS stands.');
  });

  it('makes no topic of a heading that asks', () => {
    assert.deepEqual(note.topics.map(({ title }) => title), ['Quiz', '8. Sample Questions']);
    assert.deepEqual(at(note, 5).topicPath, ['Quiz', '8. Sample Questions']);
  });
});

describe('messy files', () => {
  const note = read('messy');

  it('lose no question to the broken one before it', () => {
    assert.deepEqual(found(note), ['5 A A/2', '12 A B/2', '20 A AC/3', '52 A C/3', '59 A B/2', '66 A BD/4', '81 A A/2', '86 A B/2', '98 A B/2', '126 A C/3', '137 A A/2', '142 A ABCH/8']);
  });

  it('say at its line what is wrong with each broken one', () => {
    assert.deepEqual(problems(note), ['111 question-key-outside', '119 question-two-keys', '121 question-one-option']);
    for (const { message } of note.problems) assert.match(message, /: (?:correct|remove|add) /, message);
  });

  it('keep code, tables, lists and pictures in stems and options', () => {
    const question = at(note, 20);
    assert.equal(question.stem, 'A long stem.\n\nWith a second paragraph and `code`:\n\n```json\n{"A": "B"}\n```\n\n| a | b |\n|---|---|\n| A. | B. |\n\n1. Listed one\n2. Listed two\n\nWhich is it?');
    assert.deepEqual(question.options.map(({ text }) => text), ['![one](a.png)', 'Text with\na second line\n\n```sh\naws s3 ls\n```', 'third']);
  });

  it('count the right options by the key, not by what the stem says', () => {
    assert.deepEqual([at(note, 126).stem, at(note, 126).kind], ['Choose two (but the key has one).', 'single']);
  });

  it('leave "Back to Top" out', () => {
    for (const question of note.questions) assert.doesNotMatch(JSON.stringify(question), /Back to Top/);
  });

  it('read the same with CRLF and with tabs', () => {
    const source = readFileSync('test/fixtures/questions/messy.md', 'utf8');
    assert.deepEqual(parseNote('messy.md', source.replace(/\n/g, '\r\n')).questions, note.questions);
    assert.deepEqual(found(parseNote('messy.md', source.replace(/^ {4}(?=- [A-C]\. [xy]$)/gm, '\t'))), found(note));
  });
});

describe('forms met in one repository or another', () => {
  const note = read('more-forms');

  it('are found with their keys', () => {
    assert.deepEqual(found(note), ['1 A A/3', '23 A B/2', '38 A B/2', '47 A B/2', '54 A B/2', '64 A B/2', '73 A A/2', '80 A AB/2', '87 A A/2', '93 A AC/3', '100 A C/3', '107 A B/2', '116 A B/3', '121 A A/3', '126 A A/2']);
    assert.deepEqual(problems(note), []);
  });

  it('say in Markdown what their HTML says', () => {
    assert.deepEqual([at(note, 1).explanation, at(note, 54).explanation], ['*The code returns an empty object.*', 'porque.']);
  });
});

describe('dialect C, answers apart', () => {
  it('joins sections with the answers at the end, with domain and explanation', () => {
    const note = read('sections');
    assert.deepEqual(found(note), ['3 C B/3', '14 C AC/3', '21 C A/2']);
    assert.deepEqual(note.questions.map(({ stem, domain, explanation }) => [stem, domain, explanation]), [
      ['Stem text?', 'Security', 'because …\n\n- A) wrong\n- B) right'],
      ['Another stem? (Choose two)', 'Compute', 'both.'],
      ['Third?', '', 'Nothing.'],
    ]);
    assert.deepEqual(note.looseKeys?.map(({ number, range }) => [number, range.start.line + 1]), [[9, 41]]);
    assert.deepEqual(note.topics.map(({ title }) => title), ['Mock exam', 'Answers']);
  });

  it('joins numbered lists of answers, also of options in one line', () => {
    const note = read('answer-list');
    assert.deepEqual(found(note), ['3 C B/2', '8 C A/2', '13 C B/3', '15 C C/3']);
    assert.equal(note.questions[0]?.explanation, '`ref` does two things. (See Lecture 1.)');
  });

  it('keeps two sets with the same numbers apart, in tables and in lines', () => {
    const note = read('two-sets');
    assert.deepEqual(found(note), ['2 C B/2', '5 C AB/2', '10 C A/2', '13 C B/2']);
    assert.deepEqual(note.questions[3]?.topicPath, ['Set 2']);
  });

  it('reports an answer that contradicts the one beside the question', () => {
    const note = parseNote('a.md', '1. Which?\n   - A. x\n   - B. y\n\n   Answer: A\n\n# Answer key\n\n1. B\n');
    assert.deepEqual(problems(note), ['9 question-two-keys']);
  });

  it('guesses nothing where an answer could belong to two questions', () => {
    const note = parseNote('a.md', '# One\n1. Which?\n   - A. x\n   - B. y\n\n# Two\n1. Who?\n   - A. x\n   - B. y\n\n# Three\n1. What?\n   - A. x\n   - B. y\n\n# Answers\n\n1. B\n2. A\n');
    assert.deepEqual(found(note), []);
    assert.equal(note.unkeyed?.length, 3);
  });
});

describe('dialect D, call-outs', () => {
  const note = read('call-outs');

  it('is found with one answer or several, also where call-outs touch', () => {
    assert.deepEqual(found(note), ['3 D B/2', '11 D AC/3', '19 D A/1', '23 D A/2', '28 D B/2', '41 D B/2']);
    assert.equal(note.questions[0]?.explanation, 'This accurately highlights it.');
  });

  it('makes a flashcard of a question whose answer is no option', () => {
    assert.deepEqual([at(note, 19).kind, at(note, 19).stem, at(note, 19).options[0]?.text], ['flashcard', 'BGP is a path vector protocol.', 'True']);
  });

  it('reports options without an answer, and leaves an open question alone', () => {
    assert.deepEqual(problems(note), ['34 question-no-key']);
  });
});

describe('dialects E and F, fences and tags', () => {
  const note = read('fences-and-tags');

  it('are found', () => {
    assert.deepEqual(found(note), ['3 E B/2', '20 E AC/3', '41 F B/3', '51 F B/2']);
    assert.deepEqual(note.questions.map(({ kind }) => kind), ['single', 'multiple', 'single', 'single']);
    assert.deepEqual(note.questions[0]?.options.map(({ text, explanation }) => [text, explanation]), [['ECS', ''], ['ECR', 'Yes.']]);
    assert.equal(at(note, 41).stem, 'What is the sum?\n\n```\n2 + 2\n```');
    assert.equal(at(note, 51).explanation, 'The explanation.\n\nAnd more.');
  });

  it('say what is wrong, and go on', () => {
    assert.deepEqual(problems(note), ['29 question-no-key', '39 quiz-not-yaml', '63 question-no-options']);
  });

  it('are found in a list of several, with every option on its line', () => {
    const lists = read('fence-lists');
    assert.deepEqual(found(lists), ['3 E B/2', '9 E AB/3', '16 E A/2']);
    assert.deepEqual(lists.questions.map(({ options }) => options.map(({ range }) => range.start.line + 1)), [[6, 7], [11, 11, 11], [20, 24]]);
  });

  it('report a quiz that is never closed', () => {
    assert.deepEqual(problems(parseNote('a.md', '<quiz>\nWhich?\n- [ ] a\n- [x] b\n\n## Next\n\ntext\n')), ['1 quiz-not-closed']);
  });
});

describe('dialect B, in all its forms', () => {
  const note = read('task-lists');

  it('is found below headings, paragraphs and numbers', () => {
    assert.deepEqual(found(note), ['5 B B/3', '15 B B/2', '22 B AC/3', '28 B B/2', '33 B B/3', '52 B B/2', '59 B A/2', '64 B B/2', '67 B AC/3']);
    assert.deepEqual(problems(note), ['45 question-no-key']);
  });

  it('keeps pictures, code and what explains', () => {
    assert.equal(at(note, 5).options[2]?.text, '![pic](b.png)');
    assert.equal(at(note, 67).stem, 'Nested two? (Choose two)\n\n```sh\nx\n```');
    assert.deepEqual([33, 52, 67].map((line) => at(note, line).explanation), ['Because.', 'Because first.', 'nested.']);
  });

  it('leaves the headings that only hold questions as topics', () => {
    assert.deepEqual(note.topics.map(({ title }) => title), ['Practice', 'Table of contents', 'Several below one heading']);
  });
});

describe('flashcards and cloze', () => {
  const note = read('cards');

  it('are made of lines, lines around a question mark, and deletions', () => {
    assert.deepEqual(note.questions.map(({ range, kind, stem, options }) => [range.start.line + 1, kind, stem, options[0]?.text]), [
      [6, 'flashcard', 'What is ECR?', 'A managed registry'],
      [7, 'flashcard', '**ECS**', 'Runs containers `x :: y`'],
      [8, 'flashcard', '`aws s3 ls`', 'lists buckets'],
      [11, 'flashcard', 'What are the parts\nof ECS?', '- cluster\n- service'],
      [17, 'flashcard', 'Front', 'Back line 1\nBack line 2'],
      [22, 'flashcard', '- A list front', 'back'],
      [26, 'cloze', 'The [registry] stores images for […].', 'ECR, ECS'],
      [26, 'cloze', 'The ECR stores […] for ECS.', 'images'],
      [28, 'cloze', 'Type […] launches.', 'AWS::EC2::Instance'],
      [30, 'cloze', 'A […] and another one.', 'highlight'],
      [30, 'cloze', 'A highlight and [hint here] one.', 'another'],
    ]);
    assert.ok(note.questions.every(({ dialect, options }) => dialect === 'card' && options.length === 1 && options[0]?.correct === true));
  });

  it('are made of highlights only where the front matter asks', () => {
    assert.deepEqual(parseNote('a.md', 'A ==highlight== here.\n').questions, []);
    assert.match(parseNote('a.md', '---\ncards: all\n---\n').problems[0]?.message ?? '', /'cards'.*'highlight'/);
  });
});
