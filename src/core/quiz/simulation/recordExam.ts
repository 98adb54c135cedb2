import { type ReviewEvent } from '../../review/events';
import { type Reviews } from '../../review/fold';
import { type Moment } from '../../review/moment';
import { snapshotFor } from '../record';
import { type ExamSession } from './examSession';
import { isRight, scoreExam } from './score';

/**
 * What the review log should learn from a submitted exam: each question as an answer that doesn't
 * move the schedule, then the attempt. Ids follow from the session's, so that writing them again
 * after a crash counts nothing twice.
 */
export function examEvents(session: ExamSession, reviews: Reviews, { offsetMinutes }: Pick<Moment, 'offsetMinutes'>): readonly ReviewEvent[] {
  const { id, code, ended, questions, spentMs } = session;
  if (ended === undefined || questions.length === 0) return [];
  const stamp = (name: string, at: number) => ({ v: 1, id: name, t: new Date(at).toISOString(), tz: offsetMinutes }) as const;
  const answers = questions.flatMap((question, index): readonly ReviewEvent[] => {
    const { card, ms } = question;
    const correct = isRight(question);
    return [
      ...snapshotFor(card, reviews, stamp, ended.at, () => `${id}-${index}-card`),
      { ...stamp(`${id}-${index}`, ended.at), card: card.id, kind: 'answer', rating: correct ? 3 : 1, correct, key: card.key, ms: Math.round(ms), session: id, schedule: false },
    ];
  });
  const { right, asked, domains } = scoreExam(session);
  const result = domains.map((domain) => ({ domain: domain.name, questions: domain.asked, right: domain.right }));
  return [...answers, { ...stamp(`${id}-exam`, ended.at), kind: 'exam', exam: code, session: id, ms: Math.round(spentMs), questions: asked, right, domains: result }];
}
