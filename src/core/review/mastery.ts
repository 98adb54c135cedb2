import { type Reviews } from './fold';
import { type Moment } from './moment';
import { type CardSchedule, planAt, scheduleOf, type StudyPlan } from './schedule';
import { type KeyedCard } from './standing';
import { isDue, isPutOff } from './today';

/**
 * What a topic calls for, in one word.
 * - `new`: nothing was answered yet
 * - `weak`: much was missed the last time or keeps slipping
 * - `due`: something is to be asked today
 * - `mastered`: all is known for so long that it is asked again only after weeks
 * - `learning`: none of these
 */
export type TopicState = 'new' | 'weak' | 'due' | 'mastered' | 'learning';

/** Days after which nine of ten are still recalled. Anki calls a card mature at an interval of 21 days. */
const masteredDays = 21;
/** A topic is weak when this share of what was answered is; of a larger one, more than one card. */
const weakShare = 0.25;
const smallTopic = 4;

/** How many cards stand how; cards that are never asked are left out. A weak card that is due counts as both. */
export interface TopicStanding {
  readonly cards: number;
  readonly fresh: number;
  readonly weak: number;
  readonly due: number;
  readonly mastered: number;
}

export const noStanding: TopicStanding = { cards: 0, fresh: 0, weak: 0, due: 0, mastered: 0 };

const isWeak = ({ phase, isLeech, corrected }: CardSchedule): boolean => !corrected && (phase === 'learning' || phase === 'relearning' || isLeech);
const isMastered = ({ phase, stability, isLeech }: CardSchedule): boolean => phase === 'review' && stability >= masteredDays && !isLeech;

/** Linear in the cards. */
export function topicStanding(reviews: Reviews, cards: Iterable<KeyedCard>, plan: StudyPlan, moment: Moment): TopicStanding {
  const current = planAt(plan, moment.now, moment.offsetMinutes);
  const sum = { ...noStanding };
  for (const card of cards) {
    const schedule = scheduleOf(reviews, card, current);
    if (schedule.suspended) continue;
    sum.cards++;
    const isDueNow = isDue(schedule, moment) && !isPutOff(schedule, moment.now);
    if (isDueNow) sum.due++;
    if (schedule.phase === 'new') sum.fresh++;
    else if (isWeak(schedule)) sum.weak++;
    else if (!isDueNow && isMastered(schedule)) sum.mastered++;
  }
  return sum;
}

export const addStandings = (a: TopicStanding, b: TopicStanding): TopicStanding => ({
  cards: a.cards + b.cards,
  fresh: a.fresh + b.fresh,
  weak: a.weak + b.weak,
  due: a.due + b.due,
  mastered: a.mastered + b.mastered,
});

export function topicState({ cards, fresh, weak, due, mastered }: TopicStanding): TopicState {
  const answered = cards - fresh;
  if (answered === 0) return 'new';
  if (weak >= weakShare * answered && weak >= (cards <= smallTopic ? 1 : 2)) return 'weak';
  if (due > 0) return 'due';
  return mastered === cards ? 'mastered' : 'learning';
}
