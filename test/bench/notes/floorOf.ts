import { readFileSync } from 'node:fs';
import { megabyte } from '../measure';
import { createBlockRules } from './blockRules';
import { type Floor } from './figures';
import { markdownFiles } from './files';

/** What anything that reads Markdown notes has to do, with nothing of this project in it: find, read, markdown-it's block rules. */
export function floorOf(folders: readonly string[]): Floor {
  const runBlockRules = createBlockRules();
  const start = performance.now();
  const files = markdownFiles(folders);
  const find = performance.now() - start;
  let [read, blocks, characters] = [0, 0, 0];
  for (const file of files) {
    const opened = performance.now();
    const text = readFileSync(file, 'utf8');
    const begun = performance.now();
    runBlockRules(text);
    blocks += performance.now() - begun;
    read += begun - opened;
    characters += text.length;
  }
  return { ms: performance.now() - start, find, read, blocks, notes: files.length, megabytes: characters / megabyte };
}
