import { type Clock, type Logger } from '../../core/ports';
import { eventsFor } from '../../core/quiz/record';
import { reduce, type SessionEvent } from '../../core/quiz/reduce';
import { type Session } from '../../core/quiz/session';
import { type ReviewEvent } from '../../core/review/events';
import { type Reviews } from '../../core/review/fold';
import { oneAfterAnother } from '../review/inTurn';
import { Keeper } from './keeper';

export interface SessionRunOptions<S = Session> {
  readonly reviews: {
    readonly reviews: Reviews;
    whenReady(): Promise<void>;
    append(events: readonly ReviewEvent[]): Promise<void>;
  };
  /** Keeps an unfinished session for a reload, forgets a finished one. */
  readonly save: (session: S) => Promise<void>;
  readonly clock: Clock;
  /** An id that was never given before. */
  readonly newId: () => string;
  readonly log: Logger;
}

/** An event without the time and the name that the host adds. */
type Plain<E> = E extends unknown ? Omit<E, 'at' | 'event'> : never;
/** What a session is told, before time and names are added. */
export type Action = Plain<SessionEvent>;

/**
 * A session at work: takes what the person does, in order, and keeps answers before their verdict is
 * shown. An answer that could not be kept is held and tried again with the next one.
 */
export class SessionRun {
  readonly kind = 'practice';
  readonly #options: SessionRunOptions;
  readonly #inTurn = oneAfterAnother();
  readonly #keeper: Keeper;
  #session: Session;

  constructor(session: Session, options: SessionRunOptions) {
    this.#session = session;
    this.#options = options;
    this.#keeper = new Keeper(options);
  }

  get session(): Session {
    return this.#session;
  }

  /** Why answers are not kept yet; empty when all are. */
  get notice(): string {
    return this.#keeper.notice;
  }

  /**
   * Resolves to whether anything changed, once answers are kept or known not to be.
   *
   * @param isStillMeant asked when the turn has come, since what came before may have changed what is shown
   */
  act(action: Action, isStillMeant: (session: Session) => boolean = () => true): Promise<boolean> {
    return this.#inTurn(async () => {
      if (!isStillMeant(this.#session)) return false;
      const { clock, newId, reviews } = this.#options;
      const now = clock.now();
      const before = this.#session;
      // What an event has no use for, it doesn't look at.
      const after = reduce(before, { ...action, at: now, event: newId() } as SessionEvent);
      if (after === before) return false;
      // The question that an undo brings back is read anew.
      this.#session = action.kind === 'undo' ? reduce(after, { kind: 'resume', at: now }) : after;
      if (after.answers !== before.answers || after.asides !== before.asides) {
        await reviews.whenReady();
        this.#keeper.learn(eventsFor(before, after, reviews.reviews, { now, offsetMinutes: clock.offsetMinutes(now) }, newId));
      }
      await this.#keep();
      return true;
    });
  }

  /** Tries once more to keep what could not be kept. */
  retry(): Promise<void> {
    return this.#inTurn(() => this.#keep());
  }

  async #keep(): Promise<void> {
    await this.#keeper.keep(() => this.#options.save(this.#session));
  }
}
