import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnswerEvent } from '../../../src/core/review/events';
import { createAppendStore } from '../../../src/extension/node/appendStore';
import { createBatchStore } from '../../../src/extension/review/batchStore';
import { type LogFolder } from '../../../src/extension/review/logFolder';

const answer = (id: string): AnswerEvent => ({ v: 1, id, t: '2026-11-22T10:00:00.000Z', tz: 0, card: 'c', kind: 'answer', rating: 3, correct: true, key: 'k', ms: 1, session: 's' });
const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id).sort();

describe('the store on a disk', () => {
  let folder = '';
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'reviews-')), 'reviews');
  });
  afterEach(async () => {
    await rm(join(folder, '..'), { recursive: true });
  });

  it('makes no file before the first answer, then one that grows', async () => {
    const store = createAppendStore(folder, 'device-1');
    assert.deepEqual(await store.load(), { events: [], isWhole: true, unread: { torn: 0, unknown: 0, foreign: 0 }, files: 0, failed: [] });
    await assert.rejects(readdir(folder));
    await store.append([answer('a')]);
    const first = await readFile(join(folder, 'device-1.jsonl'), 'utf8');
    await Promise.all([store.append([answer('b'), answer('c')]), store.append([answer('d')])]);
    const all = await readFile(join(folder, 'device-1.jsonl'), 'utf8');
    assert.ok(all.startsWith(first));
    assert.deepEqual(all.trimEnd().split('\n').map((line) => (JSON.parse(line) as { id: string }).id), ['a', 'b', 'c', 'd']);
    await store.close();
  });

  it('reads the files of all windows, and leaves what is not a log alone', async () => {
    const [one, two] = [createAppendStore(folder, 'device-1'), createAppendStore(folder, 'device-2')];
    await one.append([answer('a')]);
    await two.append([answer('b')]);
    await writeFile(join(folder, 'README.md'), 'not a log');
    await appendFile(join(folder, 'device-2.jsonl'), '{"v":1,"id":"tor');
    const { events, unread, files } = await one.load();
    assert.deepEqual(ids(events), ['a', 'b']);
    assert.deepEqual([unread.torn, files], [1, 2]);
    await one.close();
    await two.close();
  });

  it('reads what other windows have added since, and everything again once a file has gone', async () => {
    const [one, two] = [createAppendStore(folder, 'device-1'), createAppendStore(folder, 'device-2')];
    await one.append([answer('a')]);
    await two.append([answer('b')]);
    assert.equal((await one.load()).isWhole, true);
    assert.deepEqual(await one.load(), { events: [], isWhole: false, unread: { torn: 0, unknown: 0, foreign: 0 }, files: 2, failed: [] });
    await one.append([answer('c')]);
    await two.append([answer('d')]);
    const news = await one.load();
    assert.deepEqual([ids(news.events), news.isWhole], [['b', 'd'], false]);
    await rm(join(folder, 'device-2.jsonl'));
    const rest = await one.load();
    assert.deepEqual([ids(rest.events), rest.isWhole], [['a', 'c'], true]);
    await one.close();
    await two.close();
  });

  it('makes its file anew when it was deleted while open', async () => {
    const store = createAppendStore(folder, 'device-1');
    await store.append([answer('a')]);
    await rm(folder, { recursive: true });
    await store.append([answer('b')]);
    assert.deepEqual(ids((await store.load()).events), ['b']);
    await store.close();
  });

  it('rejects when the answer is not on disk, and takes it at the next try', async () => {
    await writeFile(folder, 'a file where the folder should be');
    const store = createAppendStore(folder, 'device-1');
    await assert.rejects(store.append([answer('a')]));
    await rm(folder);
    await store.append([answer('a')]);
    assert.deepEqual(ids((await store.load()).events), ['a']);
    await store.close();
  });
});

describe('the store for places without append', () => {
  /** A folder in memory that refuses to write a name twice, and fails when told to. */
  function memoryFolder(): LogFolder & { readonly files: Map<string, Uint8Array>; failing: 'no' | 'half' } {
    const files = new Map<string, Uint8Array>();
    return {
      files,
      failing: 'no',
      sizes: () => Promise.resolve(new Map([...files].map(([name, content]) => [name, content.length]))),
      read: (name) => {
        const content = files.get(name);
        return content === undefined ? Promise.reject(new Error('unreadable')) : Promise.resolve(content);
      },
      create(name, content) {
        assert.ok(!files.has(name), `${name} is written twice`);
        files.set(name, this.failing === 'half' ? content.slice(0, 20) : content);
        return this.failing === 'half' ? Promise.reject(new Error('full')) : Promise.resolve();
      },
    };
  }

  it('writes each batch to a file of its own', async () => {
    const folder = memoryFolder();
    const store = createBatchStore(folder, 'device-1');
    assert.equal(folder.files.size, 0);
    await Promise.all([store.append([answer('a')]), store.append([answer('b'), answer('c')])]);
    assert.deepEqual([...folder.files.keys()], ['device-1-1.jsonl', 'device-1-2.jsonl']);
    assert.deepEqual(ids((await store.load()).events), ['a', 'b', 'c']);
  });

  it('never comes back to a file, even one that was written half', async () => {
    const folder = memoryFolder();
    const store = createBatchStore(folder, 'device-1');
    folder.failing = 'half';
    await assert.rejects(store.append([answer('a')]));
    folder.failing = 'no';
    await store.append([answer('a')]);
    const { events, unread } = await store.load();
    assert.deepEqual([ids(events), unread.torn], [['a'], 1]);
  });

  it('names a file that cannot be read and reads the others', async () => {
    const folder = memoryFolder();
    const store = createBatchStore({ ...folder, sizes: async () => new Map([...(await folder.sizes()), ['gone.jsonl', 9]]) }, 'device-1');
    await store.append([answer('a')]);
    const { events, failed } = await store.load();
    assert.deepEqual([ids(events), failed], [['a'], ['gone.jsonl']]);
  });
});
