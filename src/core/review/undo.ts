import { inOrder, type ReviewEvent, timeOf, type UndoEvent } from './events';
import { type Reviews } from './fold';
import { liveEvents } from './family';

/** What people take back; snapshots say only what a card said, and an undo is taken back by naming it. */
export type Undoable = Exclude<ReviewEvent, { kind: 'card' | 'undo' }>;

/**
 * The last events that still stand and that a person may take back, the latest first. Regrades are
 * left out: taking back their answer takes them along.
 *
 * @param kinds all when absent
 */
export function lastUndoable(reviews: Reviews, count: number, kinds: readonly Undoable['kind'][] = ['answer', 'same', 'suspend', 'unsuspend', 'bury', 'exam']): readonly Undoable[] {
  const found: Undoable[] = [];
  for (const family of new Set(reviews.index.families.values())) {
    const live = liveEvents(family).filter((event): event is Undoable => (kinds as readonly string[]).includes(event.kind));
    // No family can give more than all that is asked for.
    found.push(...live.slice(Math.max(0, live.length - Math.max(0, count))));
  }
  return found.sort((a, b) => inOrder(b, a)).slice(0, Math.max(0, count));
}

/**
 * The events that take others back, in the order given. Each is dated after what it takes back, even
 * where another machine's clock was ahead: an undo that isn't later does nothing.
 *
 * @param now milliseconds since 1970
 * @param offsetMinutes of the zone, east of UTC
 * @param newId gives an id that was never given before
 */
export function undoEvents(events: readonly ReviewEvent[], now: number, offsetMinutes: number, newId: () => string): readonly UndoEvent[] {
  return events.map((event) => ({ v: 1, id: newId(), t: new Date(Math.max(now, timeOf(event) + 1)).toISOString(), tz: offsetMinutes, kind: 'undo', event: event.id }));
}
