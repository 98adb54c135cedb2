import { type Logger } from '../../core/ports';
import { type ReviewEvent } from '../../core/review/events';

export interface KeeperOptions {
  readonly reviews: { append(events: readonly ReviewEvent[]): Promise<void> };
  readonly log: Logger;
}

/** Keeps what a session learns; what could not be kept is held and tried again with the next. */
export class Keeper {
  readonly #options: KeeperOptions;
  #unsaved: readonly ReviewEvent[] = [];
  #notice = '';

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Why something is not kept yet; empty when all is. */
  get notice(): string {
    return this.#notice;
  }

  learn(events: readonly ReviewEvent[]): void {
    this.#unsaved = [...this.#unsaved, ...events];
  }

  /** @param save keeps the session itself, which matters less */
  async keep(save: () => Promise<void>): Promise<void> {
    const { reviews, log } = this.#options;
    try {
      await reviews.append(this.#unsaved);
      this.#unsaved = [];
      this.#notice = '';
    } catch (error) {
      log.error('Answers could not be kept.', error);
      this.#notice = error instanceof Error ? error.message : String(error);
    }
    try {
      await save();
    } catch (error) {
      // Only a reload would miss it.
      log.warn(`The quiz could not be kept for a reload: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
