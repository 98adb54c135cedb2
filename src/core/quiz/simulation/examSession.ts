import { type Reviews } from '../../review/fold';
import { seededRandom } from '../random';
import { dealCard, type SessionCard } from '../session';
import { type Blueprint, type ExamDomain } from './blueprint';
import { type ExamForm, type Gap } from './form';

/**
 * A simulated exam from first question to result, as plain JSON that is kept after every step. Time
 * is counted in small pieces between events, never taken from the wall: what nobody was there for
 * doesn't count.
 */
export interface ExamSession {
  readonly v: 1;
  readonly mode: 'exam';
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly domains: readonly ExamDomain[];
  /** Share of right answers, 0 to 1. */
  readonly passMark: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly seed: number;
  readonly questions: readonly ExamQuestion[];
  readonly limitMs: number;
  /** Milliseconds of exam time used, `limitMs` at most. */
  readonly spentMs: number;
  /** Milliseconds since 1970 up to which time is accounted for. */
  readonly countedTo: number;
  readonly phase: ExamPhase;
  /** What is on screen while the exam runs. */
  readonly screen: 'question' | 'review';
  /** Index of the present question. */
  readonly present: number;
  /** Times at which the clock stood still by itself, oldest first. */
  readonly gaps: readonly ExamPause[];
  readonly shortfalls: ExamForm['shortfalls'];
  readonly lacks: readonly Gap[];
  /** The pool covers too little of the exam for an estimate. */
  readonly isThin: boolean;
  /** How it ended; absent until it has. */
  readonly ended?: { readonly by: 'person' | 'clock'; readonly at: number };
  /** Rises whenever something else is shown. */
  readonly step: number;
}

/**
 * - `running`: the clock runs
 * - `paused`: it stands still and no question is shown
 * - `submitted`: the result is shown
 */
export type ExamPhase = 'running' | 'paused' | 'submitted';

export interface ExamPause {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly ms: number;
}

export interface ExamQuestion {
  readonly card: SessionCard;
  /** Index of its domain, -1 for none. */
  readonly domain: number;
  readonly isSeen: boolean;
  /** Chosen options, ascending. */
  readonly chosen: readonly number[];
  /** Options struck out, ascending. */
  readonly struck: readonly number[];
  readonly flagged: boolean;
  /** Milliseconds spent on it. */
  readonly ms: number;
}

export interface ExamPlan {
  readonly id: string;
  readonly title: string;
  readonly blueprint: Blueprint;
  readonly form: ExamForm;
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Without questions there is nothing to sit, and the exam is over at once. */
export function startExam({ id, title, blueprint, form, seed, at }: ExamPlan, reviews: Reviews): ExamSession {
  const random = seededRandom(seed);
  const questions = form.cards.map(({ card, domain, isSeen }): ExamQuestion => ({ card: dealCard(card, reviews, random), domain, isSeen, chosen: [], struck: [], flagged: false, ms: 0 }));
  return {
    v: 1,
    mode: 'exam',
    id,
    title,
    code: blueprint.code,
    domains: blueprint.domains,
    passMark: blueprint.passMark,
    startedAt: at,
    seed,
    questions,
    limitMs: form.limitMs,
    spentMs: 0,
    countedTo: at,
    phase: questions.length === 0 ? 'submitted' : 'running',
    screen: 'question',
    present: 0,
    gaps: [],
    shortfalls: form.shortfalls,
    lacks: form.gaps,
    isThin: form.isThin,
    ...(questions.length === 0 ? { ended: { by: 'person', at } } : {}),
    step: 0,
  };
}

export const isAnswered = ({ chosen }: Pick<ExamQuestion, 'chosen'>): boolean => chosen.length > 0;

/** Questions answered more (or, below zero, fewer) than an even pace through the time would have. */
export function paceOf({ questions, spentMs, limitMs }: Pick<ExamSession, 'questions' | 'spentMs' | 'limitMs'>): number {
  const expected = limitMs === 0 ? 0 : (spentMs / limitMs) * questions.length;
  return questions.filter(isAnswered).length - Math.floor(expected);
}
