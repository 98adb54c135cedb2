import { seededRandom } from '../../../src/core/quiz/random';
import { type ReviewEvent } from '../../../src/core/review/events';
import { addEvents, noReviews } from '../../../src/core/review/fold';
import { type PresentCard, reattach } from '../../../src/core/review/reattach';
import { scheduleOf } from '../../../src/core/review/schedule';
import { todaysCards } from '../../../src/core/review/today';
import { handOver } from '../handOver';
import { type ReviewFigures } from './figures';
import { best, timesOf } from '../measure';
import { sentence } from '../words';

/** Years of answers, with everything else that a log holds in the shares that people produce. */
function log(count: number): readonly ReviewEvent[] {
  const random = seededRandom(count);
  return Array.from({ length: count }, (_, at): ReviewEvent => {
    const t = new Date(Date.UTC(2020, 0, 1) + at * 600_000).toISOString();
    const card = `card-${Math.floor(random() * (count / 12))}`;
    const header = { v: 1, id: `event-${at}`, t, tz: 60 } as const;
    const kind = random();
    if (kind < 0.02) return { ...header, kind: 'undo', event: `event-${Math.max(0, at - 1 - Math.floor(random() * 3))}` };
    if (kind < 0.04) return { ...header, card, kind: 'regrade', answer: `event-${Math.max(0, at - 1)}`, rating: 2 };
    if (kind < 0.05) return { ...header, kind: 'same', from: `old-${card}`, to: card };
    if (kind < 0.06) return { ...header, card, kind: 'bury', until: t };
    if (kind < 0.13) return { ...header, card, kind: 'card', key: 'k', stem: 'Which service stores container images?', options: [{ text: 'Amazon ECR', correct: true }, { text: 'Amazon ECS', correct: false }], note: 'file:///notes/ecr.md' };
    const correct = random() < 0.85;
    return { ...header, card, kind: 'answer', rating: correct ? 3 : 1, correct, key: 'k', ms: 9000, session: `s-${Math.floor(at / 20)}` };
  });
}

const plan = { examDate: undefined, retention: 0.9 };
const sizes = [10_000, 30_000, 100_000];
const cardCounts = [1_000, 3_000, 10_000];
const runs = 5;

const logs = sizes.map(log);

/** Each run begins without the garbage of the one before. */
function fresh<T>(value: T): () => T {
  return () => {
    globalThis.gc?.();
    return value;
  };
}

/** Folding is done when every history has been asked for once. */
const foldTimes = logs.map((events) => best(timesOf(runs, fresh(events), (all) => {
  const reviews = addEvents(noReviews, all);
  for (const card of reviews.cards()) reviews.get(card);
})));
const scheduleTimes = logs.map((events) => best(timesOf(runs, () => addEvents(noReviews, events), (reviews) => {
  for (const card of reviews.cards()) scheduleOf(reviews, { id: card, key: 'k' }, plan);
})));
const folded = logs.map((events) => addEvents(noReviews, events));
const last = folded.at(-1) ?? noReviews;
const answer: ReviewEvent = { v: 1, id: 'late', t: '2030-01-01T00:00:00.000Z', card: 'card-1', kind: 'answer', rating: 3, correct: true, key: 'k', ms: 1, session: 's' };
const oneMoreTimes = folded.map((reviews) => best(timesOf(25, () => reviews, (before) => addEvents(before, [answer]).get('card-1'))));
const cards = last.cards().map((id) => ({ id, key: 'k', group: id }));
const todayMs = best(timesOf(runs, fresh(last), (reviews) => todaysCards(cards, reviews, plan, { newPerDay: 20, maxPerDay: 200 }, { now: Date.UTC(2022, 0, 1), offsetMinutes: 60 })));

/** A word that no other number has. */
const wordFor = (number: number): string => `limit${String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}s`;

/** Every question of a library. */
function library(count: number, edit: (stem: string) => string): readonly PresentCard[] {
  const random = seededRandom(count);
  return Array.from({ length: count }, (_, at): PresentCard => {
    const stem = edit(`${sentence(25, random)} Which ${wordFor(at)} holds?`);
    return { id: stem, key: 'k', stem, options: Array.from({ length: 4 }, (__, option) => ({ text: sentence(5, random), correct: option === 0 })), note: `file:///notes/${at % 50}.md` };
  });
}
const attached: number[] = [];
const reattachTimes = cardCounts.map((count) => {
  const before = library(count, (stem) => stem);
  const reviews = addEvents(noReviews, before.flatMap(({ id, key, stem, options, note }, at): readonly ReviewEvent[] => [
    { v: 1, id: `c-${at}`, t: '2026-01-01T00:00:00.000Z', card: id, kind: 'card', key, stem, options, note },
    { v: 1, id: `a-${at}`, t: '2026-01-01T00:00:01.000Z', card: id, kind: 'answer', rating: 3, correct: true, key, ms: 1, session: 's' },
  ]));
  const after = library(count, (stem) => stem.replace('Which limit', 'Which limmit'));
  let found = 0;
  const ms = best(timesOf(3, fresh(after), (cardsNow) => (found = reattach(reviews, cardsNow).found.length)));
  attached.push(found);
  return ms;
});

handOver({
  growths: [
    { name: 'events folded, histories read', kind: 'linear', sizes, times: foldTimes },
    { name: 'the same, and every card scheduled', kind: 'linear', sizes, times: scheduleTimes },
    { name: 'one more answer', kind: 'flat', sizes, times: oneMoreTimes },
    { name: 'histories matched with as many edited cards', kind: 'linear', sizes: cardCounts, times: reattachTimes },
  ],
  foldMs: foldTimes.at(-1) ?? 0,
  reattachMs: reattachTimes.at(-1) ?? 0,
  todayMs,
  cards: cards.length,
  attached,
} satisfies ReviewFigures);
