import { countWords, rate } from '../review/rating';
import { seededRandom, shuffled } from './random';
import { countToChoose, isTurned, missedCards, presentCard, type Session, type SessionAnswer, type SessionCard } from './session';

/**
 * What can happen in a session. `at` is in milliseconds since 1970; `event` names the event in the
 * review log that an answer becomes.
 */
export type SessionEvent =
  /** Exactly these options are chosen now. */
  | { readonly kind: 'select'; readonly chosen: readonly number[] }
  /** Judge what is chosen; turn a flashcard over. */
  | { readonly kind: 'check'; readonly at: number; readonly event: string }
  /** The person doesn't know: wrong, without having to guess. */
  | { readonly kind: 'giveUp'; readonly at: number; readonly event: string }
  /** The person's own verdict on a flashcard that shows its back. */
  | { readonly kind: 'grade'; readonly knew: boolean; readonly at: number; readonly event: string }
  | { readonly kind: 'next'; readonly at: number }
  /** Stop here; what was answered counts. */
  | { readonly kind: 'finish' }
  /** After the end: a new round of the cards that were missed. */
  | { readonly kind: 'again'; readonly at: number }
  /** The question has come back on screen after a reload; the time until now was not spent on it. */
  | { readonly kind: 'resume'; readonly at: number };

/** A missed card comes again until it is right, but not for ever. */
const MOST_ATTEMPTS = 3;

/** The session after an event; the very same session when the event has no meaning in it. */
export function reduce(session: Session, event: SessionEvent): Session {
  const card = presentCard(session);
  if (card === undefined) return event.kind === 'again' ? nextRound(session, event.at) : session;
  switch (event.kind) {
    case 'select':
      return select(session, card, event.chosen);
    case 'check':
      if (session.phase !== 'asking') return session;
      if (isTurned(card)) return { ...session, phase: 'revealed', step: session.step + 1 };
      return session.chosen.length === countToChoose(card) ? answer(session, card, isRight(card, session.chosen), event) : session;
    case 'giveUp':
      return session.phase === 'asking' ? answer({ ...session, chosen: [] }, card, false, event) : session;
    case 'grade':
      return session.phase === 'revealed' ? advance(answer(session, card, event.knew, event), event.at) : session;
    case 'next':
      return session.phase === 'answered' ? advance(session, event.at) : session;
    case 'finish':
      return { ...session, phase: 'finished', queue: [], chosen: [], step: session.step + 1 };
    case 'resume':
      return session.phase === 'asking' ? { ...session, shownAt: event.at } : session;
    case 'again':
      return session;
  }
}

function select(session: Session, card: SessionCard, chosen: readonly number[]): Session {
  if (session.phase !== 'asking' || isTurned(card)) return session;
  const ascending = [...new Set(chosen)].sort((a, b) => a - b);
  if (ascending.length !== chosen.length || !ascending.every((index) => index in card.options)) return session;
  return ascending.length > 1 && countToChoose(card) === 1 ? session : { ...session, chosen: ascending };
}

/** All or nothing, as in the exams: every right option and no other. */
const isRight = ({ options }: SessionCard, chosen: readonly number[]): boolean => options.every(({ correct }, index) => correct === chosen.includes(index));

function answer(session: Session, card: SessionCard, correct: boolean, { at, event }: { readonly at: number; readonly event: string }): Session {
  const ms = Math.max(0, Math.round(at - session.shownAt));
  const words = countWords([card.stem, ...card.options.map(({ text }) => text)].join(' '));
  const given: SessionAnswer = { event, card: session.queue[0] ?? 0, chosen: session.chosen, correct, rating: rate(correct, ms, words), ms, at };
  return { ...session, phase: 'answered', answers: [...session.answers, given], step: session.step + 1 };
}

/** To the next card; a missed one goes to the end of the queue. */
function advance(session: Session, at: number): Session {
  const [current, ...rest] = session.queue;
  const last = session.answers.at(-1);
  const attempts = session.answers.filter(({ card }) => card === current).length;
  const queue = current !== undefined && last?.correct === false && attempts < MOST_ATTEMPTS ? [...rest, current] : rest;
  return { ...session, queue, phase: queue.length === 0 ? 'finished' : 'asking', chosen: [], shownAt: at, step: session.step + 1 };
}

function nextRound(session: Session, at: number): Session {
  const missed = missedCards(session);
  if (missed.length === 0) return session;
  const seed = (session.seed + 1) | 0;
  const cards = missed.flatMap((index) => session.cards[index] ?? []);
  const queue = shuffled(cards.map((_, index) => index), seededRandom(seed));
  return { ...session, seed, cards, queue, phase: 'asking', chosen: [], shownAt: at, step: session.step + 1, answers: [] };
}
