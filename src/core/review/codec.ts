import { type AnswerEvent, type CardEvent, type ReviewEvent } from './events';

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

function decodeLine(text: string): LogLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'torn', text };
  }
  if (!isJsonObject(value) || typeof value.v !== 'number' || typeof value.id !== 'string' || typeof value.kind !== 'string') return { kind: 'foreign', text };
  if (value.v !== 1) return { kind: 'unknown', text };
  switch (value.kind) {
    case 'answer':
      return isAnswer(value) ? { kind: 'event', event: value } : { kind: 'foreign', text };
    case 'card':
      return isCard(value) ? { kind: 'event', event: value } : { kind: 'foreign', text };
    default:
      return { kind: 'unknown', text };
  }
}

const isJsonObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const hasBase = (value: Json): boolean =>
  typeof value.t === 'string' && !Number.isNaN(Date.parse(value.t)) && (value.tz === undefined || Number.isFinite(value.tz)) && typeof value.card === 'string' && typeof value.key === 'string';

const isAnswer = (value: Json): value is Json & AnswerEvent =>
  hasBase(value) &&
  [1, 2, 3, 4].includes(value.rating as number) &&
  typeof value.correct === 'boolean' &&
  Number.isFinite(value.ms) &&
  (value.ms as number) >= 0 &&
  typeof value.session === 'string';

const isCard = (value: Json): value is Json & CardEvent =>
  hasBase(value) &&
  typeof value.stem === 'string' &&
  typeof value.note === 'string' &&
  Array.isArray(value.options) &&
  value.options.every((option) => isJsonObject(option) && typeof option.text === 'string' && typeof option.correct === 'boolean');
