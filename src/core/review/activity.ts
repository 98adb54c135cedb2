import { dayOf } from './days';
import { type Reviews } from './fold';
import { dayAt, type Moment } from './moment';

/** What was answered on one of the person's days. */
export interface DayOfReviews {
  readonly day: number;
  readonly answers: number;
  readonly right: number;
}

/** Answers a day, also those that move no schedule, for so many days up to today; the oldest first. Linear in the answers. */
export function reviewsPerDay(reviews: Reviews, moment: Moment, days: number): readonly DayOfReviews[] {
  const first = dayAt(moment) - Math.max(0, Math.floor(days)) + 1;
  const counts = Array.from({ length: Math.max(0, Math.floor(days)) }, (_, at) => ({ day: first + at, answers: 0, right: 0 }));
  forEachDay(reviews, (day, correct) => {
    const count = counts[day - first];
    if (count === undefined) return;
    count.answers++;
    if (correct) count.right++;
  });
  return counts;
}

/** Days in a row with an answer, up to today; today doesn't break it while it lasts. */
export function streak(reviews: Reviews, moment: Moment): number {
  const days = new Set<number>();
  forEachDay(reviews, (day) => days.add(day));
  const today = dayAt(moment);
  let length = 0;
  for (let day = days.has(today) ? today : today - 1; days.has(day); day--) length++;
  return length;
}

/** Each answer once, also where several ids share a history. */
function forEachDay(reviews: Reviews, visit: (day: number, correct: boolean) => void): void {
  for (const card of reviews.cards()) {
    for (const answer of reviews.get(card)?.answers ?? []) if (answer.card === card) visit(dayOf(Date.parse(answer.t), answer.tz), answer.correct);
  }
}
