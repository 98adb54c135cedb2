import { isTurned, type Session, type SessionAnswer, type SessionCard } from './session';

/**
 * Whether something read from a file is a session that can go on: every field of its type, and no
 * index that leads nowhere. A file of another version, or one that was cut short, is none.
 */
export function isSession(value: unknown): value is Session {
  if (!isObject(value) || value.v !== 1) return false;
  const { cards, queue, chosen, answers, phase } = value;
  if (!isString(value.id) || !isString(value.title) || !isOneOf(['quick', 'topic', 'term'], value.mode)) return false;
  if (![value.startedAt, value.seed, value.shownAt, value.step].every(isNumber)) return false;
  if (!isArrayOf(isCard)(cards)) return false;
  const isCardIndex = (index: unknown): index is number => isIndex(index) && index < cards.length;
  if (!isArrayOf(isCardIndex)(queue) || new Set(queue).size !== queue.length) return false;
  if (!isArrayOf(isAnswer)(answers) || !answers.every(({ card }) => isCardIndex(card))) return false;
  if (!isOneOf(['asking', 'revealed', 'answered', 'finished'], phase)) return false;
  if (!isArrayOf(isIndex)(chosen)) return false;
  const present = cards[queue[0] ?? -1];
  return phase === 'finished' ? queue.length === 0 : present !== undefined && (phase !== 'revealed' || isTurned(present)) && chosen.every((index) => index in present.options);
}

type Guard<T> = (value: unknown) => value is T;
type Fields = Readonly<Record<string, unknown>>;

const isObject: Guard<Fields> = (value): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isString: Guard<string> = (value) => typeof value === 'string';
const isBoolean: Guard<boolean> = (value) => typeof value === 'boolean';
const isNumber: Guard<number> = (value): value is number => Number.isFinite(value);
const isIndex: Guard<number> = (value): value is number => Number.isInteger(value) && (value as number) >= 0;
const isOneOf = (names: readonly string[], value: unknown): boolean => names.includes(value as string);
const isArrayOf =
  <T>(guard: Guard<T>): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(guard);

const isOption: Guard<SessionCard['options'][number]> = (value): value is SessionCard['options'][number] =>
  isObject(value) && isString(value.text) && isBoolean(value.correct) && isString(value.explanation);

const isCard: Guard<SessionCard> = (value): value is SessionCard =>
  isObject(value) &&
  [value.id, value.key, value.stem, value.explanation, value.noteUri, value.noteTitle].every(isString) &&
  isOneOf(['single', 'multiple', 'flashcard', 'cloze', 'recall'], value.kind) &&
  isArrayOf(isOption)(value.options) &&
  value.options.length > 0 &&
  isArrayOf(isString)(value.topicPath) &&
  isObject(value.source) &&
  isString(value.source.address) &&
  isString(value.source.title) &&
  isBoolean(value.corrected);

const isAnswer: Guard<SessionAnswer> = (value): value is SessionAnswer =>
  isObject(value) &&
  isString(value.event) &&
  isIndex(value.card) &&
  isArrayOf(isIndex)(value.chosen) &&
  isBoolean(value.correct) &&
  [1, 2, 3, 4].includes(value.rating as number) &&
  isIndex(value.ms) &&
  isNumber(value.at);
