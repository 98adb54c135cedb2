import { bundleChild } from '../child';
import { type Report, type Table } from '../report';
import { type Cohort, type Policy, type Scenario, scenarios } from './scenarios';
import { type Outcome } from './simulate';

/** Simulated learners for each schedule. */
const learners = 240;
const names: Readonly<Record<Policy, string>> = { ours: 'ours, with the exam date', fsrs: 'FSRS without an exam date', doubling: 'fixed doubling' };

/**
 * A month of study up to an exam, by learners whose memory is not FSRS's: what our schedule, FSRS
 * without an exam date and fixed doubling leave on the exam's day, under the same cap on cards a day.
 */
export async function studyLane(): Promise<Report> {
  const child = await bundleChild('study/study.ts');
  const scenarioArguments = scenarios.map((scenario) => JSON.stringify(scenario));
  const halves = [[1, learners / 2 + 1], [learners / 2 + 1, learners + 1]] as const;
  const results = await Promise.all(halves.map(async ([from, to]) => (await child.run([from, to, ...scenarioArguments])) as readonly Cohort[]));
  return { tables: scenarios.map((scenario, at) => tableOf(scenario, results.flatMap((half) => half[at] ?? []))), checks: [] };
}

function tableOf({ cards, days, newPerDay, maxPerDay }: Scenario, cohorts: readonly Cohort[]): Table {
  const of = (policy: Policy): readonly Outcome[] => cohorts.flatMap((cohort) => cohort[policy]);
  const ours = of('ours');
  const differences = (other: Policy): readonly Outcome[] => of(other).map((outcome, at) => minus(ours[at] ?? outcome, outcome));
  return {
    title: `${days} days to the exam, ${cards} cards, at most ${newPerDay} new and ${maxPerDay} cards a day; ${ours.length} learners, means with 95 % intervals`,
    columns: ['schedule', 'recalled on exam day, %', 'forgotten cards', 'cards a day', 'answers a day'],
    rows: [
      ...(['ours', 'fsrs', 'doubling'] as const).map((policy) => rowOf(names[policy], of(policy))),
      ...(['fsrs', 'doubling'] as const).map((policy) => rowOf(`ours less ${names[policy]}`, differences(policy))),
    ],
  };
}

function rowOf(name: string, outcomes: readonly Outcome[]): readonly string[] {
  const column = (value: (outcome: Outcome) => number): string => meanWithInterval(outcomes.map(value));
  return [name, column(({ retention }) => retention * 100), column(({ forgotten }) => forgotten), column(({ cardsADay }) => cardsADay), column(({ answersADay }) => answersADay)];
}

const minus = (a: Outcome, b: Outcome): Outcome => ({
  retention: a.retention - b.retention,
  forgotten: a.forgotten - b.forgotten,
  cardsADay: a.cardsADay - b.cardsADay,
  answersADay: a.answersADay - b.answersADay,
});

/** By the normal approximation, which so many learners allow. */
function meanWithInterval(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return `${mean.toFixed(1)} ± ${(1.96 * Math.sqrt(variance / values.length)).toFixed(1)}`;
}
