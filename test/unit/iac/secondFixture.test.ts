import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLibrary } from '../../../src/core/library/library';
import { parseNote } from '../../../src/core/notes/parseNote';
import { answerQueries } from '../../../src/inspect/hovers';

interface Label {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly text: string;
  readonly service: string | readonly string[] | null;
}

const root = 'test/fixtures/iac';

/** The command's own answers, with the shipped notes, on a project that was labelled by somebody else. */
describe('labelled infrastructure code, written from the rules alone', () => {
  const library = createLibrary({ isShipped: () => true });
  for (const name of readdirSync('notes', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))) library.put(parseNote(`notes/${name}`, readFileSync(join('notes', name), 'utf8')));
  const labels = readFileSync(join(root, 'second', 'labels.jsonl'), 'utf8')
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => JSON.parse(row) as Label);
  const answers: { readonly id: string; readonly service: string | null; readonly term: string | null }[] = [];
  answerQueries(library, join(root, 'second', 'labels.jsonl'), root, (line) => answers.push(JSON.parse(line) as (typeof answers)[number]));

  for (const kind of [...new Set(labels.map((label) => label.kind))].sort()) {
    it(`is answered as labelled: ${kind}`, () => {
      const wrong = labels.flatMap((label, index) => {
        const answer = answers[index];
        assert.equal(answer?.id, label.id);
        const isRight = label.service === null ? answer.service === null && answer.term === null : [label.service].flat().includes(answer.service ?? '');
        return label.kind !== kind || isRight ? [] : [`${label.file}:${label.line} ${label.text}: ${String(answer.service)}`];
      });
      assert.deepEqual(wrong, []);
    });
  }
});
