import { arrayOf, type Fields, type Guard, isBoolean, isIndex, isNumber, isObject, isOneOf, isString } from './jsonGuards';
import { isTurned, type Checkpoint, type Session, type SessionAnswer, type SessionAside, type SessionCard, sessionModes } from './session';

const phases = ['asking', 'revealed', 'answered', 'finished'];

/**
 * Whether something read from a file is a session that can go on: every field of its type, and no
 * index that leads nowhere. A file of another version, or one that was cut short, is none.
 */
export function isSession(value: unknown): value is Session {
  if (!isObject(value) || value.v !== 2) return false;
  const { cards, answers, asides, past } = value;
  if (!isString(value.id) || !isString(value.title) || !isOneOf(sessionModes, value.mode)) return false;
  if (![value.startedAt, value.seed, value.step].every(isNumber) || !isIndex(value.round)) return false;
  if (!arrayOf(isSessionCard)(cards) || !arrayOf(isAnswer)(answers) || !arrayOf(isAside)(asides)) return false;
  if (![...answers, ...asides].every(({ card }) => card < cards.length)) return false;
  if (!isState(value, cards) || !arrayOf(isCheckpoint)(past)) return false;
  let [given, put] = [0, 0];
  for (const checkpoint of past) {
    // Each was made before more was answered or put aside than at the one before.
    if (!isState(checkpoint, cards) || checkpoint.answers < given || checkpoint.asides < put) return false;
    [given, put] = [checkpoint.answers, checkpoint.asides];
  }
  return given <= answers.length && put <= asides.length;
}

type State = Pick<Session, 'queue' | 'phase' | 'chosen' | 'struck' | 'marked' | 'shownAt'>;

function isState(value: Fields, cards: readonly SessionCard[]): value is Fields & State {
  const { queue, phase, chosen, struck, marked, shownAt } = value;
  const isCardIndex = (index: unknown): index is number => isIndex(index) && index < cards.length;
  if (!isNumber(shownAt) || !isOneOf(phases, phase) || !isSet(queue, isCardIndex) || !isSet(marked, isCardIndex)) return false;
  const present = cards[queue[0] ?? -1];
  const isOption = (index: unknown): index is number => isIndex(index) && present !== undefined && index < present.options.length;
  if (!isSet(chosen, isOption) || !isSet(struck, isOption) || chosen.some((index) => struck.includes(index))) return false;
  return phase === 'finished' ? queue.length === 0 : present !== undefined && (phase !== 'revealed' || isTurned(present));
}

const isSet = (value: unknown, guard: Guard<number>): value is readonly number[] => arrayOf(guard)(value) && new Set(value).size === value.length;

const isOption: Guard<SessionCard['options'][number]> = (value): value is SessionCard['options'][number] =>
  isObject(value) && isString(value.text) && isBoolean(value.correct) && isString(value.explanation);

export const isSessionCard: Guard<SessionCard> = (value): value is SessionCard =>
  isObject(value) &&
  [value.id, value.key, value.stem, value.explanation, value.noteUri, value.noteTitle].every(isString) &&
  isOneOf(['single', 'multiple', 'flashcard', 'cloze', 'recall'], value.kind) &&
  arrayOf(isOption)(value.options) &&
  value.options.length > 0 &&
  arrayOf(isString)(value.topicPath) &&
  isObject(value.source) &&
  isString(value.source.address) &&
  isString(value.source.title) &&
  isBoolean(value.corrected);

const isAnswer: Guard<SessionAnswer> = (value): value is SessionAnswer =>
  isObject(value) &&
  isString(value.event) &&
  isIndex(value.card) &&
  arrayOf(isIndex)(value.chosen) &&
  isBoolean(value.correct) &&
  [1, 2, 3, 4].includes(value.rating as number) &&
  isIndex(value.ms) &&
  isNumber(value.at);

const isAside: Guard<SessionAside> = (value): value is SessionAside => isObject(value) && isString(value.event) && isOneOf(['bury', 'suspend'], value.kind) && isIndex(value.card) && isNumber(value.at);

const isCheckpoint: Guard<Checkpoint & Fields> = (value): value is Checkpoint & Fields => isObject(value) && isIndex(value.answers) && isIndex(value.asides);
