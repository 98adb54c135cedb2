import { seededRandom } from '../../../src/core/quiz/random';
import { createLearner } from './learner';
import { type Scheduler } from './schedulers';

export interface Outcome {
  /** Mean true chance of recall on the exam's day, all cards, 0 to 1. */
  readonly retention: number;
  /** Cards that are more likely forgotten than recalled then, those never seen included. */
  readonly forgotten: number;
  /** Cards asked a day: what the cap is on. */
  readonly cardsADay: number;
  /** Answers a day, second and third tries after a miss included. */
  readonly answersADay: number;
}

/** Tries at one card on one day: after a miss it comes again, twice at most. */
const mostTries = 3;

/** One learner who studies every day up to the day before the exam, at another time each day. */
export function simulate(seed: number, items: number, days: number, scheduler: Scheduler): Outcome {
  const random = seededRandom(seed);
  const learner = createLearner(items, random);
  let cards = 0;
  let answers = 0;
  for (let day = 0; day < days; day++) {
    let round = scheduler.today(day);
    cards += round.length;
    for (let attempt = 0; attempt < mostTries && round.length > 0; attempt++) {
      const missed: number[] = [];
      for (const [place, item] of round.entries()) {
        const { correct, slow } = learner.answer(item, day + 0.5 + attempt * 0.01 + place * 0.0002);
        answers++;
        scheduler.answered(item, day, correct ? (slow ? 2 : 3) : 1);
        if (!correct) missed.push(item);
      }
      round = missed;
    }
  }
  const recalls = Array.from({ length: items }, (_, item) => learner.recall(item, days + 0.5));
  return {
    retention: recalls.reduce((sum, recall) => sum + recall, 0) / items,
    forgotten: recalls.filter((recall) => recall < 0.5).length,
    cardsADay: cards / days,
    answersADay: answers / days,
  };
}
