import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reviewsPerDay, streak } from '../../../src/core/review/activity';
import { dayMs, dayOf } from '../../../src/core/review/days';
import { type AnswerEvent, type Rating, type ReviewEvent } from '../../../src/core/review/events';
import { addEvents, noReviews, type Reviews } from '../../../src/core/review/fold';
import { forecast } from '../../../src/core/review/forecast';
import { readiness, retentionOf } from '../../../src/core/review/retention';
import { type StudyPlan } from '../../../src/core/review/schedule';
import { newPerDayNeeded, type StudyCard, todaysCards } from '../../../src/core/review/today';

const start = Date.UTC(2026, 10, 1, 12);
const plan: StudyPlan = { examDate: undefined, retention: 0.9 };
const limits = { newPerDay: 10, maxPerDay: 30 };
const on = (day: number, hours = 0) => ({ now: start + day * dayMs + hours * 3_600_000, offsetMinutes: 0 });
/** Cards of their own groups, unless a size for groups is given. */
const cardsOf = (count: number, groupSize = 1): readonly StudyCard[] => Array.from({ length: count }, (_, at) => ({ id: `card-${at}`, key: 'k', group: `g${Math.floor(at / groupSize)}` }));

let count = 0;
const answer = (card: string, day: number, rating: Rating = 3, more: Partial<AnswerEvent> = {}): AnswerEvent => ({ v: 1, id: `a${++count}`, t: new Date(start + day * dayMs + count).toISOString(), tz: 0, card, kind: 'answer', rating, correct: rating > 1, key: 'k', ms: 9000, session: 's', ...more });
const known = (cards: readonly StudyCard[], day: number, rating: Rating = 3): Reviews => addEvents(noReviews, cards.map(({ id }) => answer(id, day, rating)));

