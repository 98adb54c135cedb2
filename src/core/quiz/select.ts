import { type Random } from '../ports';
import { type Card } from './card';
import { shuffled } from './random';

/**
 * Up to `count` cards at random, neighbours from different groups as far as there are any: mixing
 * subjects is harder than blocks of one, and remembered longer. What authors wrote comes first; made
 * cards only fill up what is missing.
 */
export function chooseCards(cards: readonly Card[], count: number, random: Random): readonly Card[] {
  const isMade = ({ question }: Card): boolean => question.kind === 'recall';
  const authored = interleaved(cards.filter((card) => !isMade(card)), random);
  const made = authored.length < count ? interleaved(cards.filter(isMade), random) : [];
  return [...authored, ...made].slice(0, count);
}

/** All cards, one of each group in turn, groups and cards within a group in random order. */
function interleaved(cards: readonly Card[], random: Random): readonly Card[] {
  const groups = new Map<string, Card[]>();
  for (const card of cards) {
    const group = groups.get(card.group);
    if (group === undefined) groups.set(card.group, [card]);
    else group.push(card);
  }
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
