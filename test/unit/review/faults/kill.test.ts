import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'esbuild';
import { addEvents, noReviews, type Reviews } from '../../../../src/core/review/fold';
import { createAppendStore } from '../../../../src/extension/node/appendStore';

const enough = 10_000;

describe('answers of three windows that are killed at any moment', function () {
  this.timeout(300_000);
  let scratch = '';
  let folder = '';
  const kept = new Set<string>();
  let kills = 0;

  before(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'kill-'));
    folder = join(scratch, 'one', 'reviews');
    const script = join(scratch, 'window.mjs');
    await build({ entryPoints: [new URL('window.ts', import.meta.url).pathname], outfile: script, bundle: true, platform: 'node', format: 'esm', logLevel: 'silent' });
    const open = async (device: number): Promise<void> => {
      while (kept.size < enough || kills < 60) {
        const name = `device${device}-${kills++}`;
        const child = spawn(process.execPath, [script, folder, name, String(kills)], { stdio: ['ignore', 'pipe', 'inherit'] });
        let said = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
        const gone = once(child, 'close');
        // A slow machine takes a while to open a window; what is killed is one that writes.
        await Promise.race([once(child.stdout, 'data'), gone]);
        await delay(Math.random() * 300);
        child.kill('SIGKILL');
        await gone;
        // A line that was cut short was told to nobody.
        for (const id of said.slice(0, said.lastIndexOf('\n') + 1).split('\n')) if (id !== '') kept.add(id);
      }
    };
    await Promise.all([0, 1, 2].map(open));
  });
  after(() => rm(scratch, { recursive: true, force: true }));

  const load = async (...folders: readonly string[]): Promise<Reviews> => {
    let reviews = noReviews;
    for (const each of folders) reviews = addEvents(reviews, (await createAppendStore(each, 'reader').load()).events);
    return reviews;
  };
  const idsOf = (reviews: Reviews): string[] => reviews.cards().flatMap((card) => reviews.get(card)?.answers.map(({ id }) => id) ?? []);

  it('are all kept, and count once', async () => {
    const { unread, failed } = await createAppendStore(folder, 'reader').load();
    assert.deepEqual(failed, []);
    const ids = idsOf(await load(folder));
    const known = new Set(ids);
    assert.deepEqual([...kept].filter((id) => !known.has(id)), []);
    assert.equal(known.size, ids.length);
    assert.ok(unread.torn > 0, 'no write was torn');
    console.log(`        ${kept.size} answers acknowledged, 0 lost, 0 counted twice; ${kills} windows killed, ${unread.torn} torn lines`);
  });

  it('are the same when two devices are merged in either order, with a file that came twice and one that was cut off', async () => {
    const [one, two] = [join(scratch, 'laptop'), join(scratch, 'desktop')];
    await Promise.all([mkdir(one), mkdir(two)]);
    const files = (await readdir(folder)).sort();
    for (const file of files) await copyFile(join(folder, file), join(file.startsWith('device0') ? one : two, file));
    const [first = '', second = ''] = files.filter((file) => file.startsWith('device1'));
    await copyFile(join(folder, first), join(one, `${first.replace('.jsonl', '')} (conflicted copy).jsonl`));
    const text = await readFile(join(folder, second));
    await writeFile(join(one, second), text.subarray(0, Math.floor(text.length * 0.6)));
    const merged = join(scratch, 'merged');
    await cp(two, merged, { recursive: true });
    await cp(one, merged, { recursive: true, force: false });

    const states = async (...folders: readonly string[]) => {
      const reviews = await load(...folders);
      return new Map([...reviews.cards()].sort().map((card) => [card, reviews.get(card)]));
    };
    const expected = await states(folder);
    assert.ok(expected.size > 100);
    assert.deepEqual(await states(one, two), expected);
    assert.deepEqual(await states(two, one), expected);
    assert.deepEqual(await states(merged), expected);
  });
});
