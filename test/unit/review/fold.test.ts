import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AnswerEvent } from '../../../src/core/review/events';
import { addEvents, noReviews } from '../../../src/core/review/fold';
import { countWords, rate } from '../../../src/core/review/rating';
import { standingOf, tally } from '../../../src/core/review/standing';
import { anEvent, stateOf } from './arbitraries';

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
    const events = fc.uniqueArray(anEvent, { selector: (event) => event.id });
    fc.assert(
      fc.property(events.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.nat())), ([list, shuffled, cut]) => {
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

describe('the grade of an answer', () => {
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
