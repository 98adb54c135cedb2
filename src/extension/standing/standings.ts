import * as vscode from 'vscode';
import { type Library } from '../../core/library/model';
import { type TreeNode } from '../../core/library/topicTree';
import { type Clock } from '../../core/ports';
import { authoredCards, type Card, cardsOf } from '../../core/quiz/card';
import { notPutOff } from '../../core/quiz/select';
import { type Reviews } from '../../core/review/fold';
import { addStandings, noStanding, topicStanding, type TopicStanding } from '../../core/review/mastery';
import { type Moment } from '../../core/review/moment';
import { type KeyedCard } from '../../core/review/standing';
import { todaysCards } from '../../core/review/today';
import { Disposable } from '../disposable';
import { type NotesIndex } from '../notes/notesIndex';
import { dailyLimits, examTarget, studyPlan } from '../quiz/studySettings';
import { type ReviewLog } from '../review/reviewLog';

export interface StandingsOptions {
  readonly index: NotesIndex;
  readonly reviews: ReviewLog;
  readonly clock: Clock;
}

/** What today's review would ask. */
export interface TodayCounts {
  readonly due: number;
  readonly fresh: number;
}

/** Milliseconds that notes and answers have to be quiet before all is counted again. */
const calm = 200;
/** Milliseconds after which time alone may have made something due. */
const everyNowAndThen = 5 * 60_000;

/**
 * How the person stands with each topic and what is due, kept true to notes, answers, settings and
 * the clock. Costs nothing before the first answer.
 */
export class Standings extends Disposable {
  readonly #options: StandingsOptions;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  #cards: readonly Card[] | undefined;
  #byNote: ReadonlyMap<string, readonly Card[]> | undefined;
  readonly #known = new Map<string, TopicStanding>();
  #today: TodayCounts | undefined;
  /** Whether there was something to show the last time that all was counted. */
  #isShowing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: StandingsOptions) {
    super();
    this.#options = options;
    const { index, reviews } = options;
    const recount = (): void => {
      this.#later(calm);
    };
    this.register(reviews.onDidChange(recount));
    this.register(
      index.onDidChange(() => {
        this.#forgetCards();
        recount();
      }),
    );
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('awsExamNotes.exam') && !event.affectsConfiguration('awsExamNotes.review')) return;
        this.#forgetCards();
        recount();
      }),
    );
    this.register({
      dispose: () => {
        clearTimeout(this.#timer);
      },
    });
    void this.#begin();
  }

  /** Whether notes and answers have been read, and something has been answered. */
  get hasStarted(): boolean {
    return this.#options.index.isReady && this.reviews.cards().length > 0;
  }

  get library(): Library {
    return this.#options.index.library;
  }

  get reviews(): Reviews {
    return this.#options.reviews.reviews;
  }

  get moment(): Moment {
    const { clock } = this.#options;
    const now = clock.now();
    return { now, offsetMinutes: clock.offsetMinutes(now) };
  }

  /** What is studied: the cards for the exam, or all. */
  get cards(): readonly Card[] {
    return (this.#cards ??= cardsOf(this.library, { exam: examTarget() }));
  }

  /** `undefined` before anything was answered. */
  get today(): TodayCounts | undefined {
    if (!this.hasStarted) return undefined;
    if (this.#today === undefined) {
      const { moment } = this;
      const cards = notPutOff(this.cards, this.reviews, moment.now);
      const { due, fresh } = todaysCards(cards, this.reviews, studyPlan(cards.length), dailyLimits(), moment);
      this.#today = { due: due.length, fresh: fresh.length };
    }
    return this.#today;
  }

  /** @returns `undefined` for a node without questions, or before anything was answered */
  ofNode(node: TreeNode): TopicStanding | undefined {
    if (!this.hasStarted || node.questionCount === 0) return undefined;
    const known = this.#known.get(node.id);
    if (known !== undefined) return known;
    const standing = this.#count(node);
    this.#known.set(node.id, standing);
    return standing;
  }

  ofCards(cards: Iterable<KeyedCard>): TopicStanding {
    return topicStanding(this.reviews, cards, studyPlan(this.cards.length), this.moment);
  }

  #count(node: TreeNode): TopicStanding {
    if (node.kind !== 'file' && node.kind !== 'heading') return node.children.reduce((sum, child) => addStandings(sum, this.ofNode(child) ?? noStanding), noStanding);
    this.#byNote ??= byNote(authoredCards(this.library, { exam: examTarget() }));
    const cards = this.#byNote.get(node.note.uri) ?? [];
    if (node.kind === 'file') return this.ofCards(cards);
    const { range, endLine } = node.topic;
    return this.ofCards(cards.filter(({ question }) => question.range.start.line >= range.start.line && question.range.start.line < endLine));
  }

  async #begin(): Promise<void> {
    const { index, reviews } = this.#options;
    await Promise.all([index.whenReady(), reviews.whenReady()]);
    this.#forgetCards();
    this.#later(0);
  }

  #forgetCards(): void {
    this.#cards = undefined;
    this.#byNote = undefined;
    this.#known.clear();
  }

  #later(ms: number): void {
    if (this.isDisposed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#known.clear();
      this.#today = undefined;
      const didShow = this.#isShowing;
      this.#isShowing = this.hasStarted;
      if (didShow || this.#isShowing) this.#changed.fire();
      this.#later(everyNowAndThen);
    }, ms);
  }
}

function byNote(cards: readonly Card[]): ReadonlyMap<string, readonly Card[]> {
  const notes = new Map<string, Card[]>();
  for (const card of cards) {
    const list = notes.get(card.note.uri);
    if (list === undefined) notes.set(card.note.uri, [card]);
    else list.push(card);
  }
  return notes;
}
