import { type Library } from '../library/model';
import { standingOf } from '../review/standing';
import { type Reviews } from '../review/fold';
import { type Card } from './card';
import { namesOf } from './names';
import { recallIds } from './recall';

/** How answers to the questions that name a term went. */
export interface WeakTerm {
  readonly term: string;
  readonly right: number;
  readonly wrong: number;
  /** Questions answered so far. */
  readonly cards: number;
}

/** No name of a term has more words; a longer one is not found. */
const longestName = 8;

/**
 * The terms that most answers went wrong about, the weakest first; none without a wrong answer. Few
 * answers say little, so that two wrong ones of two weigh less than eight of ten. About linear in
 * terms and in the text of the cards answered.
 */
export function weakestTerms(library: Library, reviews: Reviews, cards: readonly Card[], most: number): readonly WeakTerm[] {
  const answered = cards.flatMap((card) => {
    const { right, wrong } = standingOf(reviews, card);
    return right + wrong === 0 ? [] : [{ card, right, wrong }];
  });
  if (!answered.some(({ wrong }) => wrong > 0)) return [];
  const { exact, folded, made } = namesIn(library);
  const sums = new Map<string, { right: number; wrong: number; cards: number }>();
  for (const { card, right, wrong } of answered) {
    const known = made.get(card.id);
    const terms = known === undefined ? termsIn(textOf(card), exact, folded) : [known];
    for (const term of terms) {
      const sum = sums.get(term) ?? { right: 0, wrong: 0, cards: 0 };
      sums.set(term, { right: sum.right + right, wrong: sum.wrong + wrong, cards: sum.cards + 1 });
    }
  }
  const weight = ({ right, wrong }: { readonly right: number; readonly wrong: number }): number => wrong / (right + wrong + 2);
  return [...sums]
    .filter(([, { wrong }]) => wrong > 0)
    .map(([term, sum]) => ({ term, ...sum }))
    .sort((a, b) => weight(b) - weight(a) || b.wrong - a.wrong || (a.term < b.term ? -1 : 1))
    .slice(0, most);
}

/** A question is about what its stem and its right answers name. */
const textOf = ({ question }: Card): string => [question.stem, ...question.options.filter(({ correct }) => correct).map(({ text }) => text)].join(' · ');

/** Names of one word need their capitals: a batch of messages is not AWS Batch. */
function namesIn(library: Library): { readonly exact: ReadonlyMap<string, string>; readonly folded: ReadonlyMap<string, string>; readonly made: ReadonlyMap<string, string> } {
  const exact = new Map<string, string>();
  const folded = new Map<string, string>();
  const made = new Map<string, string>();
  for (const { item } of library.terms()) {
    for (const id of recallIds(item.name)) made.set(id, item.name);
    for (const name of namesOf(item)) {
      const words = wordsOf(name);
      const [only, ...others] = words;
      if (only === undefined) continue;
      if (others.length === 0) exact.set(only, exact.get(only) ?? item.name);
      else folded.set(words.join(' ').toLowerCase(), folded.get(words.join(' ').toLowerCase()) ?? item.name);
    }
  }
  return { exact, folded, made };
}

/** At each place the longest name that begins there. */
function termsIn(text: string, exact: ReadonlyMap<string, string>, folded: ReadonlyMap<string, string>): ReadonlySet<string> {
  const words = wordsOf(text);
  const found = new Set<string>();
  for (let at = 0; at < words.length; ) {
    let taken = 1;
    for (let length = Math.min(longestName, words.length - at); length >= 1; length--) {
      const phrase = words.slice(at, at + length).join(' ');
      const names = length === 1 ? exact : folded;
      const key = length === 1 ? phrase : phrase.toLowerCase();
      const term = names.get(key) ?? names.get(key.replace(/s$/, ''));
      if (term === undefined) continue;
      found.add(term);
      taken = length;
      break;
    }
    at += taken;
  }
  return found;
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_]+|·/gu) ?? [];
