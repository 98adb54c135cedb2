import { type AnswerEvent } from './events';
import { type Reviews } from './fold';

const columns = ['time', 'utc_offset_minutes', 'card', 'question', 'note', 'correct', 'rating', 'seconds', 'session', 'counts_for_schedule'] as const;

/**
 * Every answer that stands, oldest first, as comma-separated values with a heading (RFC 4180, lines
 * end in CR LF). The question is that which was asked first, since it may have been edited since.
 */
export function historyCsv(reviews: Reviews): string {
  const rows = reviews.cards().flatMap((card) => {
    const history = reviews.get(card);
    const said = history?.snapshots[0];
    return (history?.answers ?? []).filter((answer) => answer.card === card).map((answer) => ({ answer, stem: said?.stem ?? '', note: said?.note ?? '' }));
  });
  rows.sort((a, b) => (a.answer.t < b.answer.t ? -1 : a.answer.t > b.answer.t ? 1 : 0));
  return [columns.join(','), ...rows.map(({ answer, stem, note }) => row(answer, stem, note))].map((line) => `${line}\r\n`).join('');
}

function row(answer: AnswerEvent, stem: string, note: string): string {
  const values = [answer.t, answer.tz ?? '', answer.card, stem, note, answer.correct, answer.rating, answer.ms / 1000, answer.session, answer.schedule !== false];
  return values.map(field).join(',');
}

/** Text that a spreadsheet would take for a formula is led by an apostrophe, as OWASP recommends against CSV injection. */
function field(value: string | number | boolean): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
