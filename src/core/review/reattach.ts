import { type CardEvent, type ReviewEvent, type SameEvent, timeOf } from './events';
import { type Reviews } from './fold';
import { type KeyedCard } from './standing';
import { isServiceWord, type Occurrences, slipsBetween, wordingOf } from './wording';

/** A card of the library as it is now. */
export interface PresentCard extends KeyedCard {
  /** Markdown. */
  readonly stem: string;
  readonly options: readonly { readonly text: string; readonly correct: boolean }[];
  /** URI of the note. */
  readonly note: string;
}

/** A history whose card is gone from the library. */
export interface Orphan {
  readonly card: string;
  /** What it said last; `undefined` where no log tells. */
  readonly snapshot: CardEvent | undefined;
}

/** A history and the card that it belongs to now. */
export interface Reattachment {
  readonly orphan: Orphan;
  readonly card: PresentCard;
}

export interface Reattachments {
  readonly found: readonly Reattachment[];
  /** What finds no new home, or might belong to several cards. */
  readonly orphans: readonly Orphan[];
}

/** Words that more of the new cards share say little about which one is meant. */
const mostSharing = 40;
/** Rare words by which an orphan looks for its card. */
const wordsAsked = 8;
/** Cards that are compared word for word. */
const mostCompared = 12;

/**
 * Finds the new home of histories whose cards were edited: a card that nobody has answered yet, and
 * that says the same but for slips of spelling, words without meaning and the order of options. A
 * differing number, negation, unit, name or other word makes it another question, and where two cards
 * fit equally well, neither gets the history. About linear in orphans and cards.
 */
export function reattach(reviews: Reviews, cards: readonly PresentCard[]): Reattachments {
  const orphans = orphansOf(reviews, cards);
  if (orphans.length === 0) return { found: [], orphans };
  const isFree = ({ id }: KeyedCard): boolean => (reviews.get(id)?.answers.length ?? 0) === 0;
  if (!cards.some(isFree)) return { found: [], orphans };
  const all = cards.map(read);
  const search = indexOf(all.filter(({ card }) => isFree(card)));
  const occurrences = countCards(all);
  const wishes = orphans.flatMap((orphan) => {
    const home = orphan.snapshot && bestHome({ ...orphan.snapshot, id: orphan.card }, search, occurrences);
    return home === undefined ? [] : [{ orphan, card: home }];
  });
  const wanted = new Map<string, number>();
  for (const { card } of wishes) wanted.set(card.id, (wanted.get(card.id) ?? 0) + 1);
  const found = wishes.filter(({ card }) => wanted.get(card.id) === 1);
  const settled = new Set(found.map(({ orphan }) => orphan.card));
  return { found, orphans: orphans.filter(({ card }) => !settled.has(card)) };
}

/** Histories with answers that no card of the library has, neither under their id nor under one that is the same. */
function orphansOf(reviews: Reviews, cards: readonly KeyedCard[]): readonly Orphan[] {
  const present = new Set(cards.map(({ id }) => id));
  const snapshotOf = (card: string): CardEvent | undefined => reviews.get(card)?.snapshots.at(-1);
  return reviews.cards().flatMap((card) => {
    const others = reviews.sameAs(card);
    if (present.has(card) || others.some((other) => present.has(other)) || reviews.get(card)?.answers.length === 0) return [];
    const snapshot = snapshotOf(card);
    // Of several ids of one card, the latest speaks for all.
    const isLatest = others.every((other) => isBefore(snapshotOf(other), other, snapshot, card));
    return isLatest ? [{ card, snapshot }] : [];
  });
}

function isBefore(a: CardEvent | undefined, cardA: string, b: CardEvent | undefined, cardB: string): boolean {
  const order = (a === undefined ? -1 : timeOf(a)) - (b === undefined ? -1 : timeOf(b));
  return order < 0 || (order === 0 && cardA < cardB);
}

/**
 * What to log for a re-attachment: that both are one card, and what the card says now, so that it is
 * found again after the next edit. Undoing the first takes it back.
 *
 * @param newHeader gives version, an id that was never given before, time and zone
 */
