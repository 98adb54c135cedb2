/**
 * What the review log records: plain facts, one a line, never changed afterwards. The state of a
 * card is computed from them (`fold.ts`), so that files from several windows and machines merge by
 * being read together.
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
  /** Minutes east of UTC where the person was then; a day of study is their own, not UTC's. Absent: unknown. */
  readonly tz?: number;
  /** Identity of the card, as `core/notes/identity.ts` gives it. */
  readonly card: string;
}

/** A question was answered. */
export interface AnswerEvent extends EventBase {
  readonly kind: 'answer';
  readonly rating: Rating;
  readonly correct: boolean;
  /** Hash of the key that it was judged by; an answer judged by another key no longer counts. */
  readonly key: string;
  /** Milliseconds from showing the question to the answer. */
  readonly ms: number;
  /** The quiz session that it was part of. */
  readonly session: string;
}

/**
 * What a card said when it was first answered, or first answered by this key: enough to recognise
 * it after its note was edited or moved.
 */
export interface CardEvent extends EventBase {
  readonly kind: 'card';
  readonly key: string;
  /** Markdown. */
  readonly stem: string;
  readonly options: readonly { readonly text: string; readonly correct: boolean }[];
  /** URI of the note. */
  readonly note: string;
}

export type ReviewEvent = AnswerEvent | CardEvent;
