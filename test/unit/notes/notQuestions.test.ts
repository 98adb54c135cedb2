import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createLibrary } from '../../../src/core/library/library';
import { parseNote } from '../../../src/core/notes/parseNote';

const fragments = readFileSync('test/fixtures/questions/no-cards.md', 'utf8').split('<!-- fragment -->');

/** Every fragment comes beside every other at some distance. */
function pages(count: number): readonly string[] {
  return Array.from({ length: count }, (_, page) => {
    const step = 1 + (page % (fragments.length - 1));
    return Array.from({ length: 6 }, (_each, index) => fragments[(page + index * step) % fragments.length]?.trim() ?? '').join(page % 2 === 0 ? '\n\n' : '\r\n\r\n');
  });
}

describe('notes about AWS that ask nothing', () => {
  it('give no question, no card and no problem, in each of sixty pages', () => {
    for (const [page, text] of pages(60).entries()) {
      const library = createLibrary({ isShipped: () => false });
      library.put(parseNote(`n/page-${page}.md`, text));
      assert.deepEqual(library.questions().map(({ item }) => [item.dialect, item.stem]), [], text);
      assert.deepEqual(library.problems().map(({ item }) => [item.code, item.range.start.line]), [], text);
    }
  });

  it('keep their headings as topics', () => {
    const note = parseNote('n/all.md', fragments.join('\n\n'));
    for (const title of ['CloudFormation', 'ARNs', 'To do', "What's left", 'How do I peer two VPCs?', 'FAQ']) assert.ok(note.topics.some((topic) => topic.title === title), title);
  });

  const nothing: Readonly<Record<string, string>> = {
    'a resource type beside the separator': 'Instance :: AWS::EC2::Instance',
    'a function before the separator': 'Fn :: GetAtt',
    'an ARN': 'bucket arn: :: s3',
    'code': '`front :: back`',
    'a fence': '```\nfront :: back\n?\nback\n```',
    'an address': 'Open 0.0.0.0/0 and :: for IPv6.',
    'a type signature': 'head :: [a] -> a',
    'a heading': '# Front :: back',
    'no blanks': 'front::back',
    'two separators': 'a :: b :: c',
    'half a card': 'front ::\n\n:: back',
    'a rule': '====\n\n==== ====',
    'a dynamic reference': '{{resolve:ssm:/x:1}} {{c::x}} {{cloze}}',
    'a question mark alone': '?\n\nback',
    'letters in prose': 'A. Smith and B. Jones wrote it.\n\nAnswer: A',
    'steps with an answer that is prose': '1. Do this\n   a. first\n   b. second\n\nAnswer: A company should use both.',
  };
  it('say "answer" without giving one, also in the explanations of a question', () => {
    for (const text of ['Answers A and C are too slow.', 'Answer: B', 'Answer A is out, since it stops.', 'The answer A record is cached.']) {
      const note = parseNote('a.md', `### Which?\n\n- [ ] One\n  > ${text}\n- [x] Two\n\n> ${text}\n`);
      assert.deepEqual([note.questions.map(({ explanation, options }) => [explanation, options[0]?.explanation]), note.problems, note.looseKeys], [[[text, text]], [], undefined]);
    }
  });

  for (const [name, text] of Object.entries(nothing)) {
    it(`make no card of ${name}`, () => {
      assert.deepEqual(parseNote('a.md', text).questions, []);
    });
  }
});
