import { finalDaysFor } from '../../../src/core/review/schedule';
import { handOver } from '../handOver';
import { type Cohort, type Policy, type Scenario } from './scenarios';
import { doublingScheduler, fsrsScheduler, noon, type Scheduler } from './schedulers';
import { simulate } from './simulate';

/** Runs the seeds from one number up to another, every schedule on the same learners. */
const [from, to] = process.argv.slice(2, 4).map(Number) as [number, number];
const scenarios = process.argv.slice(4).map((text) => JSON.parse(text) as Scenario);
const cohorts = scenarios.map((scenario): Cohort => {
  const { cards, days } = scenario;
  const policies: Readonly<Record<Policy, () => Scheduler>> = {
    ours: () => fsrsScheduler(cards, scenario, { examDate: noon(days), retention: 0.9, finalDays: finalDaysFor(cards, scenario.maxPerDay) }),
    fsrs: () => fsrsScheduler(cards, scenario, { examDate: undefined, retention: 0.9 }),
    doubling: () => doublingScheduler(cards, scenario),
  };
  const run = (create: () => Scheduler) => Array.from({ length: to - from }, (_, at) => simulate(from + at, cards, days, create()));
  return { ours: run(policies.ours), fsrs: run(policies.fsrs), doubling: run(policies.doubling) };
});
handOver(cohorts);
