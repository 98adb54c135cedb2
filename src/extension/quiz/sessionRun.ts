import { type Clock, type Logger } from '../../core/ports';
import { eventsFor } from '../../core/quiz/record';
import { reduce, type SessionEvent } from '../../core/quiz/reduce';
import { type Session } from '../../core/quiz/session';
import { type ReviewEvent } from '../../core/review/events';
import { type Reviews } from '../../core/review/fold';
import { oneAfterAnother } from '../review/inTurn';

export interface SessionRunOptions {
  readonly reviews: {
    readonly reviews: Reviews;
    whenReady(): Promise<void>;
    append(events: readonly ReviewEvent[]): Promise<void>;
  };
  /** Keeps an unfinished session for a reload, forgets a finished one. */
  readonly save: (session: Session) => Promise<void>;
  readonly clock: Clock;
  /** An id that was never given before. */
  readonly newId: () => string;
  readonly log: Logger;
}

/** What a session is told, before time and names are added. */
export type Action =
  | { readonly kind: 'select'; readonly chosen: readonly number[] }
  | { readonly kind: 'grade'; readonly knew: boolean }
  | { readonly kind: 'check' | 'giveUp' | 'next' | 'finish' | 'again' | 'resume' };

/**
 * A session at work: takes what the person does, in order, and keeps answers before their verdict is
 * shown. An answer that could not be kept is held and tried again with the next one.
 */
export class SessionRun {
  readonly #options: SessionRunOptions;
  readonly #inTurn = oneAfterAnother();
  #session: Session;
  #unsaved: readonly ReviewEvent[] = [];
  #notice = '';

  constructor(session: Session, options: SessionRunOptions) {
    this.#session = session;
    this.#options = options;
  }

  get session(): Session {
    return this.#session;
  }

  /** Why answers are not kept yet; empty when all are. */
  get notice(): string {
    return this.#notice;
  }

  /**
   * Resolves to whether anything changed, once answers are kept or known not to be.
   *
   * @param isStillMeant asked when the turn has come, since what came before may have changed what is shown
   */
  act(action: Action, isStillMeant: (session: Session) => boolean = () => true): Promise<boolean> {
    return this.#inTurn(async () => {
      if (!isStillMeant(this.#session)) return false;
      const before = this.#session;
      const after = reduce(before, this.#eventFor(action));
      if (after === before) return false;
      this.#session = after;
      if (after.answers.length > before.answers.length) {
        const { reviews, clock, newId } = this.#options;
        await reviews.whenReady();
        this.#unsaved = [...this.#unsaved, ...eventsFor(before, after, reviews.reviews, clock, newId)];
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
    const { reviews, save, log } = this.#options;
    try {
      await reviews.append(this.#unsaved);
      this.#unsaved = [];
      this.#notice = '';
    } catch (error) {
      log.error('Answers could not be kept.', error);
      this.#notice = error instanceof Error ? error.message : String(error);
    }
    try {
      await save(this.#session);
    } catch (error) {
      // Only a reload would miss it.
      log.warn(`The quiz could not be kept for a reload: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #eventFor(action: Action): SessionEvent {
    const at = this.#options.clock.now();
    switch (action.kind) {
      case 'select':
        return action;
      case 'finish':
        return { kind: action.kind };
      case 'check':
      case 'giveUp':
        return { kind: action.kind, at, event: this.#options.newId() };
      case 'grade':
        return { ...action, at, event: this.#options.newId() };
      case 'next':
      case 'again':
      case 'resume':
        return { kind: action.kind, at };
    }
  }
}
