import { type Lines } from '../../markdown/blocks';
import { type LooseKey, type Problem, type Question, type Range, type UnkeyedQuestion } from '../model';
import { pathTo } from '../sections';
import { readCallOuts } from './callOut';
import { readCards } from './cards';
import { type Finding, type NoteDocument, type QuestionReader } from './document';
import { readLettered } from './lettered';
import { readQuizFences } from './quizFence';
import { readQuizTags } from './quizTag';
import { readTaskLists } from './taskList';

/**
 * Every dialect in the order in which they are tried: first those that mark their questions beyond
 * doubt, then those that are known by their options, last the lines that may be cards. A line
 * belongs to the first reader that claims it. To read another dialect, write its reader in a file
 * of its own and add it where its evidence ranks.
 */
const readers: readonly QuestionReader[] = [
  readQuizFences, // E: a fence `quiz`
  readQuizTags, // F: <quiz> … </quiz>
  readCallOuts, // D: > [!question]
  readLettered, // A and C: lettered options, and an answer that names letters
  readTaskLists, // native and B: a task list below what is asked
  readCards, // front :: back, lines around `?`, cloze
];

export interface ReadQuestions {
  /** In the file's order. */
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
  readonly unkeyed: readonly UnkeyedQuestion[];
  readonly looseKeys: readonly LooseKey[];
  /** Whether a line is part of a question or its key; such headings are no topics, such bullets no terms. */
  readonly isClaimed: (line: number) => boolean;
  /** The same for a stretch of lines. */
  readonly touches: (lines: Lines) => boolean;
}

/** Reads the questions and cards of a note, whatever dialects it mixes. */
export function readQuestions(document: NoteDocument): ReadQuestions {
  const claims = new Claims(document.lines.length);
  const findings: Finding[] = [];
  for (const read of readers) {
    const found = read(document, (line) => claims.has(line));
    for (const { lines } of found) claims.add(lines);
    findings.push(...found);
  }
  const isClaimed = (line: number): boolean => claims.has(line);
  const touches = (lines: Lines): boolean => claims.touches(lines);
  if (findings.length === 0) return { questions: [], problems: [], unkeyed: [], looseKeys: [], isClaimed, touches };

  const topicPath = topicPaths(document, isClaimed);
  /** Nobody else holds it yet, so that its path is filled in place. */
  const withPath = (question: Question): Question => {
    (question as { topicPath: readonly string[] }).topicPath = topicPath(question.range.start.line);
    return question;
  };
  const byLine = (a: { readonly range: Range }, b: { readonly range: Range }): number => a.range.start.line - b.range.start.line;
  const questions: Question[] = [];
  const problems: Problem[] = [];
  const unkeyed: UnkeyedQuestion[] = [];
  const looseKeys: LooseKey[] = [];
  for (const finding of findings) {
    if (finding.question !== undefined) questions.push(withPath(finding.question));
    if (finding.problems.length > 0) problems.push(...finding.problems);
    if (finding.unkeyed !== undefined) unkeyed.push({ ...finding.unkeyed, question: withPath(finding.unkeyed.question) });
    if (finding.looseKey !== undefined) looseKeys.push(finding.looseKey);
  }
  return { questions: questions.sort(byLine), problems: problems.sort(byLine), unkeyed, looseKeys, isClaimed, touches };
}

/** The headings above a line, those aside that belong to questions. */
function topicPaths({ sections }: NoteDocument, isClaimed: (line: number) => boolean): (line: number) => readonly string[] {
  const known = new Map<number, readonly string[]>();
  const above = (index: number): number => {
    let at = index;
    for (let section = sections[at]; section?.heading !== undefined && isClaimed(section.line); section = sections[at]) at = section.parent;
    return at;
  };
  return (line) => {
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sections[middle]?.line ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    const index = above(low - 1);
    const path = known.get(index) ?? pathTo(sections, index);
    known.set(index, path);
    return path;
  };
}

/** Lines that are taken; nothing is set aside for a note without questions. */
class Claims {
  readonly #size: number;
  #taken: Uint8Array | undefined;

  constructor(size: number) {
    this.#size = size;
  }

  add({ line, endLine }: Lines): void {
    this.#taken ??= new Uint8Array(this.#size);
    this.#taken.fill(1, line, endLine);
  }

  has(line: number): boolean {
    return this.#taken?.[line] === 1;
  }

  touches({ line, endLine }: Lines): boolean {
    if (this.#taken === undefined) return false;
    for (let at = line; at < endLine; at++) if (this.#taken[at] === 1) return true;
    return false;
  }
}
