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

  it('are four hundred questions at least', () => {
    assert.ok(names.flatMap((name) => read(`${name}.keys.txt`).trimEnd().split('\n')).length >= 400);
  });
});
