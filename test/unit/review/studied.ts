import { dayMs } from '../../../src/core/review/days';
import { type AnswerEvent, type ReviewEvent } from '../../../src/core/review/events';
import { type StudyPlan } from '../../../src/core/review/schedule';
import { type KeyedCard } from '../../../src/core/review/standing';

/** Answers by day, for tests of what they come to. */

export const plan: StudyPlan = { examDate: undefined, retention: 0.9 };

/** Noon of a day, UTC, counted from the first. */
export const noon = (day: number): number => Date.UTC(2026, 10, 1, 12) + day * dayMs;

export const momentOf = (day: number): { readonly now: number; readonly offsetMinutes: number } => ({ now: noon(day), offsetMinutes: 0 });

export function answered(card: KeyedCard, day: number, correct: boolean, more: Partial<AnswerEvent> = {}): ReviewEvent {
  return { v: 1, id: `${card.id} ${day}`, t: new Date(noon(day)).toISOString(), tz: 0, card: card.id, kind: 'answer', rating: correct ? 3 : 1, correct, key: card.key, ms: 5000, session: 's', ...more };
}
