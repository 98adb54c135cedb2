import { readFileSync } from 'node:fs';
import { createLibrary } from '../../../src/core/library/library';
import { parseNote } from '../../../src/core/notes/parseNote';
import { handOver } from '../handOver';
import { megabyte } from '../measure';
import { type Index } from './figures';
import { markdownFiles } from './files';
import { libraryOptions, uriOf } from './library';

const before = heapUsed();
const start = performance.now();
const files = markdownFiles(process.argv.slice(2));
const find = performance.now() - start;
const library = createLibrary(libraryOptions);
let [read, parse, put] = [0, 0, 0];
for (const file of files) {
  const opened = performance.now();
  const text = readFileSync(file, 'utf8');
  const begun = performance.now();
  const note = parseNote(uriOf(file), text);
  const parsed = performance.now();
  library.put(note);
  put += performance.now() - parsed;
  parse += parsed - begun;
  read += begun - opened;
}
const asked = performance.now();
const topics = library.notes().reduce((sum, note) => sum + note.topics.length, 0);
const terms = library.terms().length;
const questions = library.questions().length;
const end = performance.now();

const after = heapUsed();
const phrases = library.phrases();
const withNames = heapUsed();
handOver({
  ms: end - start, find, read, parse, put, ask: end - asked, topics, terms, questions,
  heap: after - before,
  // Asking keeps the index alive until its size is known.
  heapWithNames: phrases.isEmpty ? 0 : withNames - before,
} satisfies Index);

/** Megabytes in use after everything that is not was collected. */
function heapUsed(): number {
  if (globalThis.gc === undefined) throw new Error('Run this with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / megabyte;
}
