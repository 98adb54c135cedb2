import { l10n } from 'vscode';
import { renderBlocks, renderInline } from '../../core/markdown/render';
import { type ExamQuestion, type ExamSession } from '../../core/quiz/simulation/examSession';
import { type Gap } from '../../core/quiz/simulation/form';
import { type Estimate, type ExamResult, isRight, scoreExam } from '../../core/quiz/simulation/score';
import { type ExamEvent } from '../../core/review/events';
import { type ExamResultView, type ReviewedView } from '../../shared/protocol';
import { flagsOf } from './examView';
import { type RenderFor } from './panelView';

/** About the last gap, while it is news. */
export function clockRemark({ gaps, phase }: ExamSession): string {
  const last = gaps.at(-1);
  return phase === 'paused' && last !== undefined ? l10n.t('Nothing was heard from your computer for {0}, so the clock was paused.', span(last.ms)) : '';
}

const span = (ms: number): string => {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  return minutes < 120 ? l10n.t('{0} min', minutes) : l10n.t('{0} h', Math.round(minutes / 60));
};

/** What the panel shows of an exam that was submitted. @param attempts at any exam, oldest first */
export function examResultView(session: ExamSession, notice: string, renderFor: RenderFor, attempts: readonly ExamEvent[]): ExamResultView {
  const result = scoreExam(session);
  const { estimate } = result;
  return {
    kind: 'examResult',
    session: session.id,
    step: session.step,
    title: session.title,
    flags: flagsOf(session),
    marks: session.questions.map((question) => (isRight(question) ? 'right' : 'wrong')),
    notice,
    right: result.right,
    asked: result.asked,
    unanswered: result.unanswered,
    ms: Math.round(session.spentMs),
    domains: result.domains,
    ...estimateWords(estimate),
    interval: estimate.kind === 'given' ? [estimate.low, estimate.high, estimate.passMark].map((share) => Math.round(share * 100)) : [],
    remarks: remarksOn(session, result),
    questions: session.questions.map((question) => reviewed(question, renderFor)),
    attempts: attempts
      .filter(({ exam }) => exam.toLowerCase() === session.code.toLowerCase())
      .map(({ t, right, questions, ms }) => ({ when: new Date(t).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' }), right, asked: questions, ms }))
      .reverse(),
  };
}

function reviewed(question: ExamQuestion, renderFor: RenderFor): ReviewedView {
  const { card, chosen, ms } = question;
  const render = renderFor(card);
  return {
    correct: isRight(question),
    stem: renderInline(card.stem, render),
    options: card.options.map(({ text }) => renderInline(text, render)),
    chosen,
    key: card.options.flatMap(({ correct }, index) => (correct ? [index] : [])),
    explanations: card.options.map(({ explanation }) => renderBlocks(explanation, render)),
    explanation: renderBlocks(card.explanation, render),
    source: card.source.title,
    ms: Math.round(ms),
  };
}

function estimateWords(estimate: Estimate): { readonly estimate: string; readonly estimateWhy: string } {
  if (estimate.kind === 'given') {
    const words = { likely: l10n.t('Likely to pass'), borderline: l10n.t('Borderline'), notYet: l10n.t('Not yet') };
    return { estimate: words[estimate.verdict], estimateWhy: l10n.t("An estimate by this extension from your answers here, not AWS's score: AWS scales its scores and doesn't publish how.") };
  }
  const gaps = estimate.gaps.map(gapWords);
  const reasons = [estimate.isShort && l10n.t('fewer than 20 questions say too little'), gaps.length > 0 && l10n.t('your notes cover too little of this exam: {0}', gaps.join('; '))].filter((reason) => reason !== false);
  return { estimate: l10n.t('No estimate'), estimateWhy: reasons.length === 0 ? l10n.t('Your notes hold too few questions for this exam.') : l10n.t('Withheld, because {0}.', reasons.join(l10n.t(', and '))) };
}

const gapWords = (gap: Gap): string => (gap.kind === 'area' ? l10n.t('hardly any question on {0}', gap.name) : l10n.t('{0}: {1} of {2} questions', gap.name, gap.found, gap.wanted));

function remarksOn(session: ExamSession, { unanswered, seenBefore, asked }: ExamResult): readonly string[] {
  return [
    ...formRemarks(session),
    ...(session.ended?.by === 'clock' ? [l10n.t('Time ran out, and the exam was submitted as it stood.')] : []),
    ...(unanswered > 0 ? [l10n.t('{0} had no answer and count as wrong.', unanswered)] : []),
    ...(seenBefore > 0 ? [l10n.t('{0} of {1} seen before.', seenBefore, asked)] : []),
    ...session.gaps.map(({ from, ms }) => l10n.t('Paused by itself at {0} for {1}.', new Date(from).toLocaleTimeString(undefined, { timeStyle: 'short' }), span(ms))),
  ];
}

/** What a person should know of the questions before the result, too. */
export const formRemarks = ({ shortfalls }: Pick<ExamSession, 'shortfalls'>): readonly string[] =>
  shortfalls.map(({ name, wanted, found }) => l10n.t('{0}: your notes hold {1} of the {2} questions that this exam would ask; others stand in.', name, found, wanted));