describe("the day's cards", () => {
  it('are due ones, then new ones, within the limits', () => {
    const cards = cardsOf(60);
    const day = todaysCards(cards, known(cards.slice(0, 25), 0), plan, limits, on(20));
    assert.deepEqual([day.due.length, day.fresh.length, day.waiting], [25, 5, 0]);
    const more = todaysCards(cards, known(cards.slice(0, 40), 0), plan, limits, on(20));
    assert.deepEqual([more.due.length, more.fresh.length, more.waiting], [30, 0, 10]);
    assert.deepEqual(todaysCards(cards, noReviews, plan, limits, on(0)).fresh.map(({ id }) => id), cards.slice(0, 10).map(({ id }) => id));
  });

  it('count what was done today, and come back in full after four in the morning', () => {
    const cards = cardsOf(60);
    const reviews = known(cards.slice(0, 7), 0);
    const today = todaysCards(cards, reviews, plan, limits, on(0, 1));
    assert.deepEqual([today.done, today.fresh.length], [{ cards: 7, fresh: 7 }, 3]);
    assert.equal(todaysCards(cards, reviews, plan, limits, on(0, 15.9)).fresh.length, 3);
    assert.equal(todaysCards(cards, reviews, plan, limits, on(0, 16)).fresh.length, 10);
  });

  it('bring misses back although the day is full', () => {
    const cards = cardsOf(20);
    const reviews = addEvents(known(cards.slice(0, 5), 0), [answer('card-0', 0, 1)]);
    const day = todaysCards(cards, reviews, plan, { newPerDay: 5, maxPerDay: 5 }, on(0, 1));
    assert.deepEqual([day.due.map(({ id }) => id), day.fresh], [['card-0'], []]);
  });

  it('leave out what is suspended or put off', () => {
    const cards = cardsOf(4);
    const put = { v: 1, t: new Date(start).toISOString() } as const;
    const reviews = addEvents(known(cards.slice(0, 3), 0), [
      { ...put, id: 's', card: 'card-0', kind: 'suspend' },
      { ...put, id: 'b', card: 'card-1', kind: 'bury', until: new Date(start + 21 * dayMs).toISOString() },
      { ...put, id: 'n', card: 'card-3', kind: 'suspend' },
    ]);
    const at = (day: number) => todaysCards(cards, reviews, plan, limits, on(day));
    assert.deepEqual([at(20).due.map(({ id }) => id), at(20).fresh], [['card-2'], []]);
    assert.deepEqual(at(21).due.map(({ id }) => id).sort(), ['card-1', 'card-2']);
  });

  it('are no siblings, new or due, and a due one waits for a day at most', () => {
    const cards = cardsOf(12, 4);
    assert.deepEqual(todaysCards(cards, noReviews, plan, limits, on(0)).fresh.map(({ id }) => id), ['card-0', 'card-4', 'card-8']);
    const afterOne = todaysCards(cards, known(cards.slice(0, 1), 0), plan, limits, on(0, 1));
    assert.deepEqual(afterOne.fresh.map(({ id }) => id), ['card-4', 'card-8']);
    const pair = cardsOf(2, 2);
    const reviews = known(pair, 0);
    const waits = Array.from({ length: 12 }, (_, day) => todaysCards(pair, reviews, plan, limits, on(day)));
    const first = waits.find(({ due }) => due.length > 0);
    assert.equal(first?.due.length, 1);
    assert.equal(waits.at(-1)?.due.length, 2);
  });

  it('come faster from a heading with many questions', () => {
    assert.equal(todaysCards(cardsOf(70, 70), noReviews, plan, limits, on(0)).fresh.length, 10);
    assert.equal(todaysCards(cardsOf(21, 21), noReviews, plan, limits, on(0)).fresh.length, 3);
  });

  it('put first what was missed, and in the run-up what gains most by the exam', () => {
    const cards = cardsOf(3);
    const reviews = addEvents(noReviews, [
      ...[0, 4, 14].map((day) => answer('card-0', day, 4)),
      answer('card-1', 12, 2),
      answer('card-2', 14, 1),
    ]);
    const examDate = start + 21 * dayMs;
    const day = todaysCards(cards, reviews, { ...plan, examDate, finalDays: 3 }, { ...limits, maxPerDay: 2 }, on(20));
    assert.deepEqual(day.due.map(({ id }) => id), ['card-2', 'card-1']);
  });

  it('keep room for new cards before an exam, and say how many a day it takes', () => {
    const cards = cardsOf(100);
    const reviews = known(cards.slice(0, 40), 0);
    const exam = { ...plan, examDate: start + 21 * dayMs, finalDays: 5 };
    const day = todaysCards(cards, reviews, exam, limits, on(12));
    assert.deepEqual([day.due.length, day.fresh.length, day.newPerDayNeeded], [20, 10, 15]);
    assert.equal(todaysCards(cards, reviews, exam, { ...limits, newPerDay: 15 }, on(12)).newPerDayNeeded, undefined);
    assert.equal(todaysCards(cards, reviews, exam, limits, on(30)).newPerDayNeeded, undefined);
    assert.equal(newPerDayNeeded(7, exam, on(20)), 7);
    assert.equal(newPerDayNeeded(7, plan, on(12)), undefined);
  });

  it('never exceed the limits, name no card twice, and are cards that were given', () => {
    const aRating = fc.constantFrom<Rating>(1, 2, 3, 4);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(39), fc.nat(20), aRating), { maxLength: 80 }), fc.nat(25), fc.nat(12), fc.nat(30), fc.option(fc.nat(30), { nil: undefined }), fc.integer({ min: 1, max: 6 }), (given, day, newPerDay, maxPerDay, exam, groupSize) => {
        const cards = cardsOf(40, groupSize);
        const reviews = addEvents(noReviews, given.map(([card, at, rating]) => answer(`card-${card}`, at, rating)));
        const today = todaysCards(cards, reviews, { ...plan, examDate: exam === undefined ? undefined : start + exam * dayMs }, { newPerDay, maxPerDay }, on(day));
        const all = [...today.due, ...today.fresh];
        assert.equal(new Set(all).size, all.length);
        assert.ok(all.every((card) => cards.includes(card)));
        assert.ok(today.fresh.length <= Math.max(0, newPerDay - today.done.fresh));
        const missed = today.due.filter(({ id }) => given.some(([card, at, rating]) => `card-${card}` === id && at === day && rating === 1)).length;
        assert.ok(all.length - missed <= Math.max(0, maxPerDay - today.done.cards));
      }),
    );
  });
});

