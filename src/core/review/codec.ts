import { type ReviewEvent } from './events';

/**
 * Why a line of a log is not read as an event.
 * - `torn`: not JSON; a write that was cut short, or a mark of a merge
 * - `unknown`: an event of a later version or of a kind that this one doesn't know
 * - `foreign`: JSON, but no event, or one whose fields don't fit
 */
export type UnreadReason = 'torn' | 'unknown' | 'foreign';

/** A line of a log. What can't be read keeps its text, so that writing the lines out again loses nothing. */
export type LogLine = { readonly kind: 'event'; readonly event: ReviewEvent } | { readonly kind: UnreadReason; readonly text: string };

/** How many lines of each kind could not be read. */
export type UnreadCounts = Readonly<Record<UnreadReason, number>>;

/** The lines of a log file. Blank lines are left out; line ends of any system will do. */
export function decodeLog(text: string): readonly LogLine[] {
  const lines: LogLine[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    if (line.trim() !== '') lines.push(decodeLine(line));
  }
  return lines;
}

/** One line for each, each ended by a line feed. Empty for no lines. */
export function encodeLog(lines: readonly LogLine[]): string {
  return lines.map((line) => `${line.kind === 'event' ? JSON.stringify(line.event) : line.text}\n`).join('');
}

export const encodeEvents = (events: readonly ReviewEvent[]): string => encodeLog(events.map((event) => ({ kind: 'event', event })));

export const eventsOf = (lines: readonly LogLine[]): readonly ReviewEvent[] => lines.flatMap((line) => (line.kind === 'event' ? [line.event] : []));

export function countUnread(lines: readonly LogLine[]): UnreadCounts {
  const counts = { torn: 0, unknown: 0, foreign: 0 };
  for (const { kind } of lines) if (kind !== 'event') counts[kind]++;
  return counts;
}

type Json = Readonly<Record<string, unknown>>;
type Guard = (value: Json) => boolean;

function decodeLine(text: string): LogLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'torn', text };
  }
  if (!isJsonObject(value) || typeof value.v !== 'number' || typeof value.id !== 'string' || typeof value.kind !== 'string') return { kind: 'foreign', text };
  if (value.v !== 1 || !Object.hasOwn(guards, value.kind)) return { kind: 'unknown', text };
  return isEvent(value) ? { kind: 'event', event: value } : { kind: 'foreign', text };
}

/** Fields of each kind, those that every event has left out. */
const guards: Readonly<Record<ReviewEvent['kind'], Guard>> = {
  answer: (value) =>
    areTexts(value.card, value.key, value.session) && isRating(value.rating) && typeof value.correct === 'boolean' && isAmount(value.ms) && (value.schedule === undefined || value.schedule === false),
  regrade: ({ card, answer, rating }) => areTexts(card, answer) && isRating(rating),
  card: ({ card, key, stem, note, options }) => areTexts(card, key, stem, note) && isListOf(options, ({ text, correct }) => areTexts(text) && typeof correct === 'boolean'),
  same: ({ from, to, keys }) => areTexts(from, to) && (keys === undefined || (isJsonObject(keys) && areTexts(keys.from, keys.to))),
  suspend: ({ card }) => areTexts(card),
  unsuspend: ({ card }) => areTexts(card),
  bury: ({ card, until }) => areTexts(card) && isTime(until),
  exam: (value) =>
    areTexts(value.exam, value.session) &&
    [value.ms, value.questions, value.right].every(isAmount) &&
    isListOf(value.domains, ({ domain, questions, right }) => areTexts(domain) && isAmount(questions) && isAmount(right)),
  undo: ({ event }) => areTexts(event),
};

function isEvent(value: Json): value is Json & ReviewEvent {
  if (!isTime(value.t) || !(value.tz === undefined || Number.isFinite(value.tz))) return false;
  return guards[value.kind as ReviewEvent['kind']](value);
}

const isJsonObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const areTexts = (...values: readonly unknown[]): boolean => values.every((value) => typeof value === 'string');
const isTime = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isAmount = (value: unknown): boolean => Number.isFinite(value) && (value as number) >= 0;
const isRating = (value: unknown): boolean => value === 1 || value === 2 || value === 3 || value === 4;
const isListOf = (value: unknown, guard: Guard): boolean => Array.isArray(value) && value.every((item) => isJsonObject(item) && guard(item));
