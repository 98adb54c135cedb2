import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AnswerEvent, type ReviewEvent } from '../../../src/core/review/events';
import { addEvents, noReviews } from '../../../src/core/review/fold';
import { countWords, rate, regraded } from '../../../src/core/review/rating';
import { standingOf, tally } from '../../../src/core/review/standing';
import { aLog, stateOf } from './arbitraries';

const at = (minute: number, correct: boolean, more: Partial<AnswerEvent> = {}): AnswerEvent => ({
  v: 1,
  id: `e${minute}`,
  t: new Date(Date.UTC(2026, 10, 22, 10, minute)).toISOString(),
  tz: 0,
  card: 'ecr-01',
  kind: 'answer',
  rating: correct ? 3 : 1,
  correct,
  key: 'k1',
  ms: 1000,
  session: 's',
  ...more,
});

describe('what the log says about cards', () => {
  it('is the same whatever the order, the grouping into files, or repeats', () => {
    fc.assert(
      fc.property(aLog.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length }), fc.nat())), ([list, shuffled, cut]) => {
        const half = cut % (list.length + 1);
        const whole = addEvents(noReviews, list);
        const parts = addEvents(addEvents(noReviews, shuffled.slice(0, half)), [...shuffled.slice(half), ...shuffled.slice(0, 3)]);
        assert.deepEqual(stateOf(parts), stateOf(whole));
      }),
    );
  });

  it('leaves the state before alone and shares what did not change', () => {
    const before = addEvents(noReviews, [at(1, true), at(2, true, { card: 'other', id: 'o' })]);
    const after = addEvents(before, [at(3, false)]);
    assert.equal(before.get('ecr-01')?.answers.length, 1);
    assert.equal(after.get('ecr-01')?.answers.length, 2);
    assert.equal(after.get('other'), before.get('other'));
    assert.equal(addEvents(after, []), after);
  });

  it('counts right and wrong, and the last by time', () => {
    const reviews = addEvents(noReviews, [at(5, false), at(1, true), at(3, true)]);
    assert.deepEqual(standingOf(reviews, { id: 'ecr-01', key: 'k1' }), { right: 2, wrong: 1, last: 'wrong', lastTime: Date.UTC(2026, 10, 22, 10, 5), corrected: false });
  });

  it('does not count answers that were judged by another key', () => {
    const reviews = addEvents(noReviews, [at(1, true), at(2, false)]);
    const corrected = standingOf(reviews, { id: 'ecr-01', key: 'k2' });
    assert.deepEqual(corrected, { right: 0, wrong: 0, last: undefined, lastTime: undefined, corrected: true });
    const again = addEvents(reviews, [at(3, true, { key: 'k2' })]);
    assert.deepEqual({ ...standingOf(again, { id: 'ecr-01', key: 'k2' }), lastTime: 0 }, { right: 1, wrong: 0, last: 'right', lastTime: 0, corrected: false });
  });

  it('sums over cards', () => {
    const reviews = addEvents(noReviews, [at(1, true), at(2, false), at(3, true, { card: 'b' })]);
    const cards = ['ecr-01', 'b', 'unseen'].map((id) => ({ id, key: 'k1' }));
    assert.deepEqual(tally(reviews, cards), { cards: 3, seen: 2, missed: 1, right: 2, wrong: 1 });
  });
});

describe('joined cards', () => {
  const same = (minute: number, from: string, to: string, keys?: { from: string; to: string }): ReviewEvent => ({ v: 1, id: `s${minute}`, t: new Date(Date.UTC(2026, 10, 22, 10, minute)).toISOString(), kind: 'same', from, to, ...(keys && { keys }) });

  it('have one history under all their ids, through chains and circles', () => {
    const reviews = addEvents(noReviews, [at(1, true, { card: 'a' }), same(2, 'a', 'b'), at(3, false, { card: 'b' }), same(4, 'b', 'c'), same(5, 'c', 'a')]);
    for (const card of ['a', 'b', 'c']) assert.deepEqual(standingOf(reviews, { id: card, key: 'k1' }).right + standingOf(reviews, { id: card, key: 'k1' }).wrong, 2, card);
    assert.deepEqual([...reviews.sameAs('a')].sort(), ['b', 'c']);
    assert.deepEqual(reviews.sameAs('x'), []);
  });

  it('count answers by a key that says the same, both ways, and by no other', () => {
    const reviews = addEvents(noReviews, [at(1, true, { card: 'a', key: 'old' }), at(2, true, { card: 'a', key: 'wrong' }), same(3, 'a', 'b', { from: 'old', to: 'new' }), at(4, false, { card: 'b', key: 'new' })]);
    assert.deepEqual([standingOf(reviews, { id: 'b', key: 'new' }).right, standingOf(reviews, { id: 'b', key: 'new' }).wrong], [1, 1]);
    assert.deepEqual([standingOf(reviews, { id: 'a', key: 'old' }).right, standingOf(reviews, { id: 'a', key: 'old' }).wrong], [1, 1]);
  });

  it('part again when the joining is undone', () => {
    const joined = addEvents(noReviews, [at(1, true, { card: 'a' }), same(2, 'a', 'b')]);
    const parted = addEvents(joined, [{ v: 1, id: 'u', t: '2026-11-23T00:00:00.000Z', kind: 'undo', event: 's2' }]);
    assert.equal(parted.get('b'), undefined);
    assert.deepEqual(parted.get('a'), addEvents(noReviews, [at(1, true, { card: 'a' })]).get('a'));
  });
});

describe('the grade of an answer', () => {
  it('moves between "hard" and "easy" when it was right, and stays "again" when it was wrong', () => {
    assert.deepEqual(([2, 3, 4] as const).map((rating) => regraded(rating, true, 'harder')), [2, 2, 3]);
    assert.deepEqual(([2, 3, 4] as const).map((rating) => regraded(rating, true, 'easier')), [3, 4, 4]);
    assert.equal(regraded(1, false, 'easier'), 1);
  });

  it('is "again" for wrong, "good" for right, "hard" for slow, and never "easy"', () => {
    assert.equal(rate(false, 1, 40), 1);
    assert.equal(rate(true, 1, 40), 3);
    assert.equal(rate(true, 60_000, 40), 3);
    assert.equal(rate(true, 60_001, 40), 2);
    assert.equal(rate(true, 60_001, 100), 3);
  });

  it('takes no account of time once the person has been away', () => {
    assert.equal(rate(true, 5 * 60_000, 10), 3);
  });

  it('counts words in any spacing', () => {
    assert.equal(countWords('  which  of\nthese '), 3);
    assert.equal(countWords(''), 0);
  });
});
