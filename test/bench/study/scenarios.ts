import { type DailyLimits } from '../../../src/core/review/today';
import { type Outcome } from './simulate';

export type Policy = 'ours' | 'fsrs' | 'doubling';

/** What is to be learnt until the exam and how much a day. */
export interface Scenario extends DailyLimits {
  readonly cards: number;
  readonly days: number;
}

/** Outcomes by schedule, those of one learner at the same place. */
export type Cohort = Readonly<Record<Policy, readonly Outcome[]>>;

/** A month with too little time, with enough, and with fewer cards. */
export const scenarios: readonly Scenario[] = [
  { cards: 300, days: 30, newPerDay: 20, maxPerDay: 40 },
  { cards: 300, days: 30, newPerDay: 20, maxPerDay: 60 },
  { cards: 150, days: 30, newPerDay: 10, maxPerDay: 30 },
];
