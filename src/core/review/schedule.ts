import { dayMs, dayOf, startOfDay } from './days';
import { type AnswerEvent, timeOf } from './events';
import { type CardHistory } from './family';
import { type Reviews } from './fold';
import { after, hasMemory, intervalFor, type Memory, noMemory, recallAfter, spread } from './scheduleMemory';
import { type KeyedCard } from './standing';

/** What the person studies for and how. */
export interface StudyPlan {
  /**
   * Milliseconds since 1970, some moment of the exam's day; its start at 04:00 will do. The last day
   * of study is the one before. Leave it out once it has passed ({@link planAt}).
   */
  readonly examDate: number | undefined;
  /** Share of cards to be recalled when they come due, 0.7 to 0.97; 0.9 is usual. */
  readonly retention: number;
  /** Changes how due days are spread; the same seed gives the same schedule. */
  readonly seed?: number;
  /** Length of the run-up to the exam, in days, in which every card is seen once more; {@link finalDaysFor} suits the number of cards. */
  readonly finalDays?: number;
}

/** How a card stands in the schedule. */
export interface CardSchedule {
  /** A missed card is `learning`, or `relearning` if it had been learnt, until it is answered rightly. */
  readonly phase: 'new' | 'learning' | 'review' | 'relearning';
  /** Milliseconds since 1970; `undefined` for a new card. */
  readonly due: number | undefined;
  /** The person's own day when it is due, see `days.ts`; a due card stays due. */
  readonly dueDay: number | undefined;
  /** Days after which nine of ten such cards are recalled. 0: never answered by the present key. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  /** How often it was forgotten after it had been learnt. */
  readonly lapses: number;
  readonly suspended: boolean;
  readonly buriedUntil: number | undefined;
  /** It keeps slipping: another way to learn it is needed than asking again. */
  readonly isLeech: boolean;
  /** The key changed since it was answered: due at once. */
  readonly corrected: boolean;
  /** Milliseconds since 1970. */
  readonly lastReview: number | undefined;
}

/** A card forgotten so often keeps slipping. Anki's 8 is meant for years; most exams are months away. */
export const leechLapses = 6;
/** A miss is asked again after this, in milliseconds; within a quiz it comes again anyway. */
const againMs = 10 * 60_000;
const defaultFinalDays = 7;
/**
 * How much lower the wanted retention is until the run-up to an exam. `npm run bench -- study`: a
 * little less asks for fewer cards before, and the run-up brings them all back.
 */
const examRelief = 0.05;

const unseen: CardSchedule = {
  phase: 'new',
  due: undefined,
  dueDay: undefined,
  stability: 0,
  difficulty: 5,
  lapses: 0,
  suspended: false,
  buriedUntil: undefined,
  isLeech: false,
  corrected: false,
  lastReview: undefined,
};

/** The plan as it is at a moment: without an exam that has passed, so that all goes on as without one. */
export function planAt(plan: StudyPlan, now: number, offsetMinutes: number | undefined): StudyPlan {
  if (plan.examDate === undefined || dayOf(now, offsetMinutes) <= dayOf(plan.examDate, offsetMinutes)) return plan;
  return { ...plan, examDate: undefined };
}

/** Computed anew from the answers each time, so that an undo or another plan is as if it had always been so. Linear in the card's answers. */
export function scheduleOf(reviews: Reviews, card: KeyedCard, plan: StudyPlan): CardSchedule {
  const history = reviews.get(card.id);
  if (history === undefined) return unseen;
  const { suspended, buriedUntil } = history;
  return { ...fromAnswers(history, card, plan), suspended, buriedUntil };
}

function fromAnswers(history: CardHistory, card: KeyedCard, plan: StudyPlan): CardSchedule {
  const replay = replayOf(history, card.key);
  if (replay === undefined) {
    const voided = history.answers.findLast(isScheduling);
    if (voided === undefined) return unseen;
    const lastReview = timeOf(voided);
    return { ...unseen, phase: 'learning', due: lastReview, dueDay: dayOf(lastReview, voided.tz), corrected: true, lastReview };
  }
  const { memory, phase, lapses, last, day } = replay;
  const lastReview = timeOf(last);
  const common = { ...unseen, ...memory, phase, lapses, isLeech: lapses >= leechLapses, lastReview };
  if (phase !== 'review') return { ...common, due: lastReview + againMs, dueDay: dayOf(lastReview + againMs, last.tz) };
  const dueDay = day + daysUntilDue(replay, card.id, plan);
  return { ...common, due: startOfDay(dueDay, last.tz), dueDay };
}

const isScheduling = ({ schedule }: AnswerEvent): boolean => schedule !== false;

