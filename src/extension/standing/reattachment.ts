import * as vscode from 'vscode';
import { type Clock, type Logger } from '../../core/ports';
import { type Card, cardsOf } from '../../core/quiz/card';
import { type ReviewEvent } from '../../core/review/events';
import { ownReattachments, sameEventId } from '../../core/review/lostHistories';
import { eventsForReattachment, type PresentCard, type Reattachment } from '../../core/review/reattach';
import { undoEvents } from '../../core/review/undo';
import { Disposable } from '../disposable';
import { type NotesIndex } from '../notes/notesIndex';
import { type ReviewLog } from '../review/reviewLog';

export interface ReattachmentOptions {
  readonly index: NotesIndex;
  readonly reviews: ReviewLog;
  readonly clock: Clock;
  readonly log: Logger;
  /** Says that the histories of so many questions were taken over; resolves to whether that is to be taken back. */
  readonly tell: (count: number) => PromiseLike<boolean>;
}

/** Milliseconds that notes have to be quiet before histories are looked for. */
const calm = 2000;

/** A shipped note's path in the package, of whatever version and wherever it is installed; `undefined` for other notes. */
export const shippedPath = (note: string): string | undefined => /\/aws-exam-notes\.aws-exam-notes-[^/]*\/(notes\/.+)$/.exec(note)?.[1];

/** Problems of files that are there and could not be read, so that nothing is known of their questions. */
const unread: ReadonlySet<string> = new Set(['file-unreadable', 'file-too-large']);

/** A test whether a note is among those that were read, however an update or another machine calls the shipped ones. */
export function isHereIn(index: Pick<NotesIndex, 'library' | 'isShipped'>): (note: string) => boolean {
  const hasShipped = index.library.notes().some(({ uri }) => index.isShipped(uri));
  const isRead = (note: string): boolean => index.library.note(note)?.problems.every(({ code }) => !unread.has(code)) ?? false;
  return (note) => isRead(note) || (hasShipped && (index.isShipped(note) || shippedPath(note) !== undefined));
}

export function presentCards(cards: readonly Card[]): readonly PresentCard[] {
  return cards.map(({ id, key, question: { stem, options }, note }) => ({ id, key, stem, options, note: note.uri }));
}

/** What to log for a re-attachment now. */
export function reattachmentEvents(found: Reattachment, clock: Clock, sameId: string): readonly ReviewEvent[] {
  const now = clock.now();
  const ids = [sameId];
  return eventsForReattachment(found, () => ({ v: 1, id: ids.pop() ?? crypto.randomUUID(), t: new Date(now).toISOString(), tz: clock.offsetMinutes(now) }));
}

/**
 * Keeps histories with questions that are edited: once notes are read and quiet, a history whose
 * card vanished goes to the card that says the same in other spelling. Notes that are missing, being
 * read or being typed into are left for later.
 */
export class Reattacher extends Disposable {
  readonly #options: ReattachmentOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;

  constructor(options: ReattachmentOptions) {
    super();
    this.#options = options;
    const soon = (): void => {
      this.#soon();
    };
    this.register(options.index.onDidChange(soon));
    this.register(vscode.workspace.onDidSaveTextDocument(soon));
    this.register({
      dispose: () => {
        clearTimeout(this.#timer);
      },
    });
    void Promise.all([options.index.whenReady(), options.reviews.whenReady()]).then(soon);
  }

  /** Resolves to how many histories found their card. */
  async run(): Promise<number> {
    const { index, reviews, clock, log } = this.#options;
    if (this.#running || this.isDisposed || !index.isReady || index.isReading || index.isStopped || this.#isTyping()) return 0;
    this.#running = true;
    try {
      await reviews.whenReady();
      if (reviews.reviews.cards().length === 0) return 0;
      const found = ownReattachments(reviews.reviews, presentCards(cardsOf(index.library)), isHereIn(index));
      if (found.length === 0) return 0;
      const events = found.flatMap((each) => reattachmentEvents(each, clock, sameEventId(each)));
      await reviews.append(events);
      log.info(`The histories of ${found.length} edited questions were taken over: ${found.map(({ orphan, card }) => `${orphan.card} is ${card.id} in ${card.note}`).join('; ')}`);
      void this.#offerUndo(found.length, events.filter(({ kind }) => kind === 'same'));
      return found.length;
    } catch (error) {
      log.error('The histories of edited questions could not be taken over.', error);
      return 0;
    } finally {
      this.#running = false;
    }
  }

  async #offerUndo(count: number, events: readonly ReviewEvent[]): Promise<void> {
    const { reviews, clock, log, tell } = this.#options;
    try {
      if (!(await tell(count))) return;
      const now = clock.now();
      await reviews.append(undoEvents(events, now, clock.offsetMinutes(now), () => crypto.randomUUID()));
    } catch (error) {
      log.error('The histories could not be given back.', error);
    }
  }

  /** Half-written questions are nobody's. */
  #isTyping(): boolean {
    return vscode.workspace.textDocuments.some((document) => document.isDirty && this.#options.index.library.note(document.uri.toString()) !== undefined);
  }

  #soon(): void {
    if (this.isDisposed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.run(), calm);
  }
}
