import { type Reviews } from './fold';
import { type Orphan, type PresentCard, type Reattachment, reattach } from './reattach';

/** A history whose card is gone, with what is known of it. */
export interface LostHistory {
  readonly orphan: Orphan;
  /** Answers, not cards. */
  readonly answers: number;
  /** The card that it seems to belong to now. */
  readonly candidate: PresentCard | undefined;
}

export interface LostHistories {
  readonly lost: readonly LostHistory[];
  /** Histories of notes that are not here: another workspace's, or of a folder that is missing just now. */
  readonly elsewhere: number;
}

/**
 * The histories that someone may want to do something about: those of notes that are here, and those
 * that a card of another note would fit.
 *
 * @param isHere whether the note with a URI is among those that were read
 */
export function lostHistories(reviews: Reviews, cards: readonly PresentCard[], isHere: (note: string) => boolean): LostHistories {
  const { found, orphans } = reattach(reviews, cards);
  const answersOf = (card: string): number => reviews.get(card)?.answers.length ?? 0;
  const withHome = found.map(({ orphan, card }): LostHistory => ({ orphan, answers: answersOf(orphan.card), candidate: card }));
  const here = orphans.filter(({ snapshot }) => snapshot !== undefined && isHere(snapshot.note)).map((orphan): LostHistory => ({ orphan, answers: answersOf(orphan.card), candidate: undefined }));
  return { lost: [...withHome, ...here], elsewhere: orphans.length - here.length };
}

/**
 * The id of the `same` event for a re-attachment that nobody asked for. It is the same in every
 * window and on every machine, so that it counts once; and once it was taken back, it is known and is
 * not proposed again.
 */
export const sameEventId = ({ orphan, card }: Reattachment): string => `same ${orphan.card} ${card.id}`;

/**
 * The re-attachments to make by themselves: of questions edited in notes that are here. A note that
 * is gone may come back; its histories wait for it.
 */
export function ownReattachments(reviews: Reviews, cards: readonly PresentCard[], isHere: (note: string) => boolean): readonly Reattachment[] {
  const isAsked = ({ snapshot }: Orphan): boolean => snapshot !== undefined && isHere(snapshot.note);
  return reattach(reviews, cards, isAsked).found.filter((found) => reviews.index.events.get(sameEventId(found)) === undefined);
}
