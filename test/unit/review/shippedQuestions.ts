import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardId, keyHash } from '../../../src/core/notes/identity';
import { parseNote } from '../../../src/core/notes/parseNote';
import { type CardEvent, type AnswerEvent, type ReviewEvent } from '../../../src/core/review/events';
import { addEvents, noReviews, type Reviews } from '../../../src/core/review/fold';
import { type PresentCard } from '../../../src/core/review/reattach';
import { type Random } from '../../../src/core/ports';

/** What a question says and where. */
export type Text = Pick<PresentCard, 'stem' | 'options' | 'note'>;

const folder = join(import.meta.dirname, '..', '..', '..', 'notes');

/** The shipped questions as if their authors had given them no ids. */
export function shippedQuestions(): readonly Text[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).toSorted();
  return paths.flatMap((path) => {
    const note = `file:///notes/${path.replaceAll('\\', '/')}`;
    return parseNote(note, readFileSync(join(folder, path), 'utf8')).questions.map(({ stem, options }) => ({ stem, options: options.map(({ text, correct }) => ({ text, correct })), note }));
  });
}

export function cardOf({ stem, options, note }: Text): PresentCard {
  const question = { explicitId: undefined, kind: 'single', stem, options: options.map((option) => ({ ...option, explanation: '', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } })) } as const;
  return { id: cardId(question), key: keyHash(question), stem, options, note };
}

/** Someone answered every one of these rightly, once. */
export function answeredOnce(cards: readonly PresentCard[]): Reviews {
  return addEvents(noReviews, cards.flatMap(({ id, key, stem, options, note }, at): readonly ReviewEvent[] => {
    const header = { v: 1, t: new Date(Date.UTC(2026, 9, 1, 8, 0, at)).toISOString(), tz: 0, card: id } as const;
    const snapshot: CardEvent = { ...header, id: `c${at}`, kind: 'card', key, stem, options, note };
    const answer: AnswerEvent = { ...header, id: `a${at}`, kind: 'answer', rating: 3, correct: true, key, ms: 9000, session: 's' };
    return [snapshot, answer];
  }));
}

/** A slip of the pen in one word of at least five letters: letters swapped, dropped, doubled or mistaken. `undefined` where no word is long enough. */
export function withTypo(text: string, random: Random): string | undefined {
  const places = [...text.matchAll(/(?<![\p{L}\p{N}`_:./-])\p{L}{5,}(?![\p{L}\p{N}`_:./-])/gu)];
  const word = places[Math.floor(random() * places.length)];
  if (word === undefined) return undefined;
  const [letters] = word;
  const at = 1 + Math.floor(random() * (letters.length - 2));
  const before = letters.slice(0, at);
  const [one, two] = [letters.charAt(at), letters.charAt(at + 1)];
  const slips = [`${before}${two}${one}${letters.slice(at + 2)}`, `${before}${letters.slice(at + 1)}`, `${before}${one}${letters.slice(at)}`, `${before}${one === 'x' ? 'q' : 'x'}${letters.slice(at + 1)}`].filter((slip) => slip !== letters);
  const slip = slips[Math.floor(random() * slips.length)] ?? letters;
  return `${text.slice(0, word.index)}${slip}${text.slice(word.index + letters.length)}`;
}

/** Another question that looks almost the same: another number, or "not" put in or taken out. */
export function twinOf(stem: string, random: Random): string {
  const number = /\d+/.exec(stem);
  if (number !== null && random() < 0.7) return `${stem.slice(0, number.index)}${Number(number[0]) + 1 + Math.floor(random() * 9)}${stem.slice(number.index + number[0].length)}`;
  if (/\bnot\b/.test(stem)) return stem.replace(/\bnot\b ?/, '');
  const verb = /\b(?:is|are|does|do|can|should|must|will|has|have|needs?|runs?|uses?|stores?|keeps?|gives?|lets?)\b/.exec(stem);
  const at = verb === null ? stem.lastIndexOf(' ') : verb.index + verb[0].length;
  return `${stem.slice(0, at)} not${stem.slice(at)}`;
}
