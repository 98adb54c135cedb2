import { countWords, rate } from '../review/rating';
import { type Rating } from '../review/events';
import { toggled } from './numbers';
import { seededRandom, shuffled } from './random';
import { type Checkpoint, countToChoose, isTurned, missedCards, presentCard, type Session, type SessionAnswer, type SessionCard } from './session';

/**
 * What can happen in a session. `at` is in milliseconds since 1970; `event` names the event in the
 * review log that an answer or a card set aside becomes.
 */
export type SessionEvent =
  /** Exactly these options are chosen now. */
  | { readonly kind: 'select'; readonly chosen: readonly number[] }
  /** Strike an option out, or bring it back. */
  | { readonly kind: 'strike'; readonly option: number }
  /** Mark the present card, or take the mark away. */
  | { readonly kind: 'mark' }
  /** Judge what is chosen; turn a flashcard over. */
  | { readonly kind: 'check'; readonly at: number; readonly event: string }
  /** The person doesn't know: wrong, without having to guess. */
  | { readonly kind: 'giveUp'; readonly at: number; readonly event: string }
  /** The person's own verdict on a flashcard that shows its back. */
  | { readonly kind: 'grade'; readonly knew: boolean; readonly at: number; readonly event: string }
  /** The question was harder or easier than its grade says; on a turned flashcard, known with effort or at once. */
  | { readonly kind: 'rate'; readonly easier: boolean; readonly at: number; readonly event: string }
  /** "Later" and "Never Ask": the present card leaves the session. */
  | { readonly kind: 'bury' | 'suspend'; readonly at: number; readonly event: string }
  /** Ask another card that is still to come now. */
  | { readonly kind: 'go'; readonly card: number; readonly at: number }
  | { readonly kind: 'next'; readonly at: number }
  /** Take back the last answer, card set aside or early end. */
  | { readonly kind: 'undo' }
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
  if (event.kind === 'undo') return undo(session);
  const card = presentCard(session);
  if (card === undefined) return event.kind === 'again' ? nextRound(session, event.at) : session;
  switch (event.kind) {
    case 'select':
      return select(session, card, event.chosen);
    case 'strike':
      return strike(session, card, event.option);
    case 'mark':
      return shown({ ...session, marked: toggled(session.marked, session.queue[0] ?? 0) });
    case 'check':
      if (session.phase !== 'asking') return session;
      if (isTurned(card)) return shown({ ...session, phase: 'revealed' });
      return session.chosen.length === countToChoose(card) ? answer(session, card, isRight(card, session.chosen), event) : session;
    case 'giveUp':
      return session.phase === 'asking' ? answer(session, card, false, event) : session;
    case 'grade':
      return session.phase === 'revealed' ? advance(answer(session, card, event.knew, event), event.at) : session;
    case 'rate':
      if (session.phase === 'revealed') return advance(answer(session, card, true, event, event.easier ? 4 : 2), event.at);
      return session.phase === 'answered' ? regrade(session, event.easier) : session;
    case 'bury':
    case 'suspend':
      return setAside(session, event);
    case 'go':
      return session.phase === 'asking' && event.card !== session.queue[0] && session.queue.includes(event.card)
        ? ask(session, [event.card, ...session.queue.filter((each) => each !== event.card)], event.at)
        : session;
    case 'next':
      return session.phase === 'answered' ? advance(session, event.at) : session;
    case 'finish':
      return shown({ ...remembered(session), phase: 'finished', queue: [], chosen: [], struck: [] });
    case 'resume':
      return session.phase === 'asking' ? { ...session, shownAt: event.at } : session;
    case 'again':
      return session;
  }
}

const shown = (session: Session): Session => ({ ...session, step: session.step + 1 });

function remembered(session: Session): Session {
  const { queue, phase, chosen, struck, marked, shownAt, answers, asides } = session;
  const checkpoint: Checkpoint = { queue, phase, chosen, struck, marked, shownAt, answers: answers.length, asides: asides.length };
  return { ...session, past: [...session.past, checkpoint] };
}

