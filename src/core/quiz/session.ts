import { type Random } from '../ports';
import { type Rating } from '../review/events';
import { type Reviews } from '../review/fold';
import { standingOf } from '../review/standing';
import { type QuestionKind } from '../notes/model';
import { type Card, type CardSource } from './card';
import { dealOptions } from './optionOrder';
import { seededRandom } from './random';

/**
 * A quiz from first question to result, as plain JSON: it can be written to a file after every step
 * and goes on from there, whatever has happened to the notes in between.
 */
export interface Session {
  readonly v: 2;
  readonly id: string;
  /** How the cards were chosen; each mode has its own rules about what is shown and when. */
  readonly mode: SessionMode;
  /** What the quiz is about, for people. */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Deals the options; rises with every round. */
  readonly seed: number;
  readonly cards: readonly SessionCard[];
  /** Indexes into `cards` of what is still to be asked, the present question first. */
  readonly queue: readonly number[];
  readonly phase: Phase;
  /** Chosen options of the present question, ascending. */
  readonly chosen: readonly number[];
  /** Milliseconds since 1970 when the present question appeared. */
  readonly shownAt: number;
  /** Rises whenever something else is shown, so that a late message about what was shown before can be told. */
  readonly step: number;
  /** Rises with every new round of what was missed. */
  readonly round: number;
  /** Of this round, oldest first. */
  readonly answers: readonly SessionAnswer[];
  /** Cards of this round that were put off or away, oldest first. */
  readonly asides: readonly SessionAside[];
  /** Options of the present question that are struck out, ascending. */
  readonly struck: readonly number[];
  /** Indexes of marked cards, ascending. */
  readonly marked: readonly number[];
  /** What undoing goes back to, the latest last: how things stood before each answer, each card set aside and an early end. */
  readonly past: readonly Checkpoint[];
}

/**
 * - `today`: what is due and new, within the day's limits
 * - `quick`: some of everything
 * - `topic`, `term`: about a topic, or terms
 * - `mistakes`: what was answered wrong last time
 * - `nightBefore`: what is likeliest forgotten; the schedule stays as it is
 * - `missed`: what was wrong in a simulated exam
 */
export const sessionModes = ['today', 'quick', 'topic', 'term', 'mistakes', 'nightBefore', 'missed'] as const;
export type SessionMode = (typeof sessionModes)[number];

/**
 * - `asking`: options can be chosen; a flashcard shows its front
 * - `revealed`: a flashcard shows its back and waits for the person's own verdict
 * - `answered`: the verdict and the explanation are shown
 * - `finished`: the result is shown
 */
export type Phase = 'asking' | 'revealed' | 'answered' | 'finished';

/** A card as it was when the session began, options in the order shown. */
export interface SessionCard {
  readonly id: string;
  readonly key: string;
  readonly kind: QuestionKind;
  readonly stem: string;
  readonly options: readonly { readonly text: string; readonly correct: boolean; readonly explanation: string }[];
  readonly explanation: string;
  readonly noteUri: string;
  readonly noteTitle: string;
  readonly topicPath: readonly string[];
  readonly source: CardSource;
  /** The key was changed since the person answered this card. */
  readonly corrected: boolean;
}

export interface SessionAnswer {
  /** Id of the event in the review log. */
  readonly event: string;
  /** Index into the session's cards. */
  readonly card: number;
  readonly chosen: readonly number[];
  readonly correct: boolean;
  readonly rating: Rating;
  /** Milliseconds from showing the question to the answer. */
  readonly ms: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** "Later" and "Never Ask". */
export interface SessionAside {
  /** Id of the event in the review log. */
  readonly event: string;
  readonly kind: 'bury' | 'suspend';
  /** Index into the session's cards. */
  readonly card: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A state of the session, as far as it can change within a round; of lists that only grow, their lengths. */
export interface Checkpoint extends Pick<Session, 'queue' | 'phase' | 'chosen' | 'struck' | 'marked' | 'shownAt'> {
  readonly answers: number;
  readonly asides: number;
}

interface SessionHead {
  readonly id: string;
  readonly mode: SessionMode;
  readonly title: string;
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface SessionPlan extends SessionHead {
  readonly cards: readonly Card[];
}

/** Without cards the session is finished from the start. */
export function startSession({ cards, ...head }: SessionPlan, reviews: Reviews): Session {
  const random = seededRandom(head.seed);
  return sessionOf(cards.map((card) => dealCard(card, reviews, random)), head);
}

/** A session of cards as they were dealt before. */
export function sessionOf(dealt: readonly SessionCard[], { id, mode, title, seed, at }: SessionHead): Session {
  return {
    v: 2,
    id,
    mode,
    title,
    startedAt: at,
    seed,
    cards: dealt,
    queue: dealt.map((_, index) => index),
    phase: dealt.length === 0 ? 'finished' : 'asking',
    chosen: [],
    shownAt: at,
    step: 0,
    round: 0,
    answers: [],
    asides: [],
    struck: [],
    marked: [],
    past: [],
  };
}

/** A card as a session keeps it, its options dealt. */
export function dealCard(card: Card, reviews: Reviews, random: Random): SessionCard {
  const { question, note } = card;
  return {
    id: card.id,
    key: card.key,
    kind: question.kind,
    stem: question.stem,
    options: dealOptions(question, random).map(({ text, correct, explanation }) => ({ text, correct, explanation })),
    explanation: question.explanation,
    noteUri: note.uri,
    noteTitle: note.title,
    topicPath: question.topicPath,
    source: card.source,
    corrected: standingOf(reviews, card).corrected,
  };
}

/** Flashcards are turned over and judged by the person; everything else has options to choose from. */
export const isTurned = ({ kind }: Pick<SessionCard, 'kind'>): boolean => kind === 'flashcard' || kind === 'cloze';

/** How many options are right: what the person is asked to choose. */
export const countToChoose = ({ options }: Pick<SessionCard, 'options'>): number => options.filter(({ correct }) => correct).length;

/** The present question's card; `undefined` once the session is finished. */
export function presentCard(session: Session): SessionCard | undefined {
  return session.phase === 'finished' ? undefined : session.cards[session.queue[0] ?? -1];
}

/** The first answer to each card in this round: what the score counts. */
export function firstAnswers({ answers }: Pick<Session, 'answers'>): readonly SessionAnswer[] {
  const seen = new Set<number>();
  return answers.filter(({ card }) => !seen.has(card) && seen.add(card));
}

/** Cards whose first answer in this round was wrong, in the order asked. */
export const missedCards = (session: Pick<Session, 'answers'>): readonly number[] => firstAnswers(session).flatMap(({ correct, card }) => (correct ? [] : [card]));
