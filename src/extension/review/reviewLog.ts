import * as vscode from 'vscode';
import { type Logger } from '../../core/ports';
import { type ReviewEvent } from '../../core/review/events';
import { addEvents, noReviews, type Reviews } from '../../core/review/fold';
import { type ReviewStore } from '../../core/review/store';
import { Disposable } from '../disposable';

/** What the person has answered so far, from all logs. Nothing is read before somebody asks. */
export class ReviewLog extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  readonly #store: ReviewStore;
  readonly #log: Logger;
  #reviews = noReviews;
  #loading: Promise<void> | undefined;

  constructor(store: ReviewStore & { dispose?(): void }, log: Logger) {
    super();
    this.#store = store;
    this.#log = log;
    this.register({ dispose: () => store.dispose?.() });
  }

  /** What is known now; nothing before `whenReady`. */
  get reviews(): Reviews {
    return this.#reviews;
  }

  /** Reads the logs, once. Never rejects: without a past one can still answer. */
  async whenReady(): Promise<void> {
    this.#loading ??= this.#load();
    await this.#loading;
  }

  async #load(): Promise<void> {
    try {
      const { events, unread, files, failed } = await this.#store.load();
      this.#take(events);
      this.#log.info(`Read ${events.length} review events from ${files} files.`);
      if (failed.length > 0) this.#log.warn(`Review logs that cannot be read: ${failed.join(', ')}`);
      const { torn, unknown, foreign } = unread;
      if (torn + unknown + foreign > 0) this.#log.warn(`Lines in review logs that are kept but not read: ${torn} torn, ${unknown} of another version, ${foreign} foreign.`);
    } catch (error) {
      this.#log.error('The review logs cannot be read.', error);
    }
  }

  /** Resolves once the events are kept; rejects when they are not, and then they don't count either. */
  async append(events: readonly ReviewEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.#store.append(events);
    this.#take(events);
  }

  #take(events: readonly ReviewEvent[]): void {
    this.#reviews = addEvents(this.#reviews, events);
    if (!this.isDisposed) this.#changed.fire();
  }
}
