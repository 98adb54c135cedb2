import { build } from 'esbuild';
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { noteOfBytes } from '../../../src/core/notes/fileNote';
import { startReaderThreads } from '../../../src/extension/node/startReaderThreads';
import { type FileRead, type ReaderThreads } from '../../../src/extension/notes/readerThreads';

const fixtures = resolve('test/fixtures/questions');
const uriOf = (path: string): string => pathToFileURL(path).href;

describe('the reader threads', () => {
  let folder = '';
  let script = '';
  let threads: ReaderThreads | undefined;
  const start = (of = script): ReaderThreads => (threads = startReaderThreads(of, 2));
  const read = async (from: ReaderThreads, paths: readonly string[]): Promise<readonly FileRead[]> => (await from.read(paths.map(uriOf))).map((unpack) => unpack());

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'notes-'));
    script = join(folder, 'readerThread.js');
    await build({ entryPoints: ['src/extension/node/readerThread.ts'], outfile: script, bundle: true, platform: 'node', logLevel: 'error' });
  });
  afterEach(() => threads?.end());
  after(() => rm(folder, { recursive: true, force: true }));

  it('make of each file the note that it gives elsewhere, in the order asked for', async () => {
    const names = (await readdir(fixtures, { recursive: true })).filter((name) => name.endsWith('.md'));
    const odd = { 'empty.md': '', 'bom.md': '\uFEFF# Title\r\n\r\ntext 😀 ‏עברית', 'lone.md': 'half a pair', 'latin1.md': Buffer.from([0x23, 0x20, 0xe9]) };
    for (const [name, content] of Object.entries(odd)) await writeFile(join(folder, name), content);
    const paths = [...names.map((name) => join(fixtures, name)), ...Object.keys(odd).map((name) => join(folder, name))];
    const from = start();
    const lists = Array.from({ length: Math.ceil(paths.length / 7) }, (_, index) => paths.slice(7 * index, 7 * index + 7));
    const found = (await Promise.all(lists.map((list) => read(from, list)))).flat();
    assert.ok(paths.length > 50);
    for (const [index, path] of paths.entries()) {
      const note = noteOfBytes(uriOf(path), await readFile(path));
      // What is undefined is left out on the way.
      assert.deepEqual(found[index], { note: JSON.parse(JSON.stringify(note)) as unknown }, path);
    }
  });

  it('say why there is no note, and lose no other of the same list', async () => {
    const [good, sub] = [join(folder, 'good.md'), join(folder, 'sub.md')];
    await writeFile(good, '# Good');
    await mkdir(sub);
    const found = await read(start(), [join(folder, 'missing.md'), good, sub]);
    assert.deepEqual(found.map((each) => ('note' in each ? each.note.title : each.failure.code)), ['ENOENT', 'Good', 'EISDIR']);
  });

  it('refuse what was asked when they are ended, and all that comes later', async () => {
    const from = start();
    const asked = from.read([uriOf(join(fixtures, 'messy.md'))]);
    from.end();
    await assert.rejects(asked, /ended/);
    await assert.rejects(from.read([]), /ended/);
  });

  it('refuse what a thread that broke was given', async () => {
    const broken = join(folder, 'broken.js');
    await writeFile(broken, 'throw new Error("no thread today")');
    await assert.rejects(start(broken).read([uriOf(join(fixtures, 'messy.md'))]), /no thread today/);
  });
});
