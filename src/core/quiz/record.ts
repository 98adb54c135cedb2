import { type Clock } from '../ports';
import { type Reviews } from '../review/fold';
import { type ReviewEvent } from '../review/events';
import { type Session } from './session';

/**
 * What the review log should learn from a session's step: each new answer, and before it what the
 * card said, if the log doesn't know that yet.
 *
 * @param newId gives an id that was never given before
 */
export function eventsFor(before: Session, after: Session, reviews: Reviews, clock: Pick<Clock, 'offsetMinutes'>, newId: () => string): readonly ReviewEvent[] {
  return after.answers.slice(before.answers.length).flatMap((answer) => {
    const card = after.cards[answer.card];
    if (card === undefined) return [];
    const header = (id: string) => ({ v: 1, id, t: new Date(answer.at).toISOString(), tz: clock.offsetMinutes(answer.at), card: card.id }) as const;
    const { key } = card;
    const given: ReviewEvent = { ...header(answer.event), kind: 'answer', rating: answer.rating, correct: answer.correct, key, ms: answer.ms, session: after.id };
    if (reviews.get(card.id)?.snapshots.some((snapshot) => snapshot.key === key) === true) return [given];
    const options = card.options.map(({ text, correct }) => ({ text, correct }));
    return [{ ...header(newId()), kind: 'card', key, stem: card.stem, options, note: card.noteUri } satisfies ReviewEvent, given];
  });
}
