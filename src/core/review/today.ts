import { type Moment, dayAt } from './moment';
import { type CardHistory } from './family';
import { type Reviews } from './fold';
import { type CardSchedule, finalDaysOf, gainAt, planAt, recallAt, scheduleOf, type StudyPlan } from './schedule';
import { dayOf } from './days';
import { type KeyedCard } from './standing';

/** A card among others. */
export interface StudyCard extends KeyedCard {
  /** Cards of one group are about one thing: siblings. */
  readonly group: string;
}

export interface DailyLimits {
  /** Cards never asked before. */
  readonly newPerDay: number;
  /** Cards altogether; misses that come again within the day don't count. */
  readonly maxPerDay: number;
}

/** What there is to do today. */
export interface Today<T> {
  /** What to review, the most useful first. */
  readonly due: readonly T[];
  /** Cards never asked before, in the order given. */
  readonly fresh: readonly T[];
  /** Cards that are due and wait for another day: beyond the limits, or siblings of what comes today. */
  readonly waiting: number;
  /** Cards answered today, and how many of them for the first time. */
  readonly done: { readonly cards: number; readonly fresh: number };
  /** Where the limit of new cards won't do before the exam: how many a day would; see {@link newPerDayNeeded}. */
  readonly newPerDayNeeded: number | undefined;
}

interface Candidate<T> {
  readonly card: T;
  readonly schedule: CardSchedule;
}

/**
 * Due, then new, within the day's limits and without siblings on one day. Linear in the cards but
 * for sorting what is due.
 */
export function todaysCards<T extends StudyCard>(cards: readonly T[], reviews: Reviews, plan: StudyPlan, limits: DailyLimits, moment: Moment): Today<T> {
  const today = dayAt(moment);
  const current = planAt(plan, moment.now, moment.offsetMinutes);
  const siblings = new Siblings(cards);
  const due: Candidate<T>[] = [];
  const fresh: T[] = [];
  const done = { cards: 0, fresh: 0 };
  for (const card of cards) {
    const history = reviews.get(card.id);
    const schedule = scheduleOf(reviews, card, current);
    const answered = history === undefined ? undefined : answeredOn(history, today);
    if (answered !== undefined) {
      done.cards++;
      if (answered === 'first') done.fresh++;
      siblings.take(card.group);
    }
    if (isPutOff(schedule, moment.now)) continue;
    if (schedule.phase === 'new') fresh.push(card);
    else if (isDue(schedule, moment)) due.push({ card, schedule });
  }
  const lastDay = lastStudyDay(current, moment);
  const chosen: T[] = [];
  let misses = 0;
  const newToday = Math.max(0, limits.newPerDay - done.fresh);
  const needed = newPerDayNeeded(fresh.length + done.fresh, current, moment);
  // Reviews of what is known must not keep the rest from ever being seen.
  const reserved = Math.min(newToday, Math.max(0, (needed ?? 0) - done.fresh), fresh.length);
  const most = Math.max(0, limits.maxPerDay - done.cards);
  let left = Math.max(0, most - reserved);
  for (const { card, schedule } of byUse(due, current, moment)) {
    // A miss of today is part of what was done today.
    const isMiss = schedule.phase !== 'review' && !schedule.corrected && schedule.lastReview !== undefined && dayOf(schedule.lastReview, moment.offsetMinutes) === today;
    const mayWait = schedule.phase === 'review' && schedule.dueDay === today && today !== lastDay;
    if (isMiss) {
      chosen.push(card);
      misses++;
    } else if (left > 0 && (siblings.take(card.group) || !mayWait)) {
      chosen.push(card);
      left--;
    }
  }
  const room = Math.min(newToday, most - chosen.length + misses);
  const begun: T[] = [];
  for (const card of fresh) {
    if (begun.length >= room) break;
    if (siblings.take(card.group)) begun.push(card);
  }
  return { due: chosen, fresh: begun, waiting: due.length - chosen.length, done, newPerDayNeeded: needed !== undefined && needed > limits.newPerDay ? needed : undefined };
}

/** Whether it is to be asked at a moment, limits aside. A day's cards are due from its beginning. */
export function isDue({ phase, due, dueDay, corrected }: CardSchedule, moment: Moment): boolean {
  if (due === undefined || dueDay === undefined) return false;
  return phase === 'review' || corrected ? dueDay <= dayAt(moment) : due <= moment.now;
}

/** "Never Ask" or "Later". */
export const isPutOff = ({ suspended, buriedUntil }: CardSchedule, now: number): boolean => suspended || (buriedUntil !== undefined && buriedUntil > now);

/**
 * New cards a day, today included, that it takes to have begun so many before the run-up to the exam;
 * in the run-up, before its last day. `undefined` without an exam ahead.
 */
export function newPerDayNeeded(unseen: number, plan: StudyPlan, moment: Moment): number | undefined {
  const lastDay = lastStudyDay(plan, moment);
  const today = dayAt(moment);
  if (lastDay === undefined || lastDay < today) return undefined;
  const daysBefore = lastDay - finalDaysOf(plan) - today + 1;
  return Math.ceil(unseen / Math.max(1, daysBefore > 0 ? daysBefore : lastDay - today));
}

/** The day before the exam's. */
function lastStudyDay({ examDate }: StudyPlan, { offsetMinutes }: Moment): number | undefined {
  return examDate === undefined ? undefined : dayOf(examDate, offsetMinutes) - 1;
}

/**
 * What was missed and what was corrected first. Then, in the run-up to an exam, the cards that asking
 * now lifts most on its day; otherwise those best recalled, since a card nearly forgotten loses little
 * more by waiting and takes as long to learn anew.
 */
function byUse<T>(due: readonly Candidate<T>[], plan: StudyPlan, moment: Moment): readonly Candidate<T>[] {
  const { examDate } = plan;
  const lastDay = lastStudyDay(plan, moment);
  const isRunUp = lastDay !== undefined && dayAt(moment) > lastDay - finalDaysOf(plan);
  const use = ({ schedule }: Candidate<T>): number => {
    if (schedule.phase !== 'review') return Infinity;
    return isRunUp && examDate !== undefined ? gainAt(schedule, moment.now, examDate) : recallAt(schedule, moment.now);
  };
  return due
    .map((candidate) => ({ candidate, use: use(candidate) }))
    .sort((a, b) => (a.use === b.use ? 0 : b.use - a.use))
    .map(({ candidate }) => candidate);
}

/** Whether a card was answered on a day of the person's, and whether for the first time. Looks at no more answers than that day's, but for the first. */
function answeredOn({ answers }: CardHistory, day: number): 'first' | 'again' | undefined {
  const scheduling = answers.filter(({ schedule }) => schedule !== false);
  const [first] = scheduling;
  const last = scheduling.at(-1);
  if (first === undefined || last === undefined || dayOf(Date.parse(last.t), last.tz) !== day) return undefined;
  return dayOf(Date.parse(first.t), first.tz) === day ? 'first' : 'again';
}

/**
 * How many cards of a group may still come today. One, for the few questions of a heading; a heading
 * with many is about many things, and its questions come within about a week.
 */
class Siblings {
  readonly #left = new Map<string, number>();

  constructor(cards: readonly StudyCard[]) {
    const sizes = new Map<string, number>();
    for (const { group } of cards) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    for (const [group, size] of sizes) this.#left.set(group, Math.ceil(size / 7));
  }

  /** Whether one more may come, which it then has. */
  take(group: string): boolean {
    const left = this.#left.get(group) ?? 0;
    this.#left.set(group, left - 1);
    return left > 0;
  }
}
