import { type LooseKey, type Note, type Problem, type Question, type UnkeyedQuestion } from '../notes/model';
import { joinKeys } from '../notes/questions/joinKeys';

/**
 * Joins questions with answers that stand in another note of the same folder. What it gives
 * depends on the notes alone, not on the order in which they came.
 */
export interface KeyJoiner {
  add(note: Note): void;
  remove(note: Note): void;
  /** The note as people should see it: with the questions that found their keys, and the problems of those that did not. */
  resolve(note: Note): Note;
  /** Notes in a note's folder whose questions or answers look for a partner in another note. */
  waitingBeside(uri: string): readonly Note[];
}

export function createKeyJoiner(): KeyJoiner {
  const folders = new Map<string, Map<string, Note>>();
  const resolved = new Map<string, ReadonlyMap<string, Note>>();
  return {
    add(note) {
      if (!concerns(note)) return;
      const folder = folderOf(note.uri);
      const notes = folders.get(folder) ?? new Map<string, Note>();
      folders.set(folder, notes.set(note.uri, note));
      resolved.delete(folder);
    },
    remove(note) {
      const folder = folderOf(note.uri);
      const notes = folders.get(folder);
      if (notes?.delete(note.uri) !== true) return;
      if (notes.size === 0) folders.delete(folder);
      resolved.delete(folder);
    },
    waitingBeside: (uri) => [...(folders.get(folderOf(uri))?.values() ?? [])].filter((note) => note.unkeyed !== undefined || note.looseKeys !== undefined),
    resolve(note) {
      if (note.unkeyed === undefined && note.looseKeys === undefined) return note;
      const folder = folderOf(note.uri);
      let notes = resolved.get(folder);
      if (notes === undefined) resolved.set(folder, (notes = joinFolder([...(folders.get(folder)?.values() ?? [])])));
      return notes.get(note.uri) ?? note;
    },
  };
}

function concerns(note: Note): boolean {
  return note.unkeyed !== undefined || note.looseKeys !== undefined || note.questions.some(isLettered);
}

function isLettered(question: Question): boolean {
  return question.dialect === 'A' || question.dialect === 'C';
}

interface Outcome {
  readonly questions: Question[];
  readonly problems: Problem[];
  readonly joined: Set<UnkeyedQuestion>;
  readonly used: Set<LooseKey>;
}

function joinFolder(notes: readonly Note[]): ReadonlyMap<string, Note> {
  const ordered = [...notes].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const outcomes = new Map(ordered.map((note): [Note, Outcome] => [note, { questions: [], problems: [], joined: new Set(), used: new Set() }]));
  const asking = ordered.filter((note) => note.unkeyed !== undefined);
  const telling = ordered.filter((note) => note.looseKeys !== undefined);
  for (const note of telling) {
    const told = outcomes.get(note);
    const partner = partnerOf(note, asking, telling);
    const asked = partner === undefined ? undefined : outcomes.get(partner);
    if (partner === undefined || told === undefined || asked === undefined) continue;
    const result = joinKeys((partner.unkeyed ?? []).filter((question) => !asked.joined.has(question)), note.looseKeys ?? []);
    const left = new Set(result.unkeyed);
    for (const question of partner.unkeyed ?? []) if (!left.has(question)) asked.joined.add(question);
    for (const key of result.used) told.used.add(key);
    asked.questions.push(...result.questions);
    asked.problems.push(...result.questionProblems);
    told.problems.push(...result.keyProblems);
  }
  return new Map(ordered.map((note) => [note.uri, resolveNote(note, outcomes.get(note), ordered)]));
}

/** The note that a file of answers belongs to: called the same but for words such as "answers", or the only one there is. */
function partnerOf(note: Note, asking: readonly Note[], telling: readonly Note[]): Note | undefined {
  const others = asking.filter((other) => other !== note);
  const [namesake, ...more] = others.filter((other) => baseOf(other.uri) === baseOf(note.uri));
  if (namesake !== undefined) return more.length === 0 ? namesake : undefined;
  return others.length === 1 && telling.length === 1 ? others[0] : undefined;
}

function resolveNote(note: Note, outcome: Outcome | undefined, beside: readonly Note[]): Note {
  if (outcome === undefined || (note.unkeyed === undefined && note.looseKeys === undefined)) return note;
  const unkeyed = (note.unkeyed ?? []).filter((question) => !outcome.joined.has(question));
  const looseKeys = (note.looseKeys ?? []).filter((key) => !outcome.used.has(key));
  // Where the questions have their answers beside them, a list of answers in another file is a copy.
  const isCopy = note.unkeyed === undefined && beside.some((other) => other !== note && other.unkeyed === undefined && other.questions.some(isLettered) && (baseOf(other.uri) === baseOf(note.uri) || beside.length === 2));
  const problems = [...note.problems, ...outcome.problems, ...unkeyed.filter((question) => question.isEvident).map(withoutKey), ...(isCopy ? [] : looseKeys.map(withoutQuestion))];
  const questions = [...note.questions, ...outcome.questions].sort((a, b) => a.range.start.line - b.range.start.line);
  return { ...note, questions, unkeyed, looseKeys, problems: problems.sort((a, b) => a.range.start.line - b.range.start.line) };
}

function withoutKey({ question, number }: UnkeyedQuestion): Problem {
  const { line, character } = question.range.start;
  const listed = number === undefined ? '' : `, or "${number}. B" in a list of answers in this folder`;
  return { code: 'question-no-key', severity: 'error', message: `This question has no answer: write a line such as "Answer: B" below its options${listed}.`, range: { start: { line, character }, end: { line: line + 1, character: 0 } } };
}

function withoutQuestion({ number, range }: LooseKey): Problem {
  const which = number === undefined ? 'This answer follows no question' : `This answer is for question ${number}, which is not here or already has another number`;
  return { code: 'key-without-question', severity: 'warning', message: `${which}: move it below the options it answers, or correct its number.`, range };
}

function folderOf(uri: string): string {
  return uri.slice(0, Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
}

/** A file's name without what tells questions from answers: `exam-1-answers.md` and `exam-1.md` are both `exam1`. */
function baseOf(uri: string): string {
  return uri
    .slice(folderOf(uri).length)
    .toLowerCase()
    .replace(/\.(?:md|markdown)$/, '')
    .replace(/answers?|keys?|solutions?|questions?|quiz(?:zes)?|explanations?|(?:^|[^\p{L}])(?:and|with|for|only|the)(?![\p{L}])/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
