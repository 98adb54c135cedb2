import { resolveLink } from '../quiz/links';

/**
 * What to write in a note so that a link leads to a heading of another note, as short as it can be;
 * `undefined` where no relative path leads there. The reverse of `resolveLink`.
 *
 * @param slug the heading's anchor; empty for the note's beginning
 */
export function relativeAddress(fromUri: string, toUri: string, slug: string): string | undefined {
  const anchor = slug === '' ? '' : `#${slug}`;
  if (fromUri === toUri) return anchor === '' ? escaped(decoded(toUri.split('/').at(-1) ?? '')) : anchor;
  const from = fromUri.split('/').slice(0, -1);
  const to = toUri.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  const segments = [...from.slice(common).map(() => '..'), ...to.slice(common).map((segment) => escaped(decoded(segment)))];
  const path = segments.join('/');
  const address = `${/^[^/]*:/.test(path) ? './' : ''}${path}${anchor}`;
  const place = resolveLink(fromUri, address);
  return place?.uri === toUri && place.slug === slug ? address : undefined;
}

/** What would end a link's address, or be read as something else. */
function escaped(segment: string): string {
  return segment.replace(/[\s()<>%#?\\"*`[\]]/g, (mark) => encodeURIComponent(mark).replace(/[()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
