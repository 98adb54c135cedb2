import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { createLibrary } from '../../../src/core/library/library';
import { type Question } from '../../../src/core/notes/model';
import { parseNote } from '../../../src/core/notes/parseNote';

/**
 * Question files in the shapes that people use, ten questions each, and beside each file what it
 * asks: `line  letters of options  text of the right ones  <- stem`.
 */
const folder = 'test/fixtures/questions/shapes';
const names = readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -'.md'.length));
const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

/** A question as its keys file has it; emphasis, code marks and full stops around a text are its file's own. */
function shown({ range, options, stem }: Question): string {
  const right = options.filter(({ correct }) => correct).map(({ text }) => text.replace(/\.$/, '').replace(/^`(.*)`$/, '$1'));
  const letters = options.map(({ correct }, index) => (correct ? String.fromCharCode(65 + index) : '')).join('');
  return `${range.start.line + 1}  ${letters} of ${options.length}  ${right.join(' + ')}  <- ${stem.replace(/^\*\*(?:Pergunta:\*\* )?|\*\*$/g, '')}`;
}

describe('question files in the shapes that people use', () => {
  for (const name of names) {
    const keys = read(`${name}.keys.txt`).trimEnd().split('\n');
    for (const [ending, newline] of [['LF', '\n'], ['CRLF', '\r\n']] as const) {
      it(`are read whole: ${name}, ${ending}`, () => {
        const library = createLibrary({ isShipped: () => false });
        library.put(parseNote(`n/${name}.md`, read(`${name}.md`).replace(/\n/g, newline)));
        assert.deepEqual(library.questions().map(({ item }) => shown(item)), keys);
        assert.deepEqual(library.problems().map(({ item }) => [item.code, item.range.start.line + 1]), []);
      });
    }
  }

  it('keep pictures, in Markdown or HTML, in stems and in options', () => {
    const picture = '<img src="images/q1.png" alt="a diagram" width="200"/>';
    const note = parseNote('n/a.md', `### Which one is drawn?\n\n${picture}\n\n- [ ] ![one](images/one.png)\n- [x] ${picture}\n\n### Question 2\n\nAnd here?\n\n${picture}\n\n- A. ![one](../one.png)\n- B. ${picture}\n\nAnswer: B\n`);
    assert.deepEqual(note.questions.map(({ stem, options }) => [stem, ...options.map(({ text }) => text)]), [
      ['Which one is drawn?\n\n![a diagram](images/q1.png)', '![one](images/one.png)', '![a diagram](images/q1.png)'],
      ['And here?\n\n![a diagram](images/q1.png)', '![one](../one.png)', '![a diagram](images/q1.png)'],
    ]);
  });

  it('are four hundred questions at least', () => {
    assert.ok(names.flatMap((name) => read(`${name}.keys.txt`).trimEnd().split('\n')).length >= 400);
  });
});
