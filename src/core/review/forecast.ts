import { dayOf } from './days';
import { type Reviews } from './fold';
import { type Moment, dayAt } from './moment';
import { planAt, scheduleOf, type StudyPlan } from './schedule';
import { type KeyedCard } from './standing';

/**
 * How many cards come due on each of the coming days, today first, with all that is overdue. Limits
 * and cards never asked are left out.
 */
export function forecast(cards: readonly KeyedCard[], reviews: Reviews, plan: StudyPlan, moment: Moment, days: number): readonly number[] {
  const today = dayAt(moment);
  const current = planAt(plan, moment.now, moment.offsetMinutes);
  const counts = Array.from({ length: Math.max(0, Math.floor(days)) }, () => 0);
  for (const card of cards) {
    const { dueDay, suspended, buriedUntil } = scheduleOf(reviews, card, current);
    if (dueDay === undefined || suspended) continue;
    const free = buriedUntil === undefined ? today : dayOf(buriedUntil, moment.offsetMinutes);
    const at = Math.max(dueDay, free, today) - today;
    const count = counts[at];
    if (count !== undefined) counts[at] = count + 1;
  }
  return counts;
}
