import { type Library } from '../library/model';
import { type Note } from '../notes/model';
import { type Place } from './links';

/**
 * What a quiz is about: a folder of notes (its URI ends with `/`), a note, or one heading of a note
 * with everything below it.
 */
export interface QuizTarget {
  readonly uri: string;
  readonly slug?: string;
}

/** For arguments of commands, which any extension may call. */
export function isQuizTarget(value: unknown): value is QuizTarget {
  if (typeof value !== 'object' || value === null || !('uri' in value) || typeof value.uri !== 'string' || value.uri === '') return false;
  return !('slug' in value) || value.slug === undefined || typeof value.slug === 'string';
}

/** Whether a line of a note belongs to the target; a heading that is gone has no lines. */
export function isLineInTarget(target: QuizTarget, note: Note, line: number): boolean {
  if (target.uri.endsWith('/')) return note.uri.startsWith(target.uri);
  if (note.uri !== target.uri) return false;
  if (target.slug === undefined || target.slug === '') return true;
  const topic = note.topics.find(({ slug }) => slug === target.slug);
  return topic !== undefined && line >= topic.range.start.line && line < topic.endLine;
}

export function isPlaceInTarget(target: QuizTarget, library: Library, { uri, slug }: Place): boolean {
  const note = library.note(uri);
  if (note === undefined) return false;
  const line = slug === '' ? 0 : note.topics.find((topic) => topic.slug === slug)?.range.start.line;
  return isLineInTarget(target, note, line ?? 0);
}
