import { type Reviews } from './fold';

/** A card and the key by which it is judged now. */
export interface KeyedCard {
  readonly id: string;
  readonly key: string;
}

/** How someone stands with one card. Answers that were judged by another key don't count. */
export interface Standing {
  readonly right: number;
  readonly wrong: number;
  readonly last: 'right' | 'wrong' | undefined;
  /** Milliseconds since 1970 of the last answer that counts. */
  readonly lastTime: number | undefined;
  /** It was answered, but only by keys that have been corrected since. */
  readonly corrected: boolean;
}

export function standingOf(reviews: Reviews, card: KeyedCard): Standing {
  const answers = reviews.get(card.id)?.answers ?? [];
  const counted = answers.filter((answer) => answer.key === card.key);
  const right = counted.filter((answer) => answer.correct).length;
  const last = counted.at(-1);
  return {
    right,
    wrong: counted.length - right,
    last: last === undefined ? undefined : last.correct ? 'right' : 'wrong',
    lastTime: last === undefined ? undefined : Date.parse(last.t),
    corrected: answers.length > 0 && counted.length === 0,
  };
}

/** Several cards together: those of a topic or a term. */
export interface Tally {
  readonly cards: number;
  /** Cards with an answer that counts. */
  readonly seen: number;
  /** Cards whose last answer was wrong. */
  readonly missed: number;
  /** Answers, not cards. */
  readonly right: number;
  readonly wrong: number;
}

export function tally(reviews: Reviews, cards: Iterable<KeyedCard>): Tally {
  const sum = { cards: 0, seen: 0, missed: 0, right: 0, wrong: 0 };
  for (const card of cards) {
    const { right, wrong, last } = standingOf(reviews, card);
    sum.cards++;
    if (last !== undefined) sum.seen++;
    if (last === 'wrong') sum.missed++;
    sum.right += right;
    sum.wrong += wrong;
  }
  return sum;
}
