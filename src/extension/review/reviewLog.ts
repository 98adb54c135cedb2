import * as vscode from 'vscode';
import { type UnreadCounts } from '../../core/review/codec';
import { type Logger } from '../../core/ports';
import { type ReviewEvent } from '../../core/review/events';
import { addEvents, noReviews, type Reviews } from '../../core/review/fold';
import { type LoadedReviews, type ReviewStore } from '../../core/review/store';
import { Disposable } from '../disposable';
import { oneAfterAnother } from './inTurn';
import { isLogName } from './logFolder';

/** Milliseconds to wait for more before other windows' answers are read. */
const CALM = 300;
/** Milliseconds after which a watcher has surely begun to watch; the editor doesn't say when. */
const WATCHING = 2000;

export interface ReviewLogOptions {
  /** Opens a store in a folder; its files' names begin with `name`, which was never used before. */
  readonly open: (folder: vscode.Uri, name: string) => Promise<ReviewStore>;
  /** Names this device in file names. */
  readonly device: string;
  readonly log: Logger;
}

/**
 * What the person has answered so far, from all logs, and what other windows and machines add
 * meanwhile. Nothing is read before somebody asks.
 */
export class ReviewLog extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  readonly #options: ReviewLogOptions;
  readonly #inTurn = oneAfterAnother();
  #folder: vscode.Uri;
  #store: Promise<ReviewStore> | undefined;
  #name = '';
  #watcher: vscode.Disposable | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reviews = noReviews;
  #loading: Promise<void> | undefined;
  #unread: UnreadCounts = { torn: 0, unknown: 0, foreign: 0 };

  constructor(folder: vscode.Uri, options: ReviewLogOptions) {
    super();
    this.#folder = folder;
    this.#options = options;
    this.register({
      dispose: () => {
        clearTimeout(this.#timer);
        this.#watcher?.dispose();
        void this.close();
      },
    });
    this.register(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        // Not every place that a folder can be in tells of changes.
        if (focused) this.#refreshSoon();
      }),
    );
  }

  /** Where the logs are. */
  get folder(): vscode.Uri {
    return this.#folder;
  }

  /** How the names of this window's own files begin; empty before anything was read or written. */
  get ownPrefix(): string {
    return this.#name;
  }

  /** What is known now; nothing before `whenReady`. */
  get reviews(): Reviews {
    return this.#reviews;
  }

  /** Lines that are kept but can't be read by this version. */
  get unread(): UnreadCounts {
    return this.#unread;
  }

  /** Reads the logs, once. Never rejects: without a past one can still answer. */
  async whenReady(): Promise<void> {
    this.#loading ??= this.#load();
    await this.#loading;
  }

  /** Reads what has come since. Never rejects. */
  async refresh(): Promise<void> {
    if (this.#loading === undefined || this.isDisposed) return;
    await this.#loading;
    await this.#load();
  }

  /** Resolves once the events are kept; rejects when they are not, and then they don't count either. */
  append(events: readonly ReviewEvent[]): Promise<void> {
    return this.#inTurn(async () => {
      if (events.length === 0) return;
      await (await this.#open()).append(events);
      this.#take(addEvents(this.#reviews, events));
    });
  }

  /** Goes on in another folder, with what its logs say. Resolves when everything given before is kept where it was. */
  async switchTo(folder: vscode.Uri): Promise<void> {
    await this.#inTurn(async () => {
      await this.#closeStore();
      this.#folder = folder;
    });
    this.#reviews = noReviews;
    if (this.#loading !== undefined) await (this.#loading = this.#load());
  }

  /** Resolves when whatever was given has been written or refused. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#closeStore());
  }

  async #closeStore(): Promise<void> {
    this.#watcher?.dispose();
    this.#watcher = undefined;
    const store = this.#store;
    this.#store = undefined;
    await (await store?.catch(() => undefined))?.close();
  }

  #open(): Promise<ReviewStore> {
    if (this.#store !== undefined) return this.#store;
    this.#name = `${this.#options.device}-${crypto.randomUUID().slice(0, 8)}`;
    const opening = this.#options.open(this.#folder, this.#name);
    this.#store = opening;
    opening.catch(() => {
      if (this.#store === opening) this.#store = undefined;
    });
    return opening;
  }

  /** In turn with what is appended, so that neither forgets what the other has learnt. */
  #load(): Promise<void> {
    return this.#inTurn(async () => {
      try {
        const store = await this.#open();
        this.#watch();
        const loaded = await store.load();
        this.#report(loaded);
        if (loaded.isWhole || loaded.events.length > 0) this.#take(addEvents(loaded.isWhole ? noReviews : this.#reviews, loaded.events));
      } catch (error) {
        this.#options.log.error(`The review logs in ${this.#folder.toString(true)} cannot be read.`, error);
      }
    });
  }

  #report({ events, isWhole, files, failed, unread }: LoadedReviews): void {
    const { log } = this.#options;
    if (isWhole) log.info(`Read ${events.length} review events from ${files} files in ${this.#folder.toString(true)}.`);
    if (failed.length > 0) log.warn(`Review logs that cannot be read: ${failed.join(', ')}`);
    const { torn, unknown, foreign } = unread;
    const before = this.#unread;
    if (torn !== before.torn || unknown !== before.unknown || foreign !== before.foreign) {
      log.warn(`Lines in review logs that are kept but not read: ${torn} torn, ${unknown} of another version, ${foreign} foreign.`);
    }
    this.#unread = unread;
  }

  #watch(): void {
    if (this.#watcher !== undefined || this.isDisposed) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(this.#folder, '*.jsonl'));
    const changed = (uri: vscode.Uri): void => {
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      if (isLogName(name) && !name.startsWith(this.#name)) this.#refreshSoon();
    };
    watcher.onDidCreate(changed);
    watcher.onDidChange(changed);
    // A file of this window's own that has gone matters, too.
    watcher.onDidDelete(() => {
      this.#refreshSoon();
    });
    this.#watcher = watcher;
    // What was written before it began would go unseen.
    this.#refreshSoon(WATCHING);
  }

  #refreshSoon(after = CALM): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), after);
  }

  #take(reviews: Reviews): void {
    this.#reviews = reviews;
    if (!this.isDisposed) this.#changed.fire();
  }
}
