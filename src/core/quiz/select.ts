import { type Random } from '../ports';
import { type Reviews } from '../review/fold';
import { type Moment } from '../review/moment';
import { type DailyLimits, type Today, todaysCards } from '../review/today';
import { recallAt, scheduleOf, type StudyPlan } from '../review/schedule';
import { standingOf, tally } from '../review/standing';
import { type Card } from './card';
import { shuffled } from './random';

/**
 * Up to `count` cards at random, neighbours from different groups as far as there are any: mixing
 * subjects is harder than blocks of one, and remembered longer. What authors wrote comes first; made
 * cards only fill up what is missing.
 */
export function chooseCards(cards: readonly Card[], count: number, random: Random): readonly Card[] {
  const authored = interleaved(cards.filter((card) => !isMade(card)), random);
  const made = authored.length < count ? interleaved(cards.filter(isMade), random) : [];
  return [...authored, ...made].slice(0, count);
}

const isMade = ({ question }: Card): boolean => question.kind === 'recall';

/** Without what the person never wants to be asked, or not today. */
export function notPutOff(cards: readonly Card[], reviews: Reviews, now: number): readonly Card[] {
  return cards.filter(({ id }) => {
    const { suspended = false, buriedUntil = 0 } = reviews.get(id) ?? {};
    return !suspended && buriedUntil <= now;
  });
}

/** What to choose today's cards by. */
export interface TodayRequest {
  readonly reviews: Reviews;
  readonly plan: StudyPlan;
  readonly limits: DailyLimits;
  readonly moment: Moment;
  /** Share of the exam that a card's domain has, above 0; the same for all without an exam. */
  readonly shareOf: (card: Card) => number;
}

/**
 * What is due, then new cards: first those from groups in which much was missed, weighed by their
 * share of the exam, then the others. Neighbours come from different groups where there are any.
 */
export function chooseToday(cards: readonly Card[], { reviews, plan, limits, moment, shareOf }: TodayRequest, random: Random): Today<Card> {
  const weights = weaknesses(cards, reviews);
  const weightOf = (card: Card): number => (weights.get(card.group) ?? 0) * shareOf(card);
  const mixed = [...interleaved(cards.filter((card) => !isMade(card)), random), ...interleaved(cards.filter(isMade), random)];
  const ranked = mixed.map((card) => ({ card, weight: weightOf(card) })).sort((a, b) => b.weight - a.weight);
  const today = todaysCards(ranked.map(({ card }) => card), reviews, plan, limits, moment);
  const weak = today.fresh.filter((card) => weightOf(card) > 0);
  return { ...today, due: interleaved(today.due, random), fresh: [...interleaved(weak, random), ...interleaved(today.fresh.filter((card) => !weak.includes(card)), random)] };
}

/** Share of wrong answers by group, 0 to 1, drawn to none while there are few answers. */
function weaknesses(cards: readonly Card[], reviews: Reviews): ReadonlyMap<string, number> {
  const groups = new Map<string, Card[]>();
  for (const card of cards) pushTo(groups, card.group, card);
  return new Map(
    [...groups].map(([group, some]) => {
      const { right, wrong } = tally(reviews, some);
      return [group, wrong / (right + wrong + 2)];
    }),
  );
}

/** Cards whose last answer that counts was wrong, the latest first. */
export function chooseMistakes(cards: readonly Card[], reviews: Reviews): readonly Card[] {
  return cards
    .map((card) => ({ card, standing: standingOf(reviews, card) }))
    .filter(({ standing }) => standing.last === 'wrong')
    .sort((a, b) => (b.standing.lastTime ?? 0) - (a.standing.lastTime ?? 0))
    .map(({ card }) => card);
}

/** Cards of "Night Before". */
const NIGHT_CARDS = 40;

/** The learnt cards that are likeliest forgotten at a moment, the likeliest first. What is new stays new: the night is too late for it. */
export function chooseNightBefore(cards: readonly Card[], reviews: Reviews, plan: StudyPlan, at: number): readonly Card[] {
  return cards
    .map((card) => ({ card, schedule: scheduleOf(reviews, card, plan) }))
    .filter(({ schedule }) => schedule.phase !== 'new')
    .map(({ card, schedule }) => ({ card, recall: recallAt(schedule, at) }))
    .sort((a, b) => a.recall - b.recall)
    .slice(0, NIGHT_CARDS)
    .map(({ card }) => card);
}

/** All cards, one of each group in turn, groups and cards within a group in random order. */
function interleaved(cards: readonly Card[], random: Random): readonly Card[] {
  const groups = new Map<string, Card[]>();
  for (const card of cards) pushTo(groups, card.group, card);
  const piles = shuffled([...groups.values()], random).map((group) => shuffled(group, random));
  const longest = piles.reduce((most, pile) => Math.max(most, pile.length), 0);
  const dealt: Card[] = [];
  for (let round = 0; round < longest; round++) {
    for (const pile of piles) {
      const card = pile[round];
      if (card !== undefined) dealt.push(card);
    }
  }
  return dealt;
}

function pushTo<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