export function eventsForReattachment({ orphan, card }: Reattachment, newHeader: () => Pick<ReviewEvent, 'v' | 'id' | 't' | 'tz'>): readonly (SameEvent | CardEvent)[] {
  const before = orphan.snapshot?.key;
  const keys = before === undefined || before === card.key ? {} : { keys: { from: before, to: card.key } };
  const options = card.options.map(({ text, correct }) => ({ text, correct }));
  return [
    { ...newHeader(), kind: 'same', from: orphan.card, to: card.id, ...keys },
    { ...newHeader(), kind: 'card', card: card.id, key: card.key, stem: card.stem, options, note: card.note },
  ];
}

/** A card with its texts as words. */
interface Read {
  readonly card: PresentCard;
  readonly stem: readonly string[];
  readonly options: readonly { readonly words: readonly string[]; readonly correct: boolean }[];
  /** Of stem and options, each once. */
  readonly words: ReadonlySet<string>;
}

function read(card: PresentCard): Read {
  const stem = wordingOf(card.stem);
  const options = card.options.map(({ text, correct }) => ({ words: wordingOf(text), correct }));
  const words = new Set(stem);
  for (const option of options) for (const word of option.words) words.add(word);
  return { card, stem, options, words };
}

/** In how many cards each word occurs. */
function countCards(cards: readonly Read[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of cards) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

interface Search {
  readonly homes: readonly Read[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

function indexOf(homes: readonly Read[]): Search {
  const byWord = new Map<string, number[]>();
  for (const [at, home] of homes.entries()) {
    for (const word of [...home.words, ...marksOf(home)]) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [at]);
      else list.push(at);
    }
  }
  return { homes, byWord };
}

/** The whole stem and all options: one slip leaves one of them as it was. */
function marksOf({ stem, options }: Read): readonly string[] {
  return [stem.join(' '), options.map(({ words }) => words.join(' ')).sort().join('\n')];
}

/** The cards that share most of the orphan's rarest words; of equals all. */
function candidates(orphan: Read, { homes, byWord }: Search): readonly Read[] {
  const lists = [...marksOf(orphan), ...orphan.words].flatMap((word) => [byWord.get(word) ?? []]).filter((list) => list.length > 0);
  const rare = lists.sort((a, b) => a.length - b.length).slice(0, wordsAsked).filter((list, at) => at === 0 || list.length <= mostSharing);
  const votes = new Map<number, number>();
  for (const list of rare) for (const at of list.slice(0, 4 * mostSharing)) votes.set(at, (votes.get(at) ?? 0) + 1);
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostCompared)
    .flatMap(([at]) => homes[at] ?? []);
}

/** The card with the fewest slips; of several that fit, the one in the same note; `undefined` when that leaves a choice. */
function bestHome(snapshot: PresentCard, search: Search, occurrences: ReadonlyMap<string, number>): PresentCard | undefined {
  const orphan = read(snapshot);
  const fitting = candidates(orphan, search).flatMap((home) => {
    const own = home.words;
    const elsewhere: Occurrences = (word) => (isServiceWord(word) ? Infinity : (occurrences.get(word) ?? 0) - (own.has(word) ? 1 : 0));
    const slips = slipsOf(orphan, home, elsewhere);
    return slips === undefined ? [] : [{ card: home.card, slips }];
  });
  const fewest = Math.min(...fitting.map(({ slips }) => slips));
  const best = fitting.filter(({ slips }) => slips === fewest).map(({ card }) => card);
  const [only, ...others] = best;
  if (others.length === 0) return only;
  const [near, ...alsoNear] = best.filter(({ note }) => note === snapshot.note);
  return alsoNear.length === 0 ? near : undefined;
}

/** Stem, right options and wrong options, each with its counterpart. */
function slipsOf(a: Read, b: Read, elsewhere: Occurrences): number | undefined {
  if (a.options.length !== b.options.length) return undefined;
  let slips = slipsBetween(a.stem, b.stem, elsewhere);
  if (slips === undefined) return undefined;
  const open = new Set(b.options);
  for (const option of a.options) {
    let best: { readonly option: Read['options'][number]; readonly slips: number } | undefined;
    for (const other of open) {
      if (other.correct !== option.correct) continue;
      const found = slipsBetween(option.words, other.words, elsewhere);
      if (found !== undefined && found < (best?.slips ?? Infinity)) best = { option: other, slips: found };
    }
    if (best === undefined) return undefined;
    open.delete(best.option);
    slips += best.slips;
  }
  return slips;
}
