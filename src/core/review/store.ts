import { type UnreadCounts } from './codec';
import { type ReviewEvent } from './events';

/** Everything that a person's logs hold. */
export interface LoadedReviews {
  /** From all files, in no particular order; an event may come twice. */
  readonly events: readonly ReviewEvent[];
  readonly unread: UnreadCounts;
  readonly files: number;
  /** Names of files that could not be read at all. */
  readonly failed: readonly string[];
}

/** Where answers are kept for good. */
export interface ReviewStore {
  load(): Promise<LoadedReviews>;
  /**
   * Resolves once the events are kept, all of them, in this order; until then they count as lost.
   * Rejects when they could not be kept; the same events may then be given again, since an event
   * that comes twice counts once. Calls are carried out one after another.
   */
  append(events: readonly ReviewEvent[]): Promise<void>;
}
