import { type Library } from '../library/model';
import { type TopicTarget } from '../library/topicTree';
import { type Reviews } from '../review/fold';
import { tally, type Tally } from '../review/standing';
import { authoredCards, type Card, type CardFilter } from './card';
import { resolveLink } from './links';
import { mentionPattern, namesOf } from './names';
import { recallCards, recallIds } from './recall';
import { testFor } from './target';

/** Something to be quizzed on, offered in a list. */
export interface TopicChoice {
  readonly target: TopicTarget;
  readonly title: string;
  /** The note that a heading stands in; empty for a whole note. */
  readonly within: string;
  readonly tally: Tally;
}

/**
 * Every note with questions, and its headings where more than one of them holds questions; first
 * those with most missed cards, then those with most that are new.
 */
export function topicChoices(library: Library, reviews: Reviews, exam: string | undefined): readonly TopicChoice[] {
  const choices: TopicChoice[] = [];
  for (const [note, cards] of grouped(authoredCards(library, { exam }), (card) => card.note)) {
    choices.push({ target: { uris: [note.uri], slug: undefined }, title: note.title, within: '', tally: tally(reviews, cards) });
    const sections = grouped(cards, (card) => card.topic);
    if (sections.size < 2) continue;
    for (const [topic, some] of sections) {
      if (topic !== undefined && topic.title !== note.title) choices.push({ target: { uris: [note.uri], slug: topic.slug }, title: topic.title, within: note.title, tally: tally(reviews, some) });
    }
  }
  const unseen = ({ cards, seen }: Tally): number => cards - seen;
  return choices.sort((a, b) => b.tally.missed - a.tally.missed || unseen(b.tally) - unseen(a.tally) || (a.title < b.title ? -1 : 1));
}

/**
 * Cards about terms: questions whose stem or right answer names one, questions in the note or
 * section where one is explained, and the cards made from their definitions.
 */
export function cardsForTerms(library: Library, names: readonly string[], { exam }: Pick<CardFilter, 'exam'> = {}): readonly Card[] {
  const found = names.map((name) => ({ name, definitions: library.definitionsOf(name) }));
  const allNames = found.flatMap(({ name, definitions }) => namesOf({ name, aliases: definitions.flatMap(({ item }) => [item.name, ...item.aliases]) }));
  if (allNames.length === 0) return [];
  const pattern = mentionPattern(allNames);
  const isNamed = (text: string): boolean => text.search(pattern) >= 0;
  const tests = found
    .flatMap(({ definitions }) => definitions)
    .flatMap(({ note, item }) => {
      const place = item.seeAlso === undefined ? undefined : resolveLink(note.uri, item.seeAlso);
      // A glossary's own entries hold no questions about the term.
      return place ?? (item.strength === 'heading' ? { uri: note.uri, slug: item.slug } : []);
    })
    .map(({ uri, slug }) => testFor({ uris: [uri], slug }, library));
  const isAbout = ({ note, question }: Card): boolean =>
    isNamed(question.stem) || question.options.some((option) => option.correct && isNamed(option.text)) || tests.some((test) => test.hasLine(note, question.range.start.line));
  const ids = new Set(found.flatMap(({ name, definitions }) => [name, ...definitions.map(({ item }) => item.name)]).flatMap(recallIds));
  return [...authoredCards(library, { exam }).filter(isAbout), ...recallCards(library, { exam }).filter((card) => ids.has(card.id))];
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
