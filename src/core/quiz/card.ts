import { type Library } from '../library/model';
import { type TopicTarget } from '../library/topicTree';
import { cardId, keyHash } from '../notes/identity';
import { type Note, type Question, type Topic } from '../notes/model';
import { isForExam } from './exam';
import { firstNoteLink } from './links';
import { recallCards } from './recall';
import { testFor } from './target';
import { topicsOf } from './topicOf';

/** Where a card's answer is explained. */
export interface CardSource {
  /** A link as written in the card's note; an anchor alone for a heading of that note. */
  readonly address: string;
  /** What the link or the heading says. */
  readonly title: string;
}

/** A question that can be asked, with its place among the notes. */
export interface Card {
  readonly id: string;
  readonly key: string;
  readonly question: Question;
  readonly note: Note;
  /** The heading that the question stands under. */
  readonly topic: Topic | undefined;
  /** Cards of one group are about one thing; a quiz goes from group to group. */
  readonly group: string;
  readonly source: CardSource;
}

export interface CardFilter {
  /** Everything when absent. */
  readonly target?: TopicTarget | undefined;
  /** An exam's code; questions that name other exams only are left out. Every exam when absent. */
  readonly exam?: string | undefined;
}

/**
 * The cards to choose from: what authors wrote, then what is made from the glossary. Of the same
 * question in two notes the first counts, a person's own before a shipped one; of two others that
 * contradict each other neither does, since nobody knows which to believe.
 */
export function cardsOf(library: Library, filter: CardFilter = {}): readonly Card[] {
  return [...authoredCards(library, filter), ...recallCards(library, filter)];
}

export function authoredCards(library: Library, { target, exam }: CardFilter): readonly Card[] {
  const cards = new Map<string, Card>();
  const contradicted = new Set<string>();
  const test = target && testFor(target, library);
  for (const note of library.notes()) {
    const topics = topicsOf(note, note.questions);
    for (const [question, topic] of topics) {
      if (!isAskable(question) || !isForExam(question.exams, exam)) continue;
      if (test?.hasLine(note, question.range.start.line) === false) continue;
      const card = authoredCard(note, question, topic);
      const known = cards.get(card.id);
      if (known === undefined || isOverriding(card, known, library)) cards.set(card.id, card);
      else if (known.key !== card.key && !isOverriding(known, card, library)) contradicted.add(card.id);
    }
  }
  return [...cards.values()].filter(({ id }) => !contradicted.has(id));
}

/** A person's question with the author's id of a shipped one takes its place. */
const isOverriding = (own: Card, other: Card, library: Library): boolean => own.question.explicitId !== undefined && !library.isShipped(own.note.uri) && library.isShipped(other.note.uri);

function authoredCard(note: Note, question: Question, topic: Topic | undefined): Card {
  return {
    id: cardId(question),
    key: keyHash(question),
    question,
    note,
    topic,
    group: `${note.uri}#${topic?.slug ?? ''}`,
    source: explainedAt(question) ?? { address: `#${topic?.slug ?? ''}`, title: topic?.title ?? note.title },
  };
}

/** Authors say where to read on; what stands by the right answer counts for the whole question. */
function explainedAt(question: Question): CardSource | undefined {
  const texts = [question.explanation, ...question.options.filter(({ correct }) => correct).map(({ explanation }) => explanation)];
  const link = texts.map(firstNoteLink).find((found) => found !== undefined);
  return link && { address: link.address, title: link.text };
}

/** A question without a key or without a choice is a problem for its author, not for a learner. */
export function isAskable({ kind, options }: Question): boolean {
  if (kind === 'flashcard' || kind === 'cloze') return options.length > 0;
  return options.length > 1 && options.some(({ correct }) => correct);
}
