import { type ExamEvent, type ReviewEvent, inOrder } from './events';
import { type CardHistory, type Family, historyIn, inLogOrder, liveEvents, sameIn } from './family';
import { emptySharedMap, type SharedMap } from './sharedMap';

/** What all logs together say. A value: adding events gives a new one. */
export interface Reviews {
  /** `undefined` for a card that nothing is known of, or nothing that still stands. */
  get(card: string): CardHistory | undefined;
  /** Ids of the cards that have a history, in no particular order. */
  cards(): readonly string[];
  /** Other ids of the same card, as edits and moves of its note were logged. */
  sameAs(card: string): readonly string[];
  /** Exam simulations that were finished, oldest first. */
  exams(): readonly ExamEvent[];
  /** For folding and undoing only. */
  readonly index: ReviewIndex;
}

interface ReviewIndex {
  /** Every event by id. */
  readonly events: SharedMap<ReviewEvent>;
  /** Ids of undoes by the event that they take back, whether or not that one is known yet. */
  readonly undoes: SharedMap<readonly string[]>;
  /** By card. */
  readonly families: SharedMap<Family>;
}

/** Where events live that belong to no card. */
const examHome = '\u0000exams';

export const noReviews: Reviews = reviewsOver({ events: emptySharedMap(), undoes: emptySharedMap(), families: emptySharedMap() });

function reviewsOver(index: ReviewIndex): Reviews {
  const get = (card: string): CardHistory | undefined => {
    const family = index.families.get(card);
    return family && historyIn(family, card);
  };
  return {
    index,
    get,
    cards: () => [...index.families.keys()].filter((card) => get(card) !== undefined),
    sameAs: (card) => {
      const family = index.families.get(card);
      return family === undefined || family.cards.length === 1 ? [] : sameIn(family, card);
    },
    exams: () => {
      const family = index.families.get(examHome);
      return family === undefined ? [] : liveEvents(family).filter((event) => event.kind === 'exam');
    },
  };
}

/**
 * Adds events to what is known. The result does not depend on the order in which events or files
 * came, and an event that is already known changes nothing. Linear in the events and in the
 * histories of the cards that they concern; other histories are shared with `before`.
 */
export function addEvents(before: Reviews, events: Iterable<ReviewEvent>): Reviews {
  const { index } = before;
  const fresh = new Map<string, ReviewEvent>();
  let isContradicted = false;
  const isFirst = before === noReviews;
  for (const event of events) {
    const known = fresh.get(event.id) ?? (isFirst ? undefined : index.events.get(event.id));
    if (known === undefined) fresh.set(event.id, event);
    else if (known !== event && isLess(event, known)) {
      isContradicted ||= !isFirst && index.events.get(event.id) !== undefined;
      fresh.set(event.id, event);
    }
  }
  if (fresh.size === 0) return before;
  if (isContradicted) {
    // Somebody changed a line of a file that was copied. Rare enough to start over.
    const all = index.events.with(fresh);
    return addEvents(noReviews, all.values());
  }
  const known = index.events.with(fresh);
  const undoes = withUndoes(index.undoes, fresh.values());
  const families = withFamilies(index.families, place(fresh, index.events, known, undoes));
  return reviewsOver({ events: known, undoes, families });
}

/** Two events under one id: every reader has to choose the same. */
const isLess = (a: ReviewEvent, b: ReviewEvent): boolean => JSON.stringify(a) < JSON.stringify(b);

function withUndoes(undoes: ReviewIndex['undoes'], events: Iterable<ReviewEvent>): ReviewIndex['undoes'] {
  const added = new Map<string, string[]>();
  for (const event of events) {
    if (event.kind !== 'undo') continue;
    const list = added.get(event.event);
    if (list === undefined) added.set(event.event, [event.id]);
    else list.push(event.id);
  }
  return undoes.with([...added].map(([target, ids]) => [target, [...(undoes.get(target) ?? []), ...ids]]));
}