/** What the answers to a card come to, whatever the plan. */
interface Replay {
  readonly memory: Memory;
  readonly phase: CardSchedule['phase'];
  readonly lapses: number;
  readonly last: AnswerEvent;
  /** The days of the first and the last answer. */
  readonly first: number;
  readonly day: number;
  /** Days between the last answer and the one before. */
  readonly elapsed: number;
}

const replays = new WeakMap<CardHistory, { readonly key: string; readonly replay: Replay | undefined }>();

/** Histories are never changed in place, so that what was computed for one stays true of it. */
function replayOf(history: CardHistory, key: string): Replay | undefined {
  const known = replays.get(history);
  if (known?.key === key) return known.replay;
  const replay = replayed(history.answers.filter((answer) => isScheduling(answer) && answer.key === key));
  replays.set(history, { key, replay });
  return replay;
}

function replayed(answers: readonly AnswerEvent[]): Replay | undefined {
  const last = answers.at(-1);
  if (last === undefined) return undefined;
  let memory = noMemory;
  let phase: CardSchedule['phase'] = 'new';
  let lapses = 0;
  const first = dayOf(timeOf(answers[0] ?? last), answers[0]?.tz);
  let day = first;
  let elapsed = 0;
  for (const { rating, t, tz } of answers) {
    const today = dayOf(Date.parse(t), tz);
    // Travelling west may turn the calendar back.
    elapsed = Math.max(0, today - day);
    day = Math.max(day, today);
    memory = after(memory, elapsed, rating);
    if (rating !== 1) phase = 'review';
    else if (phase === 'review') {
      phase = 'relearning';
      lapses++;
    } else if (phase === 'new') phase = 'learning';
  }
  return { memory, phase, lapses, last, first, day, elapsed };
}

/**
 * Days from the last answer to the next. Without an exam ahead, FSRS's interval. With one, recall
 * counts on one day only, so that until the run-up intervals are longer ({@link examRelief}), and what
 * would come due after the run-up's beginning comes in it, each card on a day by its own seed, so that
 * the eve is no heavier than other days. What was seen in the run-up has been seen again, unless that
 * was its first day; everything else comes before the exam.
 */
function daysUntilDue({ memory, last: { id, tz }, first, day, elapsed }: Replay, card: string, plan: StudyPlan): number {
  const chance = spread(`${plan.seed ?? 0} ${card} ${id}`);
  const lastDay = plan.examDate === undefined ? -Infinity : dayOf(plan.examDate, tz) - 1;
  if (day >= lastDay) return intervalFor(memory, plan.retention, elapsed, chance);
  const begin = lastDay - finalDaysOf(plan) + 1;
  const relief = day < begin ? examRelief : 0;
  const interval = intervalFor(memory, plan.retention - relief, elapsed, chance);
  if (day + interval <= lastDay && (day + interval < begin || day >= begin)) return interval;
  if (day >= begin && first < day) return interval;
  const from = Math.max(day + 1, begin);
  return from + Math.min(lastDay - from, Math.floor(chance * (lastDay - from + 1))) - day;
}

/** Length of the plan's run-up in days. */
export const finalDaysOf = ({ finalDays }: StudyPlan): number => Math.max(1, Math.round(finalDays ?? defaultFinalDays));

/**
 * Days of run-up that suit so many cards at so many a day, some asked twice. 2 to 10: what comes
 * earlier is forgotten again. It depends on no date, so that the run-up doesn't move as it nears.
 */
export function finalDaysFor(cards: number, cardsADay: number): number {
  return Math.max(2, Math.min(10, Math.ceil((cards * 1.2) / Math.max(1, cardsADay))));
}

/** Predicted chance of recall at a moment, 0 to 1; 0 for what was never learnt by the present key. */
export function recallAt({ stability, lastReview }: Pick<CardSchedule, 'stability' | 'lastReview'>, at: number): number {
  if (lastReview === undefined || !hasMemory({ stability })) return 0;
  return recallAfter(stability, Math.max(0, at - lastReview) / dayMs);
}

/**
 * What asking a card now adds to the chance that it is recalled at a later moment, -1 to 1: the
 * expectation over knowing it and having to learn it again, less the chance without asking.
 */
export function gainAt({ stability, difficulty, lastReview }: CardSchedule, now: number, later: number): number {
  if (lastReview === undefined || !hasMemory({ stability })) return 0;
  const memory = { stability, difficulty };
  const days = Math.max(0, (later - now) / dayMs);
  const sinceLast = Math.max(0, (now - lastReview) / dayMs);
  const knows = recallAfter(stability, sinceLast);
  const elapsed = Math.round(sinceLast);
  const known = after(memory, elapsed, 3);
  const relearnt = after(after(memory, elapsed, 1), 0, 3);
  return knows * recallAfter(known.stability, days) + (1 - knows) * recallAfter(relearnt.stability, days) - recallAfter(stability, sinceLast + days);
}
