import assert from 'node:assert/strict';
import { createChunkLoader, type ImportChunk } from '../../../src/extension/web/chunkLoader';

/** A build whose files leave a trace of having run. */
const texts: Readonly<Record<string, string>> = {
  'start.js': 'const { word } = require("./shared.js"); exports.word = word; exports.later = () => importChunk("./later.js"); require("vscode").ran.push("start");',
  'shared.js': 'exports.word = require("./deep.js").word; require("vscode").ran.push("shared");',
  'deep.js': 'exports.word = "notes"; require("vscode").ran.push("deep");',
  'later.js': 'module.exports = { word: require("./shared.js").word.toUpperCase() }; require("vscode").ran.push("later");',
  'broken.js': 'require("vscode").ran.push("broken"); throw new Error("does not run");',
};
const chunks = { 'start.js': ['shared.js', 'deep.js'], 'shared.js': ['deep.js'], 'deep.js': [], 'later.js': ['shared.js', 'deep.js'], 'broken.js': [] };

describe('the loader of chunks in a web worker', () => {
  let ran: string[];
  let reads: string[];
  let isOffline: boolean;
  let importChunk: ImportChunk;

  beforeEach(() => {
    ran = [];
    reads = [];
    isOffline = false;
    importChunk = createChunkLoader({
      read: (file) => {
        reads.push(file);
        return isOffline ? Promise.reject(new Error('no connection')) : Promise.resolve(texts[file] ?? assert.fail(file));
      },
      chunks,
      host: { vscode: { ran } },
      addressOf: (file) => `https://example.com/${file}`,
    });
  });

  it('runs a chunk after all that it needs', async () => {
    assert.equal(((await importChunk('./start.js')) as { word: string }).word, 'notes');
    assert.deepEqual(ran, ['deep', 'shared', 'start']);
  });

  it('reads and runs each file once, however many ask', async () => {
    const [first, second, third] = await Promise.all([importChunk('./start.js'), importChunk('./later.js'), importChunk('./start.js')]);
    assert.equal(first, third);
    assert.deepEqual(second, { word: 'NOTES' });
    assert.equal(await importChunk('./start.js'), first);
    assert.deepEqual([...ran].sort(), ['deep', 'later', 'shared', 'start']);
    assert.deepEqual([...reads].sort(), ['deep.js', 'later.js', 'shared.js', 'start.js']);
  });

  it('lets whatever waits have its turn between two chunks', async () => {
    let isDone = false;
    const turn = (): void => {
      ran.push('turn');
      if (!isDone) setImmediate(turn);
    };
    setImmediate(turn);
    await importChunk('./start.js');
    isDone = true;
    assert.match(ran.join(' '), /deep( turn)+ shared( turn)+ start/);
  });

  it('lets a chunk import another later', async () => {
    const start = (await importChunk('./start.js')) as { readonly later: () => Promise<unknown> };
    assert.deepEqual(reads.includes('later.js'), false);
    assert.deepEqual(await start.later(), { word: 'NOTES' });
    assert.equal(ran.filter((file) => file === 'shared').length, 1);
  });

  it('says which file cannot be read and what to do, and tries again at the next use', async () => {
    isOffline = true;
    await assert.rejects(importChunk('./deep.js'), /deep\.js, cannot be read: no connection\. Reload the window/);
    isOffline = false;
    assert.deepEqual(await importChunk('./deep.js'), { word: 'notes' });
  });

  it('hands on what a chunk throws, each time', async () => {
    await assert.rejects(importChunk('./broken.js'), /does not run/);
    await assert.rejects(importChunk('./broken.js'), /does not run/);
    assert.deepEqual(ran, ['broken', 'broken']);
  });

  it('names a file that the build did not make', async () => {
    await assert.rejects(importChunk('./other.js'), /no part other\.js; install the extension again/);
  });

  it('tells stack traces where a chunk comes from', async () => {
    await assert.rejects(importChunk('./broken.js'), (error: Error) => error.stack?.includes('https://example.com/broken.js') === true);
  });
});
