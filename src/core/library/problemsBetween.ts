import { plainText } from '../markdown/plainText';
import { type Note, type Problem, type Question, type Range } from '../notes/model';
import { type Located } from './model';
import { type Place } from './noteList';

/**
 * What is wrong only when questions are seen together: one id for two of them, two keys for one.
 * A note that comes or goes costs no more than its own questions and those that share with them.
 */
export interface QuestionTable {
  /** Adds a note's questions, in place of those that it had before. */
  put(note: Note): void;
  remove(uri: string): void;
  /** What a note's questions have wrong with others. */
  problemsOf(uri: string): readonly Problem[];
}

interface Entry extends Located<Question> {
  /** Short, since there is one for each question; the same for those that say the same, rarely for others. */
  readonly contentHash: number;
}

/**
 * @param placeOf where a note stands among all: of two questions the earlier has the right to an id
 * @param isShipped whether a note came with the extension: a person's own version of a shipped
 * question, under its id, is meant to differ
 */
export function createQuestionTable(placeOf: (note: Note) => Place, isShipped: (uri: string) => boolean): QuestionTable {
  const byId = new Map<string, Entry[]>();
  const byContent = new Map<number, Entry[]>();
  const byNote = new Map<string, readonly Entry[]>();
  const compare = (a: Entry, b: Entry): number => (a.note.uri === b.note.uri ? lineOf(a) - lineOf(b) : placeOf(a.note).at - placeOf(b.note).at);
  const inOrder = (entries: readonly Entry[]): readonly Entry[] => [...entries].sort(compare);

  const isOwnVersion = (a: Entry, b: Entry): boolean => a.item.explicitId !== undefined && a.item.explicitId === b.item.explicitId && isShipped(a.note.uri) !== isShipped(b.note.uri);

  const sameId = (entry: Entry): Problem | undefined => {
    const { explicitId } = entry.item;
    const all = explicitId === undefined ? undefined : byId.get(explicitId);
    if (all === undefined || all.length < 2) return undefined;
    const first = inOrder(all.filter((other) => !isOwnVersion(entry, other)))[0];
    if (first === undefined || first === entry || contentOf(first.item) === contentOf(entry.item)) return undefined;
    return problem(entry, first, 'The id belongs to this question', 'question-same-id', `The id '${explicitId ?? ''}' already belongs to ${placeName(first)}: give this question another, so that both keep their own history.`);
  };
  const contradictions = (entry: Entry, contents: Contents): readonly Problem[] => {
    const all = byContent.get(entry.contentHash);
    if (all === undefined || all.length < 2) return [];
    const content = contents(entry.item);
    const [first, ...others] = inOrder(all.filter((other) => contents(other.item) === content));
    if (first === undefined) return [];
    const opponents = (first === entry ? others : [first]).filter((other) => keyOf(other.item) !== keyOf(entry.item) && !isOwnVersion(entry, other));
    return opponents.map((other) => problem(entry, other, 'The same question with another key', 'question-contradiction', `The same question stands at ${placeName(other)} with another key: correct one of them, or remove it.`));
  };

  const remove = (uri: string): void => {
    for (const entry of byNote.get(uri) ?? []) {
      take(byContent, entry.contentHash, entry);
      if (entry.item.explicitId !== undefined) take(byId, entry.item.explicitId, entry);
    }
    byNote.delete(uri);
  };

  return {
    remove,
    put(note) {
      remove(note.uri);
      if (note.questions.length === 0) return;
      const entries = note.questions.map((item): Entry => ({ note, item, contentHash: hashOf(contentOf(item)) }));
      byNote.set(note.uri, entries);
      for (const entry of entries) {
        append(byContent, entry.contentHash, entry);
        if (entry.item.explicitId !== undefined) append(byId, entry.item.explicitId, entry);
      }
    },
    problemsOf(uri) {
      const contents = rememberedContents();
      return (byNote.get(uri) ?? []).flatMap((entry) => {
        const id = sameId(entry);
        return id === undefined ? contradictions(entry, contents) : [id, ...contradictions(entry, contents)];
      });
    },
  };
}

function append<K>(table: Map<K, Entry[]>, key: K, entry: Entry): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [entry]);
  else list.push(entry);
}

function take<K>(table: Map<K, Entry[]>, key: K, entry: Entry): void {
  const rest = table.get(key)?.filter((other) => other !== entry) ?? [];
  if (rest.length === 0) table.delete(key);
  else table.set(key, rest);
}

function lineOf({ item }: Located<Question>): number {
  return item.range.start.line;
}

function problem({ item }: Located<Question>, other: Located<Question>, there: string, code: string, message: string): Problem {
  return { code, severity: 'error', message, range: firstLine(item), related: [{ uri: other.note.uri, range: firstLine(other.item), message: there }] };
}

function firstLine({ range: { start } }: Question): Range {
  return { start, end: { line: start.line + 1, character: 0 } };
}

function placeName({ note, item }: Located<Question>): string {
  return `${note.uri}:${item.range.start.line + 1}`;
}

function contentOf(question: Question): string {
  return JSON.stringify([fold(question.stem), question.options.map((option) => fold(option.text)).sort()]);
}

type Contents = (question: Question) => string;

/** Each question's content is made once while a note is looked through, and let go afterwards: a note may hold a question many times. */
function rememberedContents(): Contents {
  const known = new Map<Question, string>();
  return (question) => {
    const content = known.get(question) ?? contentOf(question);
    known.set(question, content);
    return content;
  };
}

function keyOf(question: Question): string {
  return JSON.stringify(question.options.filter((option) => option.correct).map((option) => fold(option.text)).sort());
}

function fold(text: string): string {
  return plainText(text).toLowerCase();
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
