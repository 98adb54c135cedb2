import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AnswerEvent, type ReviewEvent, type UndoEvent } from '../../../src/core/review/events';
import { addEvents, noReviews } from '../../../src/core/review/fold';
import { lastUndoable, undoEvents } from '../../../src/core/review/undo';
import { aLog, anEvent, stateOf } from './arbitraries';

const answer = (minute: number, more: Partial<AnswerEvent> = {}): AnswerEvent => ({
  v: 1,
  id: `a${minute}`,
  t: new Date(Date.UTC(2026, 10, 22, 10, minute)).toISOString(),
  tz: 0,
  card: 'ecr-01',
  kind: 'answer',
  rating: 3,
  correct: true,
  key: 'k1',
  ms: 1000,
  session: 's',
  ...more,
});
const undo = (minute: number, event: string): UndoEvent => ({ v: 1, id: `u${minute}`, t: new Date(Date.UTC(2026, 10, 22, 11, minute)).toISOString(), kind: 'undo', event });
let count = 0;
const newId = (): string => `undo-${++count}`;

describe('undo', () => {
  it('after any event gives the earlier state exactly, and its undo the later one', () => {
    fc.assert(
      fc.property(aLog, anEvent, fc.integer({ min: 0, max: 4e12 }), (log, event, now) => {
        const before = addEvents(noReviews, log);
        const fresh = { ...event, id: 'fresh' };
        const after = addEvents(before, [fresh]);
        const taking = undoEvents([fresh], now, 60, newId);
        const undone = addEvents(after, taking);
        assert.deepEqual(stateOf(undone), stateOf(before));
        assert.deepEqual(stateOf(addEvents(undone, undoEvents(taking, now, 60, newId))), stateOf(after));
      }),
      { numRuns: 300 },
    );
  });

  it('takes back the rest of a log event by event, down to nothing', () => {
    fc.assert(
      fc.property(aLog, (log) => {
        const others = log.filter(({ kind }) => kind !== 'undo');
        let reviews = addEvents(noReviews, others);
        reviews = addEvents(reviews, undoEvents(others, Date.UTC(2050, 0), 0, newId));
        assert.deepEqual(stateOf(reviews), stateOf(noReviews));
        assert.deepEqual(lastUndoable(reviews, 5), []);
      }),
    );
  });

  it('waits for what it names, whichever file is read first', () => {
    const reviews = addEvents(addEvents(noReviews, [undo(2, 'u1')]), [undo(1, 'a1')]);
    assert.equal(reviews.get('ecr-01'), undefined);
    assert.equal(addEvents(reviews, [answer(1)]).get('ecr-01')?.answers.length, 1);
    assert.equal(addEvents(addEvents(noReviews, [undo(1, 'a1')]), [answer(1)]).get('ecr-01'), undefined);
  });

  it('does nothing to later events, to itself, in circles or without a target', () => {
    const odd: readonly ReviewEvent[] = [undo(1, 'u1'), undo(2, 'u3'), undo(3, 'u2'), undo(4, 'nothing'), { ...undo(5, 'a1'), t: '2020-01-01T00:00:00.000Z' }];
    const reviews = addEvents(noReviews, [answer(1), ...odd]);
    assert.deepEqual(stateOf(reviews), stateOf(addEvents(noReviews, [answer(1)])));
  });

  it('holds in chains of any length', () => {
    const chain: ReviewEvent[] = [answer(0, { id: 'c0' })];
    for (let at = 1; at <= 20_000; at++) chain.push({ v: 1, id: `c${at}`, t: new Date(Date.UTC(2027, 0, 1) + at).toISOString(), kind: 'undo', event: `c${at - 1}` });
    assert.equal(addEvents(noReviews, chain).get('ecr-01')?.answers.length, 1);
    assert.equal(addEvents(noReviews, chain.slice(0, -1)).get('ecr-01'), undefined);
    assert.equal(addEvents(addEvents(noReviews, chain.slice(5000)), chain.slice(0, 5000)).get('ecr-01')?.answers.length, 1);
  });

  it('takes an answer back with its regrades', () => {
    const graded = addEvents(noReviews, [answer(1), { v: 1, id: 'r1', t: answer(2).t, card: 'ecr-01', kind: 'regrade', answer: 'a1', rating: 2 }, { v: 1, id: 'r2', t: answer(3).t, card: 'ecr-01', kind: 'regrade', answer: 'a1', rating: 4 }]);
    assert.equal(graded.get('ecr-01')?.answers[0]?.rating, 4);
    assert.equal(addEvents(graded, [undo(1, 'r2')]).get('ecr-01')?.answers[0]?.rating, 2);
    assert.deepEqual(addEvents(graded, [undo(1, 'a1')]).get('ecr-01')?.answers, []);
  });

  it('offers the last answers that stand, the latest first', () => {
    const reviews = addEvents(noReviews, [answer(1), answer(2, { card: 'b' }), answer(3), undo(1, 'a3'), { v: 1, id: 'x', t: answer(9).t, card: 'b', kind: 'suspend' }]);
    assert.deepEqual(lastUndoable(reviews, 9, ['answer']).map(({ id }) => id), ['a2', 'a1']);
    assert.deepEqual(lastUndoable(reviews, 2).map(({ id }) => id), ['x', 'a2']);
    assert.deepEqual(lastUndoable(reviews, 0), []);
  });
});

describe('two events under one id', () => {
  it('come out the same in any order', () => {
    const [a, b] = [answer(1, { rating: 3 }), answer(1, { rating: 4, card: 'b' })];
    const states = [[a, b], [b, a]].map((events) => stateOf(addEvents(noReviews, events)));
    const apart = [[a, b], [b, a]].map((events) => stateOf(events.reduce((reviews, event) => addEvents(reviews, [event]), noReviews)));
    assert.deepEqual(new Set([...states, ...apart].map((state) => JSON.stringify(state))).size, 1);
  });
});
