import { type Growth } from '../growth';

/** What one run found out about the review log. */
export interface ReviewFigures {
  readonly growths: readonly Growth[];
  readonly foldMs: number;
  readonly reattachMs: number;
  readonly todayMs: number;
  readonly cards: number;
  /** Histories found again at each number of cards. */
  readonly attached: readonly number[];
}
