import { type Library } from '../library/model';
import { type DayOfReviews, reviewsPerDay, streak } from '../review/activity';
import { type ExamEvent } from '../review/events';
import { type Reviews } from '../review/fold';
import { forecast } from '../review/forecast';
import { topicStanding, type TopicStanding } from '../review/mastery';
import { type Moment } from '../review/moment';
import { type Readiness, readiness, type Retention, retentionOf } from '../review/retention';
import { planAt, type StudyPlan } from '../review/schedule';
import { type DailyLimits, type Today, todaysCards } from '../review/today';
import { type Card } from './card';
import { notPutOff } from './select';
import { type WeakTerm, weakestTerms } from './weakTerms';

/** Days looked back on and ahead to. */
export const progressDays = 30;
/** More say nothing about what to do next. */
const mostWeakTerms = 8;

export interface ProgressRequest {
  readonly library: Library;
  readonly reviews: Reviews;
  /** What is studied: the cards for the exam, or all. */
  readonly cards: readonly Card[];
  readonly plan: StudyPlan;
  readonly limits: DailyLimits;
  readonly moment: Moment;
  /** Each domain's share of the exam; empty when that isn't known. */
  readonly shares: ReadonlyMap<string, number>;
  /** The domain of a card, as `shares` names it. */
  readonly domainOf: (card: Card) => string | undefined;
}

/** How someone stands with a note's questions. */
export interface TopicProgress {
  readonly title: string;
  readonly uri: string;
  readonly standing: TopicStanding;
  readonly retention: Retention;
  /** Mean predicted recall now of the cards answered so far, 0 to 1. */
  readonly recall: number;
}

/** All that there is to say about someone's progress. */
export interface Progress {
  readonly today: Today<Card>;
  /** Days in a row. */
  readonly streak: number;
  readonly standing: TopicStanding;
  /** {@link progressDays} days up to today. */
  readonly perDay: readonly DayOfReviews[];
  /** Cards that come due on each of {@link progressDays} days from today. */
  readonly dueAhead: readonly number[];
  /** Notes with an answer, those recalled worst first. */
  readonly topics: readonly TopicProgress[];
  readonly weakest: readonly WeakTerm[];
  /** With an exam ahead. */
  readonly readiness: Readiness | undefined;
  /** The latest first. */
  readonly exams: readonly ExamEvent[];
}

/** What is made from the glossary belongs to no note that one would study, and no exam asks it. */
const isMade = ({ question }: Card): boolean => question.kind === 'recall';

/** About linear in cards and answers. */
export function progressOf({ library, reviews, cards, plan, limits, moment, shares, domainOf }: ProgressRequest): Progress {
  const current = planAt(plan, moment.now, moment.offsetMinutes);
  return {
    today: todaysCards(notPutOff(cards, reviews, moment.now), reviews, plan, limits, moment),
    streak: streak(reviews, moment),
    standing: topicStanding(reviews, cards, plan, moment),
    perDay: reviewsPerDay(reviews, moment, progressDays),
    dueAhead: forecast(cards, reviews, plan, moment, progressDays),
    topics: topicsOf(reviews, cards, current, moment),
    weakest: weakestTerms(library, reviews, cards, mostWeakTerms),
    readiness: current.examDate === undefined ? undefined : readiness(reviews, cards.filter((card) => !isMade(card)), current, current.examDate, shares, domainOf),
    exams: [...reviews.exams()].reverse(),
  };
}

function topicsOf(reviews: Reviews, cards: readonly Card[], plan: StudyPlan, moment: Moment): readonly TopicProgress[] {
  const byNote = new Map<string, Card[]>();
  for (const card of cards) {
    if (isMade(card)) continue;
    const list = byNote.get(card.note.uri);
    if (list === undefined) byNote.set(card.note.uri, [card]);
    else list.push(card);
  }
  return [...byNote]
    .flatMap(([uri, some]) => {
      const retention = retentionOf(reviews, some, plan, moment.now);
      if (retention.seen === 0) return [];
      const recall = (retention.predicted * retention.cards) / retention.seen;
      return [{ uri, title: some[0]?.note.title ?? '', standing: topicStanding(reviews, some, plan, moment), retention, recall }];
    })
    .sort((a, b) => a.recall - b.recall || (a.title < b.title ? -1 : 1));
}
