import { createLibrary } from '../../../src/core/library/library';
import { type Library } from '../../../src/core/library/model';
import { type ConfusionSet, type Note, type Option, type Question, type Range, type Term, type Topic } from '../../../src/core/notes/model';

/** Literal notes, for tests of what is built on notes. */

export const lines = (from: number, to = from): Range => ({ start: { line: from, character: 0 }, end: { line: to, character: 0 } });

export const option = (text: string, correct = false, explanation = ''): Option => ({ text, correct, explanation, range: lines(0) });

export function question(stem: string, options: readonly Option[], more: Partial<Question> = {}): Question {
  return {
    explicitId: undefined,
    dialect: 'native',
    kind: options.filter((o) => o.correct).length > 1 ? 'multiple' : 'single',
    stem,
    options,
    explanation: '',
    topicPath: [],
    exams: [],
    domain: '',
    range: lines(0),
    ...more,
  };
}

export function topic(title: string, from: number, endLine: number, level = 2, path: readonly string[] = [title]): Topic {
  return { title, level, slug: title.toLowerCase().replaceAll(' ', '-'), range: lines(from), endLine, path };
}

export function term(name: string, body: string, more: Partial<Term> = {}): Term {
  return { name, aliases: [], service: undefined, match: 'word', strength: 'glossary', body, clues: [], range: lines(0), slug: name.toLowerCase().replaceAll(' ', '-'), seeAlso: undefined, ...more };
}

export const confusion = (title: string, members: Readonly<Record<string, string>>): ConfusionSet => ({
  title,
  members: Object.entries(members).map(([name, difference]) => ({ term: name, difference })),
  range: lines(0),
});

export function note(uri: string, more: Partial<Note> = {}): Note {
  return {
    uri,
    frontMatter: { title: undefined, order: undefined, exams: [], kind: undefined, checked: undefined, sources: [], included: true },
    title: uri.slice(uri.lastIndexOf('/') + 1).replace(/\.md$/, ''),
    topics: [],
    terms: [],
    clues: [],
    questions: [],
    confusions: [],
    problems: [],
    ...more,
  };
}

export function libraryOf(...notes: readonly Note[]): Library {
  const library = createLibrary({ isShipped: () => false });
  for (const each of notes) library.put(each);
  return library;
}
