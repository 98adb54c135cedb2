import { type ExamQuestion, type ExamSession, isAnswered } from './examSession';
import { type Gap } from './form';

export interface DomainScore {
  readonly name: string;
  readonly right: number;
  readonly asked: number;
}

/**
 * What an attempt says about the exam. A scaled score can't be had: AWS equates its forms. The
 * interval is Wilson's (1927) at 95 % for the share of right answers to questions like these.
 */
export type Estimate =
  | { readonly kind: 'given'; readonly low: number; readonly high: number; readonly passMark: number; readonly verdict: 'likely' | 'borderline' | 'notYet' }
  /** Too few questions, or a pool that covers too little. */
  | { readonly kind: 'withheld'; readonly isShort: boolean; readonly gaps: readonly Gap[] };

export interface ExamResult {
  readonly right: number;
  readonly asked: number;
  readonly unanswered: number;
  readonly seenBefore: number;
  /** In the blueprint's order; last, without a name, what belongs to none. */
  readonly domains: readonly DomainScore[];
  readonly estimate: Estimate;
}

/** Fewer questions say next to nothing: the interval would span half the scale. */
const FEWEST_FOR_ESTIMATE = 20;

/** All or nothing: every right option and no other; an unanswered question is wrong. */
export const isRight = ({ card, chosen }: Pick<ExamQuestion, 'card' | 'chosen'>): boolean => isAnswered({ chosen }) && card.options.every(({ correct }, index) => correct === chosen.includes(index));

/** Indexes of the questions that were not answered rightly, in order. */
export const wrongOnes = ({ questions }: Pick<ExamSession, 'questions'>): readonly number[] => questions.flatMap((question, index) => (isRight(question) ? [] : [index]));

export function scoreExam(session: ExamSession): ExamResult {
  const { questions, domains } = session;
  const right = questions.filter(isRight).length;
  const scores = [...domains.map(({ name }, index) => scoreOf(name, questions.filter(({ domain }) => domain === index))), scoreOf('', questions.filter(({ domain }) => !(domain in domains)))];
  return {
    right,
    asked: questions.length,
    unanswered: questions.filter((question) => !isAnswered(question)).length,
    seenBefore: questions.filter(({ isSeen }) => isSeen).length,
    domains: scores.filter(({ name, asked }) => asked > 0 || name !== ''),
    estimate: estimateFor(session, right),
  };
}

const scoreOf = (name: string, questions: readonly ExamQuestion[]): DomainScore => ({ name, right: questions.filter(isRight).length, asked: questions.length });

function estimateFor({ questions, passMark, isThin, lacks }: ExamSession, right: number): Estimate {
  const isShort = questions.length < FEWEST_FOR_ESTIMATE;
  if (isShort || isThin) return { kind: 'withheld', isShort, gaps: isThin ? lacks : [] };
  const { low, high } = wilson(right, questions.length);
  return { kind: 'given', low, high, passMark, verdict: low >= passMark ? 'likely' : high < passMark ? 'notYet' : 'borderline' };
}

/** Wilson's score interval at 95 % for a proportion; 0 to 1. */
export function wilson(right: number, asked: number): { readonly low: number; readonly high: number } {
  if (asked === 0) return { low: 0, high: 1 };
  const z = 1.959964;
  const share = right / asked;
  const centre = share + (z * z) / (2 * asked);
  const spread = z * Math.sqrt((share * (1 - share)) / asked + (z * z) / (4 * asked * asked));
  const scale = 1 + (z * z) / asked;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
