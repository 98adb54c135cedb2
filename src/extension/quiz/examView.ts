import { renderInline } from '../../core/markdown/render';
import { countToChoose } from '../../core/quiz/session';
import { type ExamSession, isAnswered, paceOf } from '../../core/quiz/simulation/examSession';
import { type CardMark, type ClockView, type ExamQuestionView, type ExamReviewView } from '../../shared/protocol';
import { type RenderFor } from './panelView';

/**
 * What the panel shows of a simulated exam that isn't submitted. Nothing here is made from a key, an
 * explanation or a note's name.
 *
 * @param remark about the clock, empty for none
 */
export function examView(session: ExamSession, { notice, remark }: { readonly notice: string; readonly remark: string }, renderFor: RenderFor): ExamQuestionView | ExamReviewView {
  const common = { session: session.id, step: session.step, title: session.title, flags: flagsOf(session), notice };
  const running = { ...common, marks: marksOf(session), clock: clockOf(session), isPaused: session.phase === 'paused', remark };
  const question = session.questions[session.present];
  if (session.screen === 'review' || question === undefined) return { ...running, kind: 'review', unanswered: session.questions.filter((each) => !isAnswered(each)).length };
  const { card, chosen, struck, flagged } = question;
  const choose = countToChoose(card);
  const isHidden = running.isPaused;
  return {
    ...running,
    kind: 'exam',
    card: session.present,
    input: choose > 1 ? 'checkbox' : 'radio',
    choose,
    stem: isHidden ? '' : renderInline(card.stem, renderFor(card)),
    options: isHidden ? [] : card.options.map(({ text }) => renderInline(text, renderFor(card))),
    chosen: isHidden ? [] : chosen,
    struck: isHidden ? [] : struck,
    isMarked: flagged,
  };
}

export const clockOf = (session: ExamSession): ClockView => ({ left: Math.round(session.limitMs - session.spentMs), pace: paceOf(session) });

const marksOf = ({ questions, present, screen }: ExamSession): readonly CardMark[] =>
  questions.map((question, index) => (isAnswered(question) ? 'answered' : screen === 'question' && index === present ? 'now' : 'open'));

export const flagsOf = ({ questions }: ExamSession): readonly number[] => questions.flatMap(({ flagged }, index) => (flagged ? [index] : []));
