import fc from 'fast-check';
import { type AnswerEvent, type CardEvent, type Rating, type ReviewEvent } from '../../../src/core/review/events';
import { type Reviews } from '../../../src/core/review/fold';

const base = {
  v: fc.constant(1 as const),
  id: fc.uuid(),
  t: fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
  tz: fc.integer({ min: -720, max: 840 }),
  card: fc.constantFrom('ecr-01', 'ecs-02', 'fp1:00', 'recall:definition:ecs'),
};
const key = fc.constantFrom('k1', 'k2');

export const anAnswer: fc.Arbitrary<AnswerEvent> = fc.record({
  ...base,
  kind: fc.constant('answer' as const),
  rating: fc.constantFrom<Rating>(1, 2, 3, 4),
  correct: fc.boolean(),
  key,
  ms: fc.nat(),
  session: fc.string(),
});

export const aCard: fc.Arbitrary<CardEvent> = fc.record({
  ...base,
  kind: fc.constant('card' as const),
  key,
  stem: fc.string({ unit: 'grapheme' }),
  options: fc.array(fc.record({ text: fc.string(), correct: fc.boolean() }, { noNullPrototype: true })),
  note: fc.webUrl(),
}, { noNullPrototype: true });

/** Ids that events name, so that some of them exist. */
const anId = fc.constantFrom('e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9');
const header = { v: base.v, id: fc.uuid(), t: base.t, tz: base.tz };
const plain = { noNullPrototype: true };

export const aLink: fc.Arbitrary<ReviewEvent> = fc.oneof(
  fc.record({ ...base, kind: fc.constant('regrade' as const), answer: anId, rating: fc.constantFrom<Rating>(1, 2, 3, 4) }, plain),
  fc.record({ ...header, kind: fc.constant('same' as const), from: base.card, to: base.card, keys: fc.record({ from: key, to: key }, plain) }, { ...plain, requiredKeys: ['v', 'id', 't', 'tz', 'kind', 'from', 'to'] }),
  fc.record({ ...header, kind: fc.constant('undo' as const), event: anId }, plain),
);

export const anEvent: fc.Arbitrary<ReviewEvent> = fc.oneof(
  anAnswer,
  aCard,
  aLink,
  fc.record({ ...base, kind: fc.constantFrom('suspend' as const, 'unsuspend' as const) }, plain),
  fc.record({ ...base, kind: fc.constant('bury' as const), until: base.t }, plain),
  fc.record({ ...header, kind: fc.constant('exam' as const), exam: fc.string(), session: fc.string(), ms: fc.nat(), questions: fc.nat(65), right: fc.nat(65), domains: fc.array(fc.record({ domain: fc.string(), questions: fc.nat(), right: fc.nat() }, plain)) }, plain),
);

/** A log whose undoes, regrades and joins mostly name events and cards that are in it. */
export const aLog: fc.Arbitrary<readonly ReviewEvent[]> = fc.array(anEvent, { maxLength: 25 }).map((events) => events.map((event, at) => (at < 10 ? { ...event, id: `e${at}` } : event)));

/** All that can be asked of reviews, to be compared. */
export const stateOf = (reviews: Reviews): unknown => ({ cards: reviews.cards().toSorted().map((card) => [card, reviews.get(card)]), exams: reviews.exams() });
