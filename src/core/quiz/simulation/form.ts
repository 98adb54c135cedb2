import { type Random } from '../../ports';
import { type Card } from '../card';
import { isForExam } from '../exam';
import { mentionPattern, namesOf } from '../names';
import { shuffled } from '../random';
import { type Blueprint } from './blueprint';
import { domainOf, largestRemainder } from './shares';

/** A card on an exam's form. */
export interface FormCard {
  readonly card: Card;
  /** Index of its domain; -1 when its author named none of this exam's. */
  readonly domain: number;
  /** It was answered before. */
  readonly isSeen: boolean;
}

/** A part of the exam of which the pool holds too little. */
export type Gap = { readonly kind: 'domain'; readonly name: string; readonly wanted: number; readonly found: number } | { readonly kind: 'area'; readonly name: string };

export interface ExamForm {
  readonly cards: readonly FormCard[];
  readonly limitMs: number;
  /** Domains that could not be filled for this form; other domains' questions stand in. */
  readonly shortfalls: readonly { readonly name: string; readonly wanted: number; readonly found: number }[];
  /** What the pool lacks for the whole exam, and whether that is too much for an estimate. */
  readonly gaps: readonly Gap[];
  readonly isThin: boolean;
}

export interface FormRequest {
  readonly blueprint: Blueprint;
  /** How many questions; fewer when the pool holds no more. Time goes with them. */
  readonly length: number;
  /** AWS grants 30 minutes to those who sit an exam in a language not their own. */
  readonly extraTime: boolean;
  /** Milliseconds since 1970 when a card was last answered; `undefined` for never. */
  readonly lastSeen: (card: Card) => number | undefined;
}

const EXTRA_MINUTES = 30;
/** Questions about an area, and their share of the pool, that it needs before it counts as covered. */
const AREA_QUESTIONS = 5;
const AREA_SHARE = 0.05;
/** Shares of questions and of areas below which a pool says too little about an exam. */
const ENOUGH_QUESTIONS = 0.9;
const ENOUGH_AREAS = 0.75;

/** Cards that an exam could ask: choices by authors, for this exam. Cards made from the glossary and flashcards are no exam questions. */
export const examPool = (cards: readonly Card[], { code }: Pick<Blueprint, 'code'>): readonly Card[] => cards.filter(({ question: { kind, exams } }) => (kind === 'single' || kind === 'multiple') && isForExam(exams, code));

/** Deals a form: domains by their shares, unseen questions first, then those not seen for longest. */
export function dealForm(cards: readonly Card[], { blueprint, length, extraTime, lastSeen }: FormRequest, random: Random): ExamForm {
  const pool = examPool(cards, blueprint);
  const count = Math.min(length, pool.length);
  const piles = pilesOf(pool, blueprint, lastSeen, random);
  const wanted = largestRemainder(blueprint.domains.map(({ share }) => share), count);
  const taken: FormCard[] = wanted.flatMap((some, domain) => (piles.get(domain) ?? []).slice(0, some));
  const missing = count - taken.length;
  if (missing > 0) {
    const rest = [...piles.values()].flat().filter((each) => !taken.includes(each));
    taken.push(...byAge(rest, lastSeen).slice(0, missing));
  }
  const found = (domain: number): number => piles.get(domain)?.length ?? 0;
  const gapsAt = (wants: readonly number[]) => blueprint.domains.flatMap(({ name }, domain) => (found(domain) < (wants[domain] ?? 0) ? [{ name, wanted: wants[domain] ?? 0, found: found(domain) }] : []));
  const full = gapsAt(largestRemainder(blueprint.domains.map(({ share }) => share), blueprint.questions));
  const areas = uncovered(pool, blueprint);
  const lacking = full.reduce((sum, gap) => sum + gap.wanted - gap.found, 0);
  return {
    cards: shuffled(taken, random),
    limitMs: Math.round((((blueprint.minutes + (extraTime ? EXTRA_MINUTES : 0)) * count) / blueprint.questions) * 60_000),
    shortfalls: gapsAt(wanted),
    gaps: [...full.map((gap): Gap => ({ kind: 'domain', ...gap })), ...areas.map((name): Gap => ({ kind: 'area', name }))],
    isThin: pool.length < blueprint.questions * ENOUGH_QUESTIONS || lacking > blueprint.questions * (1 - ENOUGH_QUESTIONS) || blueprint.areas.length - areas.length < blueprint.areas.length * ENOUGH_AREAS,
  };
}

function pilesOf(pool: readonly Card[], blueprint: Blueprint, lastSeen: FormRequest['lastSeen'], random: Random): ReadonlyMap<number, readonly FormCard[]> {
  const piles = new Map<number, FormCard[]>();
  for (const card of shuffled(pool, random)) {
    const domain = domainOf(card.question.domain, blueprint);
    const entry = { card, domain, isSeen: lastSeen(card) !== undefined };
    const pile = piles.get(domain);
    if (pile === undefined) piles.set(domain, [entry]);
    else pile.push(entry);
  }
  return new Map([...piles].map(([domain, pile]) => [domain, byAge(pile, lastSeen)]));
}

/** Never seen first, then the longest ago; otherwise in the order given. */
const byAge = (cards: readonly FormCard[], lastSeen: FormRequest['lastSeen']): readonly FormCard[] =>
  cards
    .map((each) => ({ each, time: lastSeen(each.card) ?? -Infinity }))
    .sort((a, b) => (a.time === b.time ? 0 : a.time - b.time))
    .map(({ each }) => each);

/**
 * Areas of the exam that hardly any question of the pool is about: its right answer names one of the
 * area's services, or the note or a heading above it does. A service in a stem is often mere scenery.
 */
function uncovered(pool: readonly Card[], { areas }: Blueprint): readonly string[] {
  const texts = pool.map(({ note, question: { topicPath, options } }) => [note.title, ...topicPath, ...options.filter(({ correct }) => correct).map(({ text }) => text)].join('\n'));
  const enough = Math.max(AREA_QUESTIONS, pool.length * AREA_SHARE);
  return areas.flatMap(({ name, services }) => {
    const pattern = mentionPattern(services.flatMap((service) => namesOf({ name: service, aliases: [] })));
    return texts.filter((text) => text.search(pattern) >= 0).length < enough ? [name] : [];
  });
}
