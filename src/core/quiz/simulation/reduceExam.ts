import { toggled } from '../numbers';
import { countToChoose } from '../session';
import { type ExamQuestion, type ExamSession } from './examSession';

/** What can happen in a simulated exam. `at` is in milliseconds since 1970. */
export type ExamEvent = { readonly at: number } & ExamAction;

export type ExamAction =
  /** Time has passed. */
  | { readonly kind: 'tick' }
  /** Exactly these options of the present question are chosen now. */
  | { readonly kind: 'select'; readonly chosen: readonly number[] }
  /** Strike an option of the present question out, or bring it back. */
  | { readonly kind: 'strike'; readonly option: number }
  /** Flag the present question, or take the flag away. */
  | { readonly kind: 'mark' }
  /** To a question. */
  | { readonly kind: 'go'; readonly card: number }
  /** To the next question; after the last to the review page. */
  | { readonly kind: 'next' | 'previous' | 'review' | 'pause' | 'continue' | 'submit' };

/** A longer silence than this between two events means that the computer slept, in milliseconds. */
export const LONGEST_TICK = 60_000;

/**
 * The exam after an event; the very same exam when the event has no meaning in it. Every event first
 * accounts for the time since the one before: that may end the exam, and a gap pauses it, in which
 * case the event itself is dropped.
 */
export function reduceExam(before: ExamSession, event: ExamEvent): ExamSession {
  if (before.phase === 'submitted' || !Number.isFinite(event.at)) return before;
  if (before.phase === 'paused') {
    if (event.kind === 'submit') return end(before, 'person', event);
    return event.kind === 'continue' ? { ...before, phase: 'running', countedTo: event.at, step: before.step + 1 } : before;
  }
  const session = account(before, event);
  return session.phase === 'running' ? act(session, event) : session;
}

function account(session: ExamSession, event: ExamEvent): ExamSession {
  const passed = event.at - session.countedTo;
  if (passed > LONGEST_TICK) return { ...session, phase: 'paused', countedTo: event.at, gaps: [...session.gaps, { from: session.countedTo, ms: passed }], step: session.step + 1 };
  // A clock that was set back gives no time and takes none.
  const counted = Math.min(Math.max(0, passed), session.limitMs - session.spentMs);
  const onQuestion = session.screen === 'question' && counted > 0;
  const questions = onQuestion ? change(session, ({ ms }) => ({ ms: ms + counted })) : session.questions;
  const after = passed === 0 ? session : { ...session, questions, spentMs: session.spentMs + counted, countedTo: event.at };
  return after.spentMs >= after.limitMs ? end(after, 'clock', event) : after;
}

function act(session: ExamSession, event: ExamEvent): ExamSession {
  const { present, questions } = session;
  switch (event.kind) {
    case 'tick':
    case 'continue':
      return session;
    case 'select':
      return session.screen === 'question' ? select(session, event.chosen) : session;
    case 'strike':
      return session.screen === 'question' ? strike(session, event.option) : session;
    case 'mark':
      return session.screen === 'question' ? shown({ ...session, questions: change(session, ({ flagged }) => ({ flagged: !flagged })) }) : session;
    case 'go':
      return event.card in questions ? shown({ ...session, screen: 'question', present: event.card }) : session;
    case 'next':
      return session.screen === 'review' ? session : shown(present + 1 < questions.length ? { ...session, present: present + 1 } : { ...session, screen: 'review' });
    case 'previous':
      if (session.screen === 'review') return shown({ ...session, screen: 'question' });
      return present > 0 ? shown({ ...session, present: present - 1 }) : session;
    case 'review':
      return session.screen === 'review' ? session : shown({ ...session, screen: 'review' });
    case 'pause':
      return shown({ ...session, phase: 'paused' });
    case 'submit':
      return end(session, 'person', event);
  }
}

const shown = (session: ExamSession): ExamSession => ({ ...session, step: session.step + 1 });

const end = (session: ExamSession, by: 'person' | 'clock', { at }: ExamEvent): ExamSession => shown({ ...session, phase: 'submitted', ended: { by, at } });

/** The questions with the present one changed. */
const change = ({ questions, present }: ExamSession, to: (question: ExamQuestion) => Partial<ExamQuestion>): readonly ExamQuestion[] => questions.map((question, index) => (index === present ? { ...question, ...to(question) } : question));

/** Any number up to what the key asks for: an exam takes half an answer, and counts it wrong. */
function select(session: ExamSession, chosen: readonly number[]): ExamSession {
  const question = session.questions[session.present];
  const ascending = [...new Set(chosen)].sort((a, b) => a - b);
  if (question === undefined || ascending.length !== chosen.length || ascending.length > countToChoose(question.card) || !ascending.every((index) => index in question.card.options)) return session;
  return { ...session, questions: change(session, ({ struck }) => ({ chosen: ascending, struck: struck.filter((index) => !ascending.includes(index)) })) };
}

/** A struck option is not chosen. */
function strike(session: ExamSession, option: number): ExamSession {
  const question = session.questions[session.present];
  if (question === undefined || !(option in question.card.options)) return session;
  return shown({ ...session, questions: change(session, ({ chosen, struck }) => ({ struck: toggled(struck, option), chosen: struck.includes(option) ? chosen : chosen.filter((index) => index !== option) })) });
}
