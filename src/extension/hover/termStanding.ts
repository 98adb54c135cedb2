import * as vscode from 'vscode';
import { type Located } from '../../core/library/model';
import { type Term } from '../../core/notes/model';
import { cardsForTerms } from '../../core/quiz/topics';
import { standingOf, tally } from '../../core/review/standing';
import { Disposable } from '../disposable';
import { type NotesIndex } from '../notes/notesIndex';
import { type ReviewLog } from '../review/reviewLog';
import { type TermStanding } from './hoverProvider';

/** Right answers in a row on every card of a term, at least, before a tip may shorten itself. */
const masteredAnswers = 3;

/** How the reader stands with terms, worked out once for each until notes or answers change. */
export class TermStandings extends Disposable {
  readonly #index: NotesIndex;
  readonly #reviews: ReviewLog;
  readonly #known = new Map<string, TermStanding>();

  constructor(index: NotesIndex, reviews: ReviewLog) {
    super();
    this.#index = index;
    this.#reviews = reviews;
    const forget = (): void => {
      this.#known.clear();
    };
    this.register(index.onDidChange(forget));
    this.register(reviews.onDidChange(forget));
  }

  of({ item }: Located<Term>): TermStanding {
    // A tip does not wait for the logs; the next one has them.
    void this.#reviews.whenReady();
    const { reviews } = this.#reviews;
    // The first tip comes from the glossary, before any question has been read.
    if (!this.#index.isReady) return { text: undefined, isMastered: false, canQuiz: true };
    let standing = this.#known.get(item.name);
    if (standing === undefined) {
      const cards = cardsForTerms(this.#index.library, [item.name]);
      const sum = tally(reviews, cards);
      const answers = sum.right + sum.wrong;
      standing = {
        text: answers === 0 ? undefined : vscode.l10n.t('{0} of {1} answers right · {2} of {3} questions seen', sum.right, answers, sum.seen, sum.cards),
        isMastered: cards.length > 0 && cards.every((card) => standingOf(reviews, card).last === 'right') && sum.right >= masteredAnswers,
        canQuiz: cards.length > 0,
      };
      this.#known.set(item.name, standing);
    }
    return standing;
  }
}
