import { dayMs } from '../../../src/core/review/days';
import { type AnswerEvent, type Rating } from '../../../src/core/review/events';
import { addEvents, noReviews } from '../../../src/core/review/fold';
import { type StudyPlan } from '../../../src/core/review/schedule';
import { type DailyLimits, type StudyCard, todaysCards } from '../../../src/core/review/today';

/** Chooses what a simulated learner is asked on a day, and hears how it went. */
export interface Scheduler {
  /** Indexes of items. */
  today(day: number): readonly number[];
  answered(item: number, day: number, rating: Rating): void;
}

/** The product's own schedule: the log, its fold, and the choice of the day's cards. */
export function fsrsScheduler(items: number, limits: DailyLimits, plan: StudyPlan): Scheduler {
  const cards: readonly (StudyCard & { readonly item: number })[] = Array.from({ length: items }, (_, item) => ({ item, id: `card-${item}`, key: 'k', group: `heading-${Math.floor(item / 4)}` }));
  let reviews = noReviews;
  let count = 0;
  return {
    today: (day) => {
      const { due, fresh } = todaysCards(cards, reviews, plan, limits, { now: noon(day), offsetMinutes: 0 });
      return [...due, ...fresh].map(({ item }) => item);
    },
    answered: (item, day, rating) => {
      const id = `e${String(++count).padStart(6, '0')}`;
      const event: AnswerEvent = { v: 1, id, t: new Date(noon(day) + count).toISOString(), tz: 0, card: `card-${item}`, kind: 'answer', rating, correct: rating > 1, key: 'k', ms: 8000, session: 's' };
      reviews = addEvents(reviews, [event]);
    },
  };
}

/** Intervals of 1, 2, 4, 8 … days, back to 1 after a miss; what has waited longest comes first. */
export function doublingScheduler(items: number, limits: DailyLimits): Scheduler {
  const cards = Array.from({ length: items }, (_, item) => ({ item, due: Infinity, interval: 0, missed: false }));
  let begun = 0;
  return {
    today: (day) => {
      const due = cards.filter((card) => card.due <= day).sort((a, b) => a.due - b.due).slice(0, limits.maxPerDay);
      const fresh = cards.slice(begun, begun + Math.min(limits.newPerDay, limits.maxPerDay - due.length));
      begun += fresh.length;
      return [...due, ...fresh].map(({ item }) => item);
    },
    answered: (item, day, rating) => {
      const card = cards[item];
      if (card === undefined) return;
      // The second try on the day of a miss brings it back tomorrow.
      const isSecondTry = card.due === day + 1 && card.interval === 1 && card.missed;
      card.missed = rating === 1;
      card.interval = rating === 1 || isSecondTry || card.interval === 0 ? 1 : card.interval * 2;
      card.due = day + card.interval;
    },
  };
}

/** Twelve o'clock of a day, in milliseconds since 1970. */
export const noon = (day: number): number => (20_000 + day + 0.5) * dayMs;