function undo(session: Session): Session {
  const last = session.past.at(-1);
  if (last === undefined) return session;
  const { answers, asides, ...rest } = last;
  return shown({ ...session, ...rest, answers: session.answers.slice(0, answers), asides: session.asides.slice(0, asides), past: session.past.slice(0, -1) });
}

function select(session: Session, card: SessionCard, chosen: readonly number[]): Session {
  if (session.phase !== 'asking' || isTurned(card)) return session;
  const ascending = [...new Set(chosen)].sort((a, b) => a - b);
  if (ascending.length !== chosen.length || !ascending.every((index) => index in card.options)) return session;
  if (ascending.length > 1 && countToChoose(card) === 1) return session;
  return { ...session, chosen: ascending, struck: session.struck.filter((index) => !ascending.includes(index)) };
}

/** A struck option is not chosen. */
function strike(session: Session, card: SessionCard, option: number): Session {
  if (session.phase !== 'asking' || isTurned(card) || !(option in card.options)) return session;
  return shown({ ...session, struck: toggled(session.struck, option), chosen: session.struck.includes(option) ? session.chosen : session.chosen.filter((index) => index !== option) });
}

/** All or nothing, as in the exams: every right option and no other. */
const isRight = ({ options }: SessionCard, chosen: readonly number[]): boolean => options.every(({ correct }, index) => correct === chosen.includes(index));

function answer(session: Session, card: SessionCard, correct: boolean, event: { readonly kind: string; readonly at: number; readonly event: string }, rating?: Rating): Session {
  const ms = Math.max(0, Math.round(event.at - session.shownAt));
  const words = countWords([card.stem, ...card.options.map(({ text }) => text)].join(' '));
  const chosen = event.kind === 'giveUp' ? [] : session.chosen;
  const given: SessionAnswer = { event: event.event, card: session.queue[0] ?? 0, chosen, correct, rating: rating ?? rate(correct, ms, words), ms, at: event.at };
  return shown({ ...remembered(session), phase: 'answered', chosen, answers: [...session.answers, given] });
}

/** One grade up or down. A wrong answer stays "again", whatever one thinks of it; a slip of the hand is for undo. */
function regrade(session: Session, easier: boolean): Session {
  const last = session.answers.at(-1);
  if (last?.correct !== true) return session;
  const rating = ratings[last.rating - 1 + (easier ? 1 : -1)];
  return rating === undefined ? session : shown({ ...session, answers: [...session.answers.slice(0, -1), { ...last, rating }] });
}

const ratings: readonly Rating[] = [1, 2, 3, 4];

function setAside(session: Session, { kind, at, event }: { readonly kind: 'bury' | 'suspend'; readonly at: number; readonly event: string }): Session {
  const [card = 0, ...rest] = session.queue;
  const before = remembered(session);
  return ask({ ...before, asides: [...before.asides, { event, kind, card, at }] }, rest, at);
}

/** To the next card; a missed one goes to the end of the queue. */
function advance(session: Session, at: number): Session {
  const [current, ...rest] = session.queue;
  const last = session.answers.at(-1);
  const attempts = session.answers.filter(({ card }) => card === current).length;
  return ask(session, current !== undefined && last?.rating === 1 && attempts < MOST_ATTEMPTS ? [...rest, current] : rest, at);
}

const ask = (session: Session, queue: readonly number[], at: number): Session => shown({ ...session, queue, phase: queue.length === 0 ? 'finished' : 'asking', chosen: [], struck: [], shownAt: at });

/** A round of its own: nothing before it can be undone from it. */
function nextRound(session: Session, at: number): Session {
  const missed = missedCards(session);
  if (missed.length === 0) return session;
  const seed = (session.seed + 1) | 0;
  const cards = missed.flatMap((index) => session.cards[index] ?? []);
  const queue = shuffled(cards.map((_, index) => index), seededRandom(seed));
  const marked = missed.flatMap((old, index) => (session.marked.includes(old) ? [index] : []));
  return ask({ ...session, seed, cards, round: session.round + 1, answers: [], asides: [], marked, past: [] }, queue, at);
}
