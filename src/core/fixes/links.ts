import { type Problem } from '../notes/model';
import { type Subject } from '../quality/model';
import { resolveLink } from '../quiz/links';
import { relativeAddress } from '../writing/address';
import { distance } from './distance';
import { linesOf, replaceOn, type Fix } from './edits';

/** More would be guessing. */
const mostOffered = 3;

/** The headings and files whose names are nearest to what a link says. */
export function correctLink({ note, text, library }: Subject, { range }: Problem): readonly Fix[] {
  const { start, end } = range;
  const address = linesOf(text)[start.line]?.slice(start.character, end.character) ?? '';
  const place = start.line === end.line && address !== '' ? resolveLink(note.uri, address) : undefined;
  if (place === undefined) return [];
  const target = place.uri === note.uri ? note : library.note(place.uri);
  const addresses =
    target === undefined
      ? nearest(library.notes().filter((other) => other !== note && library.isShipped(other.uri) === library.isShipped(note.uri)), nameOf(place.uri), ({ uri }) => nameOf(uri)).map((other) => {
          const slugs = new Set(other.topics.map(({ slug }) => slug));
          const slug = slugs.has(place.slug) ? place.slug : (nearest([...slugs], place.slug, (each) => each)[0] ?? '');
          return relativeAddress(note.uri, other.uri, place.slug === '' ? '' : slug);
        })
      : nearest(target.topics, place.slug, ({ slug }) => slug).map(({ slug }) => relativeAddress(note.uri, target.uri, slug));
  const offered = [...new Set(addresses)].filter((each) => each !== undefined).slice(0, mostOffered);
  return offered.map((newText) => ({ title: `Change the link to ${newText}`, edits: [replaceOn(start.line, start.character, end.character, newText)], isPreferred: offered.length === 1 }));
}

/** Those whose names differ from `wanted` by a third of it at most, the nearest first. */
function nearest<T>(all: readonly T[], wanted: string, name: (item: T) => string): readonly T[] {
  const lower = wanted.toLowerCase();
  const limit = Math.max(1, Math.floor(lower.length / 3));
  return all
    .map((item) => ({ item, far: distance(lower, name(item).toLowerCase(), limit) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
    .map(({ item }) => item);
}

function nameOf(uri: string): string {
  return (uri.split('/').at(-1) ?? '').replace(/\.(?:md|markdown)$/i, '');
}