/** The new events by the card that they concern, and with each the undoes that waited for it. An undo of nothing known waits. */
function place(fresh: ReadonlyMap<string, ReviewEvent>, old: SharedMap<ReviewEvent>, known: SharedMap<ReviewEvent>, undoes: ReviewIndex['undoes']): ReadonlyMap<string, readonly ReviewEvent[]> {
  const placed = new Map<string, ReviewEvent[]>();
  const homes = new Map<string, string | undefined>();
  const put = (first: ReviewEvent, home: string): void => {
    let list = placed.get(home);
    if (list === undefined) placed.set(home, (list = []));
    if (undoes.get(first.id) === undefined) {
      list.push(first);
      return;
    }
    const open = [first];
    for (let event = open.pop(); event !== undefined; event = open.pop()) {
      list.push(event);
      for (const id of undoes.get(event.id) ?? []) {
        const undo = known.get(id);
        if (undo !== undefined) open.push(undo);
      }
    }
  };
  for (const event of fresh.values()) {
    if (event.kind !== 'undo') put(event, homeOf(event));
    else if (old.get(event.event) !== undefined) {
      const home = homeOfTarget(event.event, old, homes);
      if (home !== undefined) put(event, home);
    }
  }
  return placed;
}

const homeOf = (event: Exclude<ReviewEvent, { kind: 'undo' }>): string => (event.kind === 'exam' ? examHome : event.kind === 'same' ? event.from : event.card);

/** Follows undoes of undoes down to what the first of them takes back; `undefined` while that isn't known, or in a circle. */
function homeOfTarget(id: string, events: SharedMap<ReviewEvent>, homes: Map<string, string | undefined>): string | undefined {
  const passed: string[] = [];
  let home: string | undefined;
  for (let at = id; ; ) {
    if (homes.has(at)) {
      home = homes.get(at);
      break;
    }
    homes.set(at, undefined);
    passed.push(at);
    const event = events.get(at);
    if (event?.kind !== 'undo') {
      home = event && homeOf(event);
      break;
    }
    at = event.event;
  }
  for (const each of passed) homes.set(each, home);
  return home;
}

function withFamilies(families: ReviewIndex['families'], placed: ReadonlyMap<string, readonly ReviewEvent[]>): ReviewIndex['families'] {
  // Union-find over cards; a family that exists stands under its first card.
  const parents = new Map<string, string>();
  const find = (card: string): string => {
    let root = families.get(card)?.cards[0] ?? card;
    for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root)) {
      parents.set(root, parents.get(parent) ?? parent);
      root = parent;
    }
    return root;
  };
  const joined = new Set<string>();
  for (const events of placed.values()) {
    for (const event of events) {
      if (event.kind !== 'same') continue;
      joined.add(event.from).add(event.to);
      const [a, b] = [find(event.from), find(event.to)];
      if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
    }
  }
  const alone: (readonly [string, Family])[] = [];
  const named = new Set(joined);
  for (const [card, events] of placed) {
    const family = families.get(card);
    if (joined.has(card) || (family !== undefined && family.cards.length > 1)) named.add(card);
    else alone.push([card, { cards: family?.cards ?? [card], events: merged(family === undefined ? [] : [family], events) }]);
  }
  const groups = new Map<string, { cards: Set<string>; before: Set<Family>; events: ReviewEvent[] }>();
  for (const card of named) {
    const root = find(card);
    let group = groups.get(root);
    if (group === undefined) groups.set(root, (group = { cards: new Set(), before: new Set(), events: [] }));
    group.cards.add(card);
    const family = families.get(card);
    if (family !== undefined) group.before.add(family);
    for (const event of placed.get(card) ?? []) group.events.push(event);
  }
  const together = [...groups.values()].flatMap(({ cards, before, events }) => {
    for (const family of before) for (const card of family.cards) cards.add(card);
    const family: Family = { cards: [...cards].sort(), events: merged([...before], events) };
    return family.cards.map((card) => [card, family] as const);
  });
  return families.with([...alone, ...together]);
}

function merged(before: readonly Family[], events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const [only, ...others] = before;
  const last = only?.events.at(-1);
  const sorted = inLogOrder(events);
  const [first] = sorted;
  if (only !== undefined && last !== undefined && first !== undefined && others.length === 0 && inOrder(last, first) < 0) return [...only.events, ...sorted];
  return before.length === 0 ? sorted : inLogOrder([...before.flatMap((family) => family.events), ...events]);
}
