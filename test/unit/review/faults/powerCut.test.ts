import assert from 'node:assert/strict';
import { seededRandom } from '../../../../src/core/quiz/random';
import { type AnswerEvent } from '../../../../src/core/review/events';
import { addEvents, noReviews } from '../../../../src/core/review/fold';
import { createAppendStore } from '../../../../src/extension/node/appendStore';
import { createCrashDisk } from './crashDisk';

const root = '/storage';
const folder = `${root}/extension/reviews`;

const answer = (id: string): AnswerEvent => ({ v: 1, id, t: '2026-11-22T10:00:00.000Z', card: `card-${id}`, kind: 'answer', rating: 3, correct: true, key: 'k', ms: 1, session: 's' });

describe('answers on a disk that forgets whatever was not synced', () => {
  it('are all there after power cuts at any moment, full disks, refused folders and failed syncs, and count once', async () => {
    const random = seededRandom(20_261_122);
    const disk = createCrashDisk(root);
    const kept = new Set<string>();
    let given = 0;
    let cuts = 0;
    let refused = 0;
    while (kept.size < 12_000) {
      // Three windows write at once; then the power goes, in the middle of what they are doing.
      const windows = [0, 1, 2].map((each) => createAppendStore(folder, `device-${cuts}-${each}`, disk));
      const power = new AbortController();
      const isOn = (): boolean => !power.signal.aborted;
      const study = async (store: (typeof windows)[number]): Promise<void> => {
        for (let count = random() * 60; count > 0 && isOn(); count--) {
          const events = Array.from({ length: random() < 0.8 ? 1 : 3 }, () => answer(`a${++given}`));
          for (let attempt = 0; attempt < 3 && isOn(); attempt++) {
            if (random() < 0.03) disk.failNext((['ENOSPC', 'EIO', 'EACCES'] as const)[Math.floor(random() * 3)] ?? 'EIO', Math.ceil(random() * 2));
            try {
              await store.append(events);
              // What resolves after the cut was told to nobody.
              if (isOn()) for (const { id } of events) kept.add(id);
              break;
            } catch {
              refused++;
            }
          }
        }
      };
      const studying = windows.map(study);
      for (let moment = Math.floor(random() * 600); moment > 0; moment--) await Promise.resolve();
      if (random() < 0.5) await Promise.all(studying);
      power.abort();
      disk.losePower(random);
      cuts++;
      await Promise.allSettled(studying);
      disk.losePower(() => 0);
    }
    const { events, failed } = await createAppendStore(folder, 'reader', disk).load();
    assert.deepEqual(failed, []);
    const read = new Set(events.map(({ id }) => id));
    assert.deepEqual([...kept].filter((id) => !read.has(id)), []);
    const reviews = addEvents(noReviews, events);
    assert.deepEqual(reviews.cards().filter((card) => reviews.get(card)?.answers.length !== 1), []);
    assert.ok(cuts > 60 && refused > 100, `only ${cuts} cuts and ${refused} refusals`);
    console.log(`        ${kept.size} answers acknowledged, 0 lost, 0 counted twice; ${cuts} power cuts, ${refused} refused writes`);
  });
});
