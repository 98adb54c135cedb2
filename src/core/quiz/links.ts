/** Where a link in a note leads: a note and an anchor in it, empty for the note's beginning. */
export interface Place {
  readonly uri: string;
  readonly slug: string;
}

const isAbsolute = (address: string): boolean => /^[a-z][a-z\d+.-]*:/i.test(address) || address.startsWith('//');

/**
 * The place that a relative link in a note means; `undefined` for an address with a scheme.
 * Knows paths and URIs alike, since a note's identity is a path on the command line.
 */
export function resolveLink(noteUri: string, address: string): Place | undefined {
  if (isAbsolute(address)) return undefined;
  const hash = address.indexOf('#');
  const path = hash < 0 ? address : address.slice(0, hash);
  const slug = hash < 0 ? '' : decode(address.slice(hash + 1));
  if (path === '') return { uri: noteUri, slug };
  const root = /^[a-z][a-z\d+.-]+:\/\/[^/]*/i.exec(noteUri)?.[0] ?? '';
  const isRooted = root !== '' || noteUri.startsWith('/');
  const segments = path.startsWith('/') ? [] : noteUri.slice(root.length).split('/').slice(0, -1).filter((segment) => segment !== '');
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(root === '' ? decode(segment) : encode(decode(segment)));
  }
  return { uri: `${root}${isRooted ? '/' : ''}${segments.join('/')}`, slug };
}

/** Escapes what VS Code's `Uri.toString` escapes, so that URIs can be compared as text. */
const encode = (segment: string): string => encodeURIComponent(segment).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export interface NoteLink {
  /** As written. */
  readonly address: string;
  readonly text: string;
}

/** The first link in a piece of Markdown that leads to a note or a heading, not to the web and not to a picture. */
export function firstNoteLink(markdown: string): NoteLink | undefined {
  for (const [, before, text = '', address = ''] of markdown.matchAll(/(^|[^!])\[([^[\]]+)\]\(([^()\s]+)\)/g)) {
    if (before !== undefined && !isAbsolute(address)) return { address, text: text.replace(/[*_`]/g, '') };
  }
  return undefined;
}
