import { type Library } from '../library/model';
import { type TopicTarget } from '../library/topicTree';
import { type Note } from '../notes/model';
import { type Place } from './links';

/** For arguments of commands, which any extension may call. */
export function isTopicTarget(value: unknown): value is TopicTarget {
  if (typeof value !== 'object' || value === null || !('uris' in value) || !Array.isArray(value.uris)) return false;
  if (value.uris.length === 0 || !value.uris.every((uri) => typeof uri === 'string')) return false;
  return !('slug' in value) || value.slug === undefined || (typeof value.slug === 'string' && value.uris.length === 1);
}

/** Whether a line of a note, or a place that a link leads to, belongs to a target. */
export interface TargetTest {
  readonly hasLine: (note: Note, line: number) => boolean;
  readonly hasPlace: (place: Place) => boolean;
}

/** A heading that is gone from its note has no lines. */
export function testFor(target: TopicTarget, library: Library): TargetTest {
  const uris = new Set(target.uris);
  const hasLine = (note: Note, line: number): boolean => {
    if (!uris.has(note.uri)) return false;
    if (target.slug === undefined || target.slug === '') return true;
    const topic = note.topics.find(({ slug }) => slug === target.slug);
    return topic !== undefined && line >= topic.range.start.line && line < topic.endLine;
  };
  return {
    hasLine,
    hasPlace: ({ uri, slug }) => {
      const note = uris.has(uri) ? library.note(uri) : undefined;
      return note !== undefined && hasLine(note, note.topics.find((topic) => topic.slug === slug)?.range.start.line ?? 0);
    },
  };
}
