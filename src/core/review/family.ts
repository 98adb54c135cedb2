import { type AnswerEvent, type CardEvent, type Rating, type ReviewEvent, inOrder, type SameEvent } from './events';

/** What the logs say about one card. */
export interface CardHistory {
  /** What the card itself said by each key that it was answered by, oldest first. */
  readonly snapshots: readonly CardEvent[];
  /**
   * Oldest first, as last graded, those taken back left out; also those of cards that are the same
   * one, judged by this card's key where the two keys say the same.
   */
  readonly answers: readonly AnswerEvent[];
  /** "Never Ask". */
  readonly suspended: boolean;
  /** "Later": milliseconds since 1970. It may have passed. */
  readonly buriedUntil: number | undefined;
}

/** Cards that were ever said to be the same, mostly a single one, with everything logged about them. */
export interface Family {
  readonly cards: readonly string[];
  /** In the order in which events count, those taken back included. */
  readonly events: readonly ReviewEvent[];
}

const lives = new WeakMap<Family, readonly ReviewEvent[]>();
const histories = new WeakMap<Family, Map<string, CardHistory | undefined>>();

/** The family's events that were not taken back, undoes left out. Linear; computed once. */
export function liveEvents(family: Family): readonly ReviewEvent[] {
  const known = lives.get(family);
  if (known !== undefined) return known;
  const live = withoutUndone(family.events);
  lives.set(family, live);
  return live;
}

/** From the last event to the first: an undo that nobody took back takes back its target, which comes before it. */
function withoutUndone(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  if (!events.some(({ kind }) => kind === 'undo')) return events;
  const places = new Map(events.map(({ id }, at) => [id, at]));
  const undone = new Set<number>();
  for (let at = events.length - 1; at >= 0; at--) {
    const event = events[at];
    if (event?.kind !== 'undo' || undone.has(at)) continue;
    const target = places.get(event.event);
    if (target !== undefined && target < at) undone.add(target);
  }
  return events.filter(({ kind }, at) => kind !== 'undo' && !undone.has(at));
}

/** The history of one card of the family; `undefined` when nothing stands. */
export function historyIn(family: Family, card: string): CardHistory | undefined {
  const known = histories.get(family) ?? new Map<string, CardHistory | undefined>();
  histories.set(family, known);
  if (!known.has(card)) known.set(card, historyOf(liveEvents(family), card));
  return known.get(card);
}

/** The other ids under which a card of the family is known. */
export const sameIn = (family: Family, card: string): readonly string[] => [...sameCards(liveEvents(family), card).cards].filter((other) => other !== card);

function historyOf(live: readonly ReviewEvent[], card: string): CardHistory | undefined {
  const { cards, keyOf } = sameCards(live, card);
  const grades = new Map<string, Rating>();
  const answers: AnswerEvent[] = [];
  const snapshots: CardEvent[] = [];
  let suspended = false;
  let buriedUntil: number | undefined;
  let isEmpty = true;
  for (const event of live) {
    if (!('card' in event) || !cards.has(event.card)) continue;
    isEmpty = false;
    switch (event.kind) {
      case 'answer':
        answers.push(event);
        break;
      case 'regrade':
        grades.set(event.answer, event.rating);
        break;
      case 'card':
        if (event.card === card) snapshots.push(event);
        break;
      case 'suspend':
      case 'unsuspend':
        suspended = event.kind === 'suspend';
        break;
      case 'bury':
        buriedUntil = Date.parse(event.until);
        break;
    }
  }
  if (isEmpty) return undefined;
  const asSeen = (answer: AnswerEvent): AnswerEvent => {
    const rating = grades.get(answer.id) ?? answer.rating;
    const key = keyOf(answer.card, answer.key);
    return rating === answer.rating && key === answer.key ? answer : { ...answer, rating, key };
  };
  return { snapshots, answers: grades.size === 0 && cards.size === 1 ? answers : answers.map(asSeen), suspended, buriedUntil };
}

/** The cards that are the same as one, itself included, and how their keys read as that card's. */
function sameCards(live: readonly ReviewEvent[], card: string): { readonly cards: ReadonlySet<string>; readonly keyOf: (of: string, key: string) => string } {
  const links = live.some(({ kind }) => kind === 'same') ? live.filter((event): event is SameEvent => event.kind === 'same') : [];
  if (links.length === 0) return { cards: new Set([card]), keyOf: (_, key) => key };
  const cards = connected(links.map(({ from, to }) => [from, to]), card);
  const keyLinks = links.flatMap(({ from, to, keys }) => (keys === undefined ? [] : [[pair(from, keys.from), pair(to, keys.to)] as const]));
  const read = new Map<string, string>();
  for (const key of new Set(keyLinks.flat().flatMap((end) => (cardOf(end) === card ? [keyIn(end)] : [])))) {
    for (const end of connected(keyLinks, pair(card, key))) if (!read.has(end)) read.set(end, key);
  }
  return { cards, keyOf: (of, key) => (of === card ? key : (read.get(pair(of, key)) ?? key)) };
}

const pair = (card: string, key: string): string => JSON.stringify([card, key]);
const cardOf = (end: string): string => (JSON.parse(end) as [string, string])[0];
const keyIn = (end: string): string => (JSON.parse(end) as [string, string])[1];

/** What can be reached from a place over links, in both directions, itself included. */
function connected(links: readonly (readonly [string, string])[], start: string): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  const link = (a: string, b: string): void => {
    const list = next.get(a);
    if (list === undefined) next.set(a, [b]);
    else list.push(b);
  };
  for (const [a, b] of links) {
    link(a, b);
    link(b, a);
  }
  const reached = new Set([start]);
  for (const place of reached) for (const other of next.get(place) ?? []) reached.add(other);
  return reached;
}

/** Sorted as `inOrder` says; mostly they are. */
export function inLogOrder(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  return events.every((event, at) => at === 0 || inOrder(events[at - 1] ?? event, event) <= 0) ? events : events.toSorted(inOrder);
}
