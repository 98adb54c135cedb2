import { type Library, type Located } from '../library/model';
import { cardId, keyHash } from '../notes/identity';
import { type ConfusionSet, type Option, type Question, type Term } from '../notes/model';
import { type Card, type CardFilter } from './card';
import { isForExam } from './exam';
import { resolveLink } from './links';
import { bareName, namePattern, namesOf, shareTellingWord, withoutNames } from './names';
import { testFor, type TargetTest } from './target';
import { topicsOf } from './topicOf';

/**
 * Cards made from the glossary: a term asks for its definition, a definition for its term. Wrong
 * options are terms that people mix up with it, as the notes' confusion sets say, and never fewer
 * than {@link FEWEST_WRONG}.
 */

const FEWEST_WRONG = 3;
/** A shorter sentence defines nothing. */
const SHORTEST_DEFINITION = 20;

/** A term that can be asked for, prepared once. */
interface Candidate {
  readonly found: Located<Term>;
  readonly names: readonly string[];
  /** The definition's first sentence with the term's own names blanked out. */
  readonly definition: string;
}

/** All made cards; both directions of each term that has enough to be mistaken for. */
export function recallCards(library: Library, { target, exam }: CardFilter = {}): readonly Card[] {
  const cards: Card[] = [];
  const test = target && testFor(target, library);
  for (const [term, rivals] of termsWithRivals(library)) {
    const { note, item } = term.found;
    if (!isForExam(note.frontMatter.exams, exam)) continue;
    if (test !== undefined && !isTermInTarget(library, item, test)) continue;
    const own = topicsOf(note, [item]).get(item);
    const topicPath = own === undefined ? [] : own.slug === item.slug ? own.path.slice(0, -1) : own.path;
    for (const question of [askForDefinition(term, rivals, topicPath), askForTerm(term, rivals, topicPath)]) {
      cards.push({
        id: cardId(question),
        key: keyHash(question),
        question,
        note,
        topic: undefined,
        group: `recall#${topicPath.join('#')}`,
        source: { address: item.seeAlso !== undefined && resolveLink(note.uri, item.seeAlso) !== undefined ? item.seeAlso : `#${item.slug}`, title: item.name },
      });
    }
  }
  return cards;
}

/** Ids of the cards that a term gives, whichever of them can be made. */
export function recallIds(name: string): readonly [definition: string, term: string] {
  const bare = bareName(name);
  return [`recall:definition:${bare}`, `recall:term:${bare}`];
}

type Rivals = ReadonlyMap<Candidate, { readonly difference: string; readonly own: string }>;

function termsWithRivals(library: Library): ReadonlyMap<Candidate, Rivals> {
  const known = new Map<string, Candidate | undefined>();
  const candidates = (set: ConfusionSet) =>
    set.members.flatMap(({ term, difference }) => {
      const key = bareName(term);
      if (!known.has(key)) known.set(key, candidateFor(library, term));
      const candidate = known.get(key);
      return candidate === undefined ? [] : [{ candidate, difference }];
    });
  const all = new Map<Candidate, Map<Candidate, { difference: string; own: string }>>();
  for (const { item: set } of library.confusions()) {
    const members = candidates(set);
    for (const { candidate, difference: own } of members) {
      if (shareTellingWord(candidate.found.item.name, candidate.definition)) continue;
      const rivals = all.get(candidate) ?? new Map<Candidate, { difference: string; own: string }>();
      all.set(candidate, rivals);
      for (const { candidate: rival, difference } of members) {
        if (isAlsoTrue(candidate, rival) || [...rivals.keys()].some((other) => isSame(other, rival))) continue;
        rivals.set(rival, { difference, own });
      }
    }
  }
  return new Map([...all].filter(([, rivals]) => rivals.size >= FEWEST_WRONG));
}

