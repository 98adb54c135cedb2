import * as vscode from 'vscode';
import { type Located } from '../../core/library/model';
import { type Term } from '../../core/notes/model';
import { cardsForTerms } from '../../core/quiz/topics';
import { type TopicStanding, topicState } from '../../core/review/mastery';
import { type KeyedCard, standingOf, tally } from '../../core/review/standing';
import { Disposable } from '../disposable';
import { type NotesIndex } from '../notes/notesIndex';
import { type ReviewLog } from '../review/reviewLog';
import { type TermStanding } from './hoverProvider';

/** Right answers in a row on every card of a term, at least, before a tip may shorten itself. */
const masteredAnswers = 3;

/** How the reader stands with cards, by the schedule. */
export interface ScheduledStandings {
  readonly onDidChange: vscode.Event<void>;
  ofCards(cards: Iterable<KeyedCard>): TopicStanding;
}

/** How the reader stands with terms, worked out once for each until notes or answers change. */
export class TermStandings extends Disposable {
  readonly #index: NotesIndex;
  readonly #reviews: ReviewLog;
  readonly #known = new Map<string, TermStanding>();
  readonly #load: () => Promise<ScheduledStandings>;
  #loading: Promise<void> | undefined;
  #scheduled: ScheduledStandings | undefined;

  /** @param load loads the schedule, which a tip doesn't wait for: the next one says what is due */
  constructor(index: NotesIndex, reviews: ReviewLog, load: () => Promise<ScheduledStandings>) {
    super();
    this.#index = index;
    this.#reviews = reviews;
    this.#load = load;
    this.register(index.onDidChange(this.#forget));
    this.register(reviews.onDidChange(this.#forget));
  }

  of({ item }: Located<Term>): TermStanding {
    // A tip does not wait for the logs; the next one has them.
    void this.#reviews.whenReady();
    this.#loading ??= this.#useSchedule();
    const { reviews } = this.#reviews;
    // The first tip comes from the glossary, before any question has been read.
    if (!this.#index.isReady) return { text: undefined, isMastered: false, canQuiz: true };
    let standing = this.#known.get(item.name);
    if (standing === undefined) {
      const cards = cardsForTerms(this.#index.library, [item.name]);
      const sum = tally(reviews, cards);
      const answers = sum.right + sum.wrong;
      standing = {
        text: answers === 0 ? undefined : [this.#dueWord(cards), vscode.l10n.t('{0} of {1} right', sum.right, answers)].filter((part) => part !== '').join(' · '),
        isMastered: cards.length > 0 && cards.every((card) => standingOf(reviews, card).last === 'right') && sum.right >= masteredAnswers,
        canQuiz: cards.length > 0,
      };
      this.#known.set(item.name, standing);
    }
    return standing;
  }

  readonly #forget = (): void => {
    this.#known.clear();
  };

  async #useSchedule(): Promise<void> {
    try {
      const scheduled = await this.#load();
      this.register(scheduled.onDidChange(this.#forget));
      this.#scheduled = scheduled;
      this.#forget();
    } catch {
      // Whoever loads it next says so; tips do without.
      this.#loading = undefined;
    }
  }

  #dueWord(cards: readonly KeyedCard[]): string {
    const standing = this.#scheduled?.ofCards(cards);
    if (standing === undefined) return '';
    if (standing.due > 0) return standing.due === 1 ? vscode.l10n.t('due today') : vscode.l10n.t('{0} due today', standing.due);
    const state = topicState(standing);
    return state === 'weak' ? vscode.l10n.t('weak') : state === 'mastered' ? vscode.l10n.t('mastered') : '';
  }
}
