/**
 * What the review log records: plain facts, one a line, never changed afterwards. The state of a
 * card is computed from them (`fold.ts`), so that files from several windows and machines merge by
 * being read together. `media/review-log.md` describes the format for people.
 *
 * Adding a field or a kind is a compatible change: readers keep what they don't know.
 */

/** FSRS's grades: 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4;

interface EventBase {
  readonly v: 1;
  /** Unique over all logs of a person; the same event read twice counts once. */
  readonly id: string;
  /** When it happened, in UTC, as `Date.prototype.toISOString` writes it. */
  readonly t: string;
  /** Minutes east of UTC where the person was then; a day of study is their own, not UTC's. Absent: unknown, read as UTC. */
  readonly tz?: number;
}

interface EventOfCard extends EventBase {
  /** Identity of the card, as `core/notes/identity.ts` gives it. */
  readonly card: string;
}

/** A question was answered. */
export interface AnswerEvent extends EventOfCard {
  readonly kind: 'answer';
  readonly rating: Rating;
  readonly correct: boolean;
  /** Hash of the key that it was judged by; an answer judged by another key no longer counts. */
  readonly key: string;
  /** Milliseconds from showing the question to the answer. */
  readonly ms: number;
  /** The quiz session that it was part of. */
  readonly session: string;
  /** False for answers that don't move the schedule: those of an exam simulation and of "Night Before". */
  readonly schedule?: false;
}

/** The person found an answer harder or easier than it was graded. The last one counts. */
export interface RegradeEvent extends EventOfCard {
  readonly kind: 'regrade';
  /** Id of the answer. */
  readonly answer: string;
  readonly rating: Rating;
}

/**
 * What a card said when it was first answered, or first answered by this key: enough to recognise
 * it after its note was edited or moved.
 */
export interface CardEvent extends EventOfCard {
  readonly kind: 'card';
  readonly key: string;
  /** Markdown. */
  readonly stem: string;
  readonly options: readonly { readonly text: string; readonly correct: boolean }[];
  /** URI of the note. */
  readonly note: string;
}

/**
 * Two ids are one card: its text was edited, or it moved. From now on both have the history of both,
 * so that going back to an earlier version of a note costs nothing.
 */
export interface SameEvent extends EventBase {
  readonly kind: 'same';
  readonly from: string;
  readonly to: string;
  /** Keys that say the same in other words: answers judged by the one count for the other. */
  readonly keys?: { readonly from: string; readonly to: string };
}

/** "Never Ask", and its opposite. The last one counts. */
export interface SuspendEvent extends EventOfCard {
  readonly kind: 'suspend' | 'unsuspend';
}

/** "Later": not asked before a moment. The last one counts. */
export interface BuryEvent extends EventOfCard {
  readonly kind: 'bury';
  /** In UTC, as `t`. */
  readonly until: string;
}

/** An exam simulation was finished. It never moves the schedule; its answers are events of their own, with the same session. */
export interface ExamEvent extends EventBase {
  readonly kind: 'exam';
  /** Code of the exam, such as `CLF-C02`, or the name of the person's own blueprint. */
  readonly exam: string;
  readonly session: string;
  /** Milliseconds on the clock, pauses left out. */
  readonly ms: number;
  readonly questions: number;
  readonly right: number;
  readonly domains: readonly { readonly domain: string; readonly questions: number; readonly right: number }[];
}

/** Takes back an earlier event, which may be an undo itself. One that isn't later than what it names does nothing. */
export interface UndoEvent extends EventBase {
  readonly kind: 'undo';
  /** Id of the event that it takes back. */
  readonly event: string;
}

export type ReviewEvent = AnswerEvent | RegradeEvent | CardEvent | SameEvent | SuspendEvent | BuryEvent | ExamEvent | UndoEvent;

/** When an event happened, in milliseconds since 1970. */
export const timeOf = (event: Pick<ReviewEvent, 't'>): number => Date.parse(event.t);

/** The order in which events count: by time, then by id, so that every reader agrees. */
export function inOrder(a: ReviewEvent, b: ReviewEvent): number {
  if (a.t !== b.t) {
    // Texts in the usual form sort as times do, and far faster.
    if (isUsual(a.t) && isUsual(b.t)) return a.t < b.t ? -1 : 1;
    const difference = timeOf(a) - timeOf(b);
    if (difference !== 0) return difference;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const isUsual = (t: string): boolean => t.length === 24 && t.charAt(23) === 'Z' && t.charAt(10) === 'T';
