import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addEvents, noReviews } from '../../../src/core/review/fold';
import { addStandings, noStanding, topicStanding, topicState } from '../../../src/core/review/mastery';
import { answered, momentOf, plan } from './studied';

const cards = Array.from({ length: 8 }, (_, at) => ({ id: `c${at}`, key: 'k' }));
const [a, b, c, d] = cards as unknown as readonly [(typeof cards)[0], (typeof cards)[0], (typeof cards)[0], (typeof cards)[0]];
const standing = (day: number, ...events: Parameters<typeof addEvents>[1][]) => topicStanding(addEvents(noReviews, events.flatMap((each) => [...each])), [a, b, c, d], plan, momentOf(day));

/** Answered rightly whenever it came due, over months. */
const longKnown = (card: typeof a) => [0, 3, 15, 60].map((day) => answered(card, day, true));

describe('standing with a topic', () => {
  it('is new before the first answer', () => {
    const counts = standing(0, []);
    assert.deepEqual(counts, { cards: 4, fresh: 4, weak: 0, due: 0, mastered: 0 });
    assert.equal(topicState(counts), 'new');
    assert.equal(topicState(noStanding), 'new');
  });

  it('is weak once a quarter of what was answered was missed the last time', () => {
    assert.equal(topicState(standing(0, [answered(a, 0, false), answered(b, 0, true)])), 'weak');
    const oneOfFour = [answered(a, 0, false), ...[b, c, d].map((card) => answered(card, 0, true))];
    assert.equal(topicState(standing(0, oneOfFour)), 'weak');
    const six = cards.slice(0, 6);
    const reviews = addEvents(noReviews, six.map((card, at) => answered(card, 0, at > 0)));
    assert.notEqual(topicState(topicStanding(reviews, six, plan, momentOf(0))), 'weak');
  });

  it('is not weak for one miss where there is more to ask', () => {
    const of = (...missed: typeof cards) => topicState(topicStanding(addEvents(noReviews, missed.map((card) => answered(card, 0, false))), cards, plan, momentOf(1)));
    assert.deepEqual([of(a), of(a, b)], ['due', 'weak']);
  });

  it('is no longer weak when the missed one was answered rightly', () => {
    assert.equal(topicState(standing(1, [answered(a, 0, false), answered(a, 1, true)])), 'learning');
  });

  it('is due when a card is, and mastered only when every card is', () => {
    const learnt = standing(1, [answered(a, 0, true)]);
    assert.deepEqual([learnt.due, topicState(learnt)], [0, 'learning']);
    const later = standing(30, [answered(a, 0, true)]);
    assert.deepEqual([later.due, topicState(later)], [1, 'due']);
    const three = standing(61, [a, b, c].flatMap(longKnown));
    assert.deepEqual([three.mastered, three.fresh, topicState(three)], [3, 1, 'learning']);
    assert.equal(topicState(standing(61, [a, b, c, d].flatMap(longKnown))), 'mastered');
  });

  it('leaves out what is never asked, and counts what is put off as not due', () => {
    const header = { v: 1, t: new Date(momentOf(30).now).toISOString(), tz: 0 } as const;
    const base = [a, b].map((card) => answered(card, 0, true));
    assert.equal(standing(30, base).due, 2);
    const put = standing(30, base, [{ ...header, id: 's', kind: 'suspend', card: a.id }, { ...header, id: 'b', kind: 'bury', card: b.id, until: new Date(momentOf(31).now).toISOString() }]);
    assert.deepEqual([put.cards, put.due], [3, 0]);
  });

  it('adds up: the whole is its parts together, whatever was answered', () => {
    const answers = fc.array(fc.record({ card: fc.constantFrom(...cards), day: fc.nat(90), correct: fc.boolean() }), { maxLength: 60 });
    fc.assert(
      fc.property(answers, fc.nat(120), fc.nat(8), (given, day, cut) => {
        const reviews = addEvents(noReviews, given.map(({ card, day: on, correct }) => answered(card, on, correct)));
        const of = (some: typeof cards) => topicStanding(reviews, some, plan, momentOf(day));
        const whole = of(cards);
        assert.deepEqual(addStandings(of(cards.slice(0, cut)), of(cards.slice(cut))), whole);
        assert.ok(whole.fresh + whole.weak + whole.mastered <= whole.cards && whole.due <= whole.cards - whole.fresh);
      }),
      { numRuns: 60 },
    );
  });
});
