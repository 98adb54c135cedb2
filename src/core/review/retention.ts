import { dayOf } from './days';
import { type Reviews } from './fold';
import { recallAt, scheduleOf, type StudyPlan } from './schedule';
import { type KeyedCard } from './standing';

/** How well some cards were and are kept. */
export interface Retention {
  readonly cards: number;
  /** Cards with an answer by the present key. */
  readonly seen: number;
  /** Answers to cards seen on an earlier day, the first of a day only: what was kept, not what was just read. */
  readonly asked: number;
  /** How many of them were right. */
  readonly recalled: number;
  /** Mean predicted recall at the moment asked about, 0 to 1; cards never seen count as 0. */
  readonly predicted: number;
}

/** @param at milliseconds since 1970 */
export function retentionOf(reviews: Reviews, cards: Iterable<KeyedCard>, plan: StudyPlan, at: number): Retention {
  const sum = { cards: 0, seen: 0, asked: 0, recalled: 0, predicted: 0 };
  for (const card of cards) {
    sum.cards++;
    const schedule = scheduleOf(reviews, card, plan);
    if (schedule.stability > 0) sum.seen++;
    sum.predicted += recallAt(schedule, at);
    let day: number | undefined;
    for (const { key, t, tz, schedule: moves, correct } of reviews.get(card.id)?.answers ?? []) {
      if (key !== card.key || moves === false) continue;
      const today = dayOf(Date.parse(t), tz);
      if (day !== undefined && today > day) {
        sum.asked++;
        if (correct) sum.recalled++;
      }
      day = today;
    }
  }
  return { ...sum, predicted: sum.cards === 0 ? 0 : sum.predicted / sum.cards };
}

/** How ready someone is for an exam. */
export interface Readiness {
  /** Mean predicted recall on the exam's day of what is known now, 0 to 1, each domain by its share of the exam. */
  readonly predicted: number;
  /** Share of the exam that the cards seen so far stand for, 0 to 1. */
  readonly covered: number;
  readonly domains: readonly { readonly domain: string; readonly share: number; readonly retention: Retention }[];
}

/**
 * Without shares all cards count alike, as one domain. A domain without a card counts as unknown:
 * nothing recalled, nothing covered.
 *
 * @param domainOf the domain of a card; `undefined` for one that belongs to none, which is left out where there are shares
 * @param shares each domain's share of the exam; they needn't add up to 1
 * @param at milliseconds since 1970, mostly the exam's day
 */
export function readiness<T extends KeyedCard>(reviews: Reviews, cards: readonly T[], plan: StudyPlan, at: number, shares: ReadonlyMap<string, number>, domainOf: (card: T) => string | undefined): Readiness {
  const total = [...shares.values()].reduce((sum, share) => sum + Math.max(0, share), 0);
  if (total === 0) {
    const retention = retentionOf(reviews, cards, plan, at);
    return { predicted: retention.predicted, covered: retention.cards === 0 ? 0 : retention.seen / retention.cards, domains: [{ domain: '', share: 1, retention }] };
  }
  const byDomain = new Map([...shares.keys()].map((domain) => [domain, [] as T[]]));
  for (const card of cards) byDomain.get(domainOf(card) ?? '')?.push(card);
  const domains = [...byDomain].map(([domain, inside]) => ({ domain, share: Math.max(0, shares.get(domain) ?? 0) / total, retention: retentionOf(reviews, inside, plan, at) }));
  return {
    predicted: domains.reduce((sum, { share, retention }) => sum + share * retention.predicted, 0),
    covered: domains.reduce((sum, { share, retention }) => sum + (retention.cards === 0 ? 0 : (share * retention.seen) / retention.cards), 0),
    domains,
  };
}
