import { type UnreadCounts } from './codec';
import { type ReviewEvent } from './events';

/** What a person's logs say. */
export interface LoadedReviews {
  /** In no particular order; an event may come again. */
  readonly events: readonly ReviewEvent[];
  /** `events` are all there are, and what was known before no longer counts; else they are what has come since. */
  readonly isWhole: boolean;
  /** Lines that could not be read, over all files. */
  readonly unread: UnreadCounts;
  readonly files: number;
  /** Names of files that could not be read at all. */
  readonly failed: readonly string[];
}

/** Where answers are kept for good. */
export interface ReviewStore {
  /** The first time everything; from then on what has come since from other windows and machines, or everything once a file has gone. */
  load(): Promise<LoadedReviews>;
  /**
   * Resolves once the events are kept, all of them, in this order; until then they count as lost.
   * Rejects when they could not be kept; the same events may then be given again, since an event
   * that comes twice counts once. Calls are carried out one after another.
   */
  append(events: readonly ReviewEvent[]): Promise<void>;
  /** Resolves when all that was given has been written or refused, and no file is held any more. */
  close(): Promise<void>;
}
