import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createFileContext } from '../../../src/core/iac/fileContext';
import { spanAt, spansOnLine } from '../../../src/core/iac/spans';
import { dialectOfFile, glossary } from './support';

/**
 * A project as people write them, with a sidecar of hand-checked labels for each file: every identifier with its
 * services, and look-alikes with `null`. Lines count from 1, columns from 0.
 */
interface Label {
  readonly line: number;
  readonly col: number;
  readonly text: string;
  readonly services: readonly string[] | null;
}

const folder = fileURLToPath(new URL('../../fixtures/iac/first/', import.meta.url));
const sources = readdirSync(folder).filter((name) => !name.endsWith('.labels.jsonl'));

describe('the labelled project', () => {
  for (const name of sources) {
    it(`gives every label of ${name} and nothing else`, () => {
      const lines = readFileSync(folder + name, 'utf8').split('\n');
      const labels = readFileSync(`${folder}${name}.labels.jsonl`, 'utf8').trim().split('\n').map((row) => JSON.parse(row) as Label);
      const dialect = dialectOfFile(name);
      assert(dialect !== undefined);
      const context = createFileContext({ dialect, lineCount: lines.length, lineAt: (line) => lines[line] ?? '' });

      const found = lines.flatMap((text, line) => spansOnLine(context, line, glossary).map(({ start, end, services }) => ({ line: line + 1, col: start, text: text.slice(start, end), services })));
      assert.deepEqual(found, labels.filter(({ services }) => services !== null));

      for (const { line, col, text, services } of labels) {
        assert.equal(lines[line - 1]?.slice(col, col + text.length), text, `label ${line}:${col} does not fit its file`);
        for (let column = col; column < col + text.length; column++) {
          assert.deepEqual(spanAt(context, line - 1, column, glossary)?.services ?? null, services, `${name}:${line}:${column} in "${text}"`);
        }
      }
    });
  }

  it('covers all dialects with many positives and look-alikes', () => {
    const labels = sources.flatMap((name) => readFileSync(`${folder}${name}.labels.jsonl`, 'utf8').trim().split('\n').map((row) => JSON.parse(row) as Label));
    assert(new Set(sources.map(dialectOfFile)).size >= 13);
    assert(labels.filter(({ services }) => services !== null).length >= 600);
    assert(labels.filter(({ services }) => services === null).length >= 200);
  });
});