describe('what is ahead', () => {
  it('counts each card on its day, overdue ones today', () => {
    const cards = cardsOf(30);
    const reviews = known(cards.slice(0, 20), 0);
    const ahead = forecast(cards, reviews, plan, on(0), 60);
    assert.equal(ahead.length, 60);
    assert.equal(ahead[0], 0);
    assert.equal(ahead.reduce((sum, due) => sum + due, 0), 20);
    assert.equal(forecast(cards, reviews, plan, on(40), 3)[0], 20);
    const buried: ReviewEvent = { v: 1, id: 'b', t: new Date(start).toISOString(), card: 'card-0', kind: 'bury', until: new Date(start + 42 * dayMs).toISOString() };
    assert.deepEqual(forecast(cards, addEvents(reviews, [buried]), plan, on(40), 3), [19, 0, 1]);
  });
});

describe('what was done', () => {
  it('counts answers and right ones by day, and days in a row', () => {
    const reviews = addEvents(noReviews, [answer('a', 0), answer('a', 0, 1), answer('b', 1, 3, { schedule: false }), answer('a', 3)]);
    assert.deepEqual(reviewsPerDay(reviews, on(3), 4).map(({ answers, right }) => [answers, right]), [[2, 1], [1, 1], [0, 0], [1, 1]]);
    assert.equal(reviewsPerDay(reviews, on(3), 1)[0]?.day, dayOf(on(3).now, 0));
    assert.deepEqual([streak(reviews, on(1)), streak(reviews, on(2)), streak(reviews, on(3)), streak(reviews, on(5))], [2, 2, 1, 0]);
  });

  it('counts an answer once where two ids share it', () => {
    const reviews = addEvents(noReviews, [answer('a', 0), { v: 1, id: 'same', t: new Date(start).toISOString(), kind: 'same', from: 'a', to: 'b' }]);
    assert.equal(reviewsPerDay(reviews, on(0), 1)[0]?.answers, 1);
  });

  it('counts as kept what was right on a later day', () => {
    const reviews = addEvents(noReviews, [answer('card-0', 0, 1), answer('card-0', 0), answer('card-0', 3), answer('card-0', 9, 1), answer('card-0', 9), answer('card-1', 2)]);
    const retention = retentionOf(reviews, cardsOf(3), plan, start + 10 * dayMs);
    assert.deepEqual([retention.cards, retention.seen, retention.asked, retention.recalled], [3, 2, 2, 1]);
    assert.ok(retention.predicted > 0.3 && retention.predicted < 2 / 3);
  });

  it('weighs domains by their share of the exam; one without cards counts as unknown', () => {
    const cards = cardsOf(4);
    const reviews = known(cards.slice(0, 2), 0);
    const domainOf = ({ id }: StudyCard): string => (id === 'card-0' ? 'A' : 'B');
    const ready = readiness(reviews, cards, plan, start, new Map([['A', 50], ['B', 30], ['C', 20]]), domainOf);
    assert.ok(Math.abs(ready.predicted - (0.5 + 0.3 / 3)) < 1e-9);
    assert.ok(Math.abs(ready.covered - 0.6) < 1e-9);
    assert.ok(Math.abs(readiness(reviews, cards, plan, start, new Map(), domainOf).predicted - 0.5) < 1e-9);
    assert.equal(readiness(reviews, [], plan, start, new Map(), domainOf).covered, 0);
  });
});