/** Headings' first paragraphs are seldom definitions, so only terms that someone defined are asked for. */
function candidateFor(library: Library, name: string): Candidate | undefined {
  const found = library.definitionsOf(name).find(({ item }) => item.strength !== 'heading');
  if (found === undefined) return undefined;
  const names = namesOf(found.item);
  const definition = withoutNames(firstSentence(found.item.body), names);
  return definition.length < SHORTEST_DEFINITION ? undefined : { found, names, definition };
}

/** Whether the rival would be right, too: the same thing, or one a kind of the other. */
const isAlsoTrue = (term: Candidate, rival: Candidate): boolean => isSame(term, rival) || isKindOf(term, rival) || isKindOf(rival, term);

/** One thing by two names, or two that nobody could tell apart by their definitions. */
function isSame(a: Candidate, b: Candidate): boolean {
  if (a === b || a.definition.toLowerCase() === b.definition.toLowerCase()) return true;
  const names = new Set(a.names.map(bareName));
  return b.names.some((name) => names.has(bareName(name)));
}

/** "Application Load Balancer" is a "load balancer"; "… On AWS that is Amazon ECR." says so in words. */
function isKindOf(special: Candidate, general: Candidate): boolean {
  if (special.names.some((name) => general.names.some((other) => bareName(name).endsWith(` ${bareName(other)}`)))) return true;
  const said = new RegExp(`\\b(?:is|are|called|means)\\s+(?:(?:an?|the)\\s+)?${namePattern(general.names).source}`, 'u');
  return said.test(special.found.item.body);
}

function isTermInTarget(library: Library, term: Term, test: TargetTest): boolean {
  return library.definitionsOf(term.name).some(({ note, item }) => {
    if (test.hasLine(note, item.range.start.line)) return true;
    const place = item.seeAlso === undefined ? undefined : resolveLink(note.uri, item.seeAlso);
    return place !== undefined && test.hasPlace(place);
  });
}

function askForDefinition(term: Candidate, rivals: Rivals, topicPath: readonly string[]): Question {
  const { item } = term.found;
  const [id] = recallIds(item.name);
  const wrong = [...rivals].map(([rival, { difference }]) => madeOption(item, rival.definition, false, `**${rival.found.item.name}**: ${difference || rival.definition}`));
  return madeQuestion(item, id, `Which of these describes **${item.name}**?`, [madeOption(item, term.definition, true, ownDifference(rivals)), ...wrong], topicPath);
}

function askForTerm(term: Candidate, rivals: Rivals, topicPath: readonly string[]): Question {
  const { item } = term.found;
  const [, id] = recallIds(item.name);
  const wrong = [...rivals].map(([rival, { difference }]) => madeOption(item, rival.found.item.name, false, difference || rival.definition));
  return madeQuestion(item, id, `Which of these is meant?\n\n> ${term.definition}`, [madeOption(item, item.name, true, ownDifference(rivals)), ...wrong], topicPath);
}

const ownDifference = (rivals: Rivals): string => [...rivals.values()][0]?.own ?? '';

const madeOption = (term: Term, text: string, correct: boolean, explanation: string): Option => ({ text, correct, explanation, range: term.range });

function madeQuestion(term: Term, id: string, stem: string, options: readonly Option[], topicPath: readonly string[]): Question {
  return { explicitId: id, dialect: 'card', kind: 'recall', stem, options, explanation: '', topicPath, exams: [], domain: '', range: term.range };
}

/** Of the first paragraph; outside code, a full stop ends a sentence when a capital, a mark or nothing follows. */
function firstSentence(body: string): string {
  const paragraph = (body.trim().split(/\n\s*\n/, 1)[0] ?? '').replace(/\s+/g, ' ');
  for (const end of paragraph.matchAll(/[.!?](?= [\p{Lu}`*[]|$)/gu)) {
    const sentence = paragraph.slice(0, end.index + 1);
    const isInCode = (sentence.match(/`/g)?.length ?? 0) % 2 === 1;
    if (!isInCode && !/\b(?:e\.g|i\.e|etc|vs|approx)\.$/i.test(sentence)) return sentence;
  }
  return paragraph;
}
