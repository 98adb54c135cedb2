import { type Reviews } from '../review/fold';
import { dayOf, startOfDay } from '../review/days';
import { type ReviewEvent } from '../review/events';
import { type Moment } from '../review/moment';
import { type Session, type SessionCard } from './session';

/**
 * What the review log should learn from a session's step: each new answer, and before it what the
 * card said, if the log doesn't know that yet; a changed grade; a card put off or away; and of
 * everything that was taken back, that it was.
 *
 * @param moment of the step, not before anything that it takes back
 * @param newId gives an id that was never given before
 */
export function eventsFor(before: Session, after: Session, reviews: Reviews, moment: Moment, newId: () => string): readonly ReviewEvent[] {
  if (after.id !== before.id || after.round !== before.round) return [];
  const stamp = (id: string, at: number) => ({ v: 1, id, t: new Date(at).toISOString(), tz: moment.offsetMinutes }) as const;
  const learnt: ReviewEvent[] = [];
  const known = new Map([...before.answers, ...before.asides].map((each) => [each.event, each]));
  const standing = new Set([...after.answers, ...after.asides].map(({ event }) => event));
  for (const { event, at } of known.values()) {
    if (!standing.has(event)) learnt.push({ ...stamp(newId(), Math.max(moment.now, at + 1)), kind: 'undo', event });
  }
  for (const { event, card: index, rating, correct, ms, at } of after.answers) {
    const card = after.cards[index];
    const old = known.get(event);
    if (card === undefined) continue;
    if (old === undefined) {
      learnt.push(...snapshotFor(card, reviews, stamp, at, newId));
      learnt.push({ ...stamp(event, at), card: card.id, kind: 'answer', rating, correct, key: card.key, ms, session: after.id, ...(after.mode === 'nightBefore' ? { schedule: false } : {}) });
    } else if ('rating' in old && old.rating !== rating) {
      learnt.push({ ...stamp(newId(), Math.max(moment.now, at + 1)), card: card.id, kind: 'regrade', answer: event, rating });
    }
  }
  for (const { event, kind, card: index, at } of after.asides) {
    const card = after.cards[index];
    if (card === undefined || known.has(event)) continue;
    // Until the person's next day.
    const until = new Date(startOfDay(dayOf(at, moment.offsetMinutes) + 1, moment.offsetMinutes)).toISOString();
    learnt.push(kind === 'bury' ? { ...stamp(event, at), card: card.id, kind, until } : { ...stamp(event, at), card: card.id, kind });
  }
  return learnt;
}

type Stamp = (id: string, at: number) => Pick<ReviewEvent, 'v' | 'id' | 't'>;

/** What a card says, where the log doesn't know it by this key. */
export function snapshotFor({ id, key, stem, options, noteUri }: SessionCard, reviews: Reviews, stamp: Stamp, at: number, newId: () => string): readonly ReviewEvent[] {
  if (reviews.get(id)?.snapshots.some((snapshot) => snapshot.key === key) === true) return [];
  return [{ ...stamp(newId(), at), card: id, kind: 'card', key, stem, options: options.map(({ text, correct }) => ({ text, correct })), note: noteUri }];
}
