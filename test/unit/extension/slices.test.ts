import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createSlices } from '../../../src/extension/slices';

/** A length that any piece of work exceeds, and one that none does. */
const none = -1;
const endless = Number.POSITIVE_INFINITY;

describe('slices', () => {
  it('are over once their length has passed, and not before', () => {
    assert.equal(createSlices(none, () => undefined).isOver(), true);
    assert.equal(createSlices(endless, () => undefined).isOver(), false);
  });

  it('pause once for all who wait, and again for those who come later', async () => {
    let pauses = 0;
    const slices = createSlices(none, () => pauses++);
    await Promise.all([slices.next(), slices.next(), slices.next()]);
    assert.equal(pauses, 1);
    await slices.next();
    assert.equal(pauses, 2);
  });

  it('let what waits in the thread have its turn', async () => {
    const order: string[] = [];
    const other = nextTurn().then(() => order.push('other'));
    const slices = createSlices(none, () => order.push('pause'));
    await Promise.all([slices.next(), other]);
    assert.deepEqual(order, ['other', 'pause']);
  });
});
