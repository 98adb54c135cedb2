import { bundleChild } from '../child';
import { reportGrowth } from '../growth';
import { type Report } from '../report';
import { type ReviewFigures } from './figures';

/** The review log: reading years of it, scheduling from it, and finding the cards that were edited. */
export async function reviewLane(): Promise<Report> {
  const figures = (await (await bundleChild('review/fold.ts')).run([])) as ReviewFigures;
  const growth = reportGrowth('Review log: growth with events and with cards (best of several)', figures.growths);
  return {
    tables: [
      growth.table,
      {
        title: 'Review log: the day and edited cards',
        columns: ['what', 'cards', 'ms'],
        rows: [
          ["the day's cards chosen", figures.cards, figures.todayMs],
          [`histories of edited cards found again: ${figures.attached.map((count) => count.toLocaleString('en')).join(' → ')}`, 10_000, figures.reattachMs],
        ],
      },
    ],
    checks: [
      { budget: 'reviewFold', of: 'best of 5', value: figures.foldMs },
      { budget: 'reattach', of: 'every card edited', value: figures.reattachMs },
      ...growth.checks.filter(({ of }) => of !== 'one more answer'),
    ],
  };
}
