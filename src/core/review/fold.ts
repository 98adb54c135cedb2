import { type AnswerEvent, type CardEvent, type ReviewEvent } from './events';

/** What the logs say about one card. */
export interface CardHistory {
  /** What the card said by each key that it was answered by, oldest first. */
  readonly snapshots: readonly CardEvent[];
  /** Oldest first; the scheduler reads them in this order. */
  readonly answers: readonly AnswerEvent[];
}

/** Histories by card. */
export type Reviews = ReadonlyMap<string, CardHistory>;

export const noReviews: Reviews = new Map();

/**
 * Adds events to what is known. The result does not depend on the order in which events or files
 * came, and an event that is already known changes nothing. Linear in the histories of the cards
 * that the events name; other histories are shared with `before`.
 */
export function addEvents(before: Reviews, events: Iterable<ReviewEvent>): Reviews {
  const fresh = new Map<string, ReviewEvent[]>();
  for (const event of events) {
    const list = fresh.get(event.card);
    if (list === undefined) fresh.set(event.card, [event]);
    else list.push(event);
  }
  if (fresh.size === 0) return before;
  const after = new Map(before);
  for (const [card, list] of fresh) {
    const known = before.get(card);
    const answers = list.filter((event) => event.kind === 'answer');
    const snapshots = list.filter((event) => event.kind === 'card');
    after.set(card, { answers: merged(known?.answers ?? [], answers), snapshots: merged(known?.snapshots ?? [], snapshots) });
  }
  return after;
}

/** By time, then id, each id once. */
function merged<T extends ReviewEvent>(known: readonly T[], more: readonly T[]): readonly T[] {
  if (more.length === 0) return known;
  const byId = new Map([...known, ...more].map((event) => [event.id, event]));
  return [...byId.values()].sort((a, b) => Date.parse(a.t) - Date.parse(b.t) || (a.id < b.id ? -1 : 1));
}
