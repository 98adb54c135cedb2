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

export const anEvent: fc.Arbitrary<ReviewEvent> = fc.oneof(anAnswer, aCard);

/** All that can be asked of reviews, to be compared. */
export const stateOf = (reviews: Reviews): unknown => ({ cards: reviews.cards().toSorted().map((card) => [card, reviews.get(card)]), exams: reviews.exams() });
