import assert from 'node:assert/strict';
import { readAhead } from '../../../src/extension/readAhead';

/** Files whose readings end when the test says so. */
function slowFiles() {
  const ends = new Map<number, () => void>();
  return {
    ends,
    read: (file: number): Promise<string> =>
      new Promise((resolve) =>
        ends.set(file, () => {
          resolve(`text ${file}`);
        }),
      ),
  };
}

describe('reading ahead', () => {
  it('gives every item with its result, in order, whatever ends first', async () => {
    const found: string[] = [];
    const read = async (ticks: number): Promise<string> => {
      for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
      return `after ${ticks}`;
    };
    const items = [9, 1, 30, 0, ...Array.from({ length: 40 }, (_, number) => number % 7)];
    for await (const [item, result] of readAhead(items, read)) found.push(`${item} ${result}`);
    assert.deepEqual(found, items.map((ticks) => `${ticks} after ${ticks}`));
  });

  it('gives nothing for nothing', async () => {
    assert.deepEqual(await readAhead([], () => Promise.resolve(1)).next(), { value: undefined, done: true });
  });

  it('reads several side by side, and no more than that', async () => {
    const { ends, read } = slowFiles();
    const reading = readAhead(Array.from({ length: 100 }, (_, number) => number), read);
    const first = reading.next();
    assert.deepEqual([...ends.keys()], Array.from({ length: 16 }, (_, number) => number));
    ends.get(0)?.();
    assert.deepEqual(await first, { value: [0, 'text 0'], done: false });
    void reading.next();
    await Promise.resolve();
    assert.equal(ends.size, 17);
  });

  it('begins no more readings once nobody asks', async () => {
    let begun = 0;
    for await (const [item] of readAhead(Array.from({ length: 100 }, (_, number) => number), (number) => Promise.resolve(begun++ + number))) if (item === 3) break;
    assert.equal(begun, 19);
  });
});
