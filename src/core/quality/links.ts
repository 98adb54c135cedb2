import { markdown } from '../markdown/markdown';
import { slugOf } from '../markdown/slug';
import { type Library } from '../library/model';
import { type Note, type Position, type Range } from '../notes/model';
import { resolveLink } from '../quiz/links';
import { type Finding, type Subject } from './model';

/** Links to a heading or note that the library would have and has not. What lies outside the notes cannot be known here. */
export function brokenLinks({ note, text, library }: Subject): readonly Finding[] {
  return linksIn(text).filter(({ detail: address }) => {
    const place = resolveLink(note.uri, address);
    if (place === undefined) return false;
    const target = library.note(place.uri);
    if (target !== undefined) return !hasAnchor(target, place.slug, target === note ? text : '');
    const folder = folderOf(place.uri);
    const folders = foldersOf(library);
    return /\.(?:md|markdown)$/i.test(place.uri) && (folders.has(folder) || folders.has(folderOf(folder)));
  });
}

const folderOf = (uri: string): string => uri.slice(0, Math.max(uri.lastIndexOf('/'), 0));
const folders = new WeakMap<readonly Note[], ReadonlySet<string>>();

/** Folders with a note in them. The library keeps one list of notes until something changes. */
function foldersOf(library: Library): ReadonlySet<string> {
  const notes = library.notes();
  const found = folders.get(notes) ?? new Set(notes.map(({ uri }) => folderOf(uri)));
  folders.set(notes, found);
  return found;
}

const anchors = new WeakMap<Note, ReadonlySet<string>>();

/**
 * Whether a note has an anchor, in any case: of a heading, a question's among them, or of an id in
 * the HTML of `text`. A question may be numbered as a repeated heading, which its note does not
 * say. GitHub and VS Code also take `#L12`.
 */
function hasAnchor(note: Note, slug: string, text: string): boolean {
  const found = anchors.get(note) ?? new Set([...note.topics.map((topic) => topic.slug), ...note.questions.map(({ stem }) => slugOf(stem.replace(/\n[^]*|[[`*]|\]\([^()]*\)/g, '')))]);
  anchors.set(note, found);
  const name = slug.toLowerCase();
  return name === '' || /^l\d/.test(name) || found.has(name) || found.has(name.replace(/-\d+$/, '')) || [`"${slug}"`, `'${slug}'`].some((id) => text.includes(`=${id}`));
}

/** Every link of a Markdown text with its place; what stands in code or comments is none. */
function linksIn(text: string): readonly { readonly detail: string; readonly range: Range }[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replace(/<!--[^]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const lines = source.split('\n');
  const links: { readonly detail: string; readonly range: Range }[] = [];
  let endLine = 0;
  let from: Position = { line: 0, character: 0 };
  for (const { map, children } of markdown.parse(source, {})) {
    // The cells of a table carry no lines; their row does.
    if (map !== null) [from, endLine] = [{ line: map[0], character: 0 }, map[1]];
    for (const child of children ?? []) {
      if (child.type !== 'link_open') continue;
      const detail = String(child.attrGet('href') ?? '');
      const range = findAddress(lines, from, endLine, detail);
      links.push({ detail, range });
      from = range.end;
    }
  }
  return links;
}

/** The next place of an address in a block. What a reference names stands elsewhere: the line is given on which it is looked for. */
function findAddress(lines: readonly string[], from: Position, endLine: number, address: string): Range {
  for (let { line, character } = from; line < endLine; line++, character = 0) {
    const at = (lines[line] ?? '').indexOf(address, character);
    if (at >= 0) return { start: { line, character: at }, end: { line, character: at + address.length } };
  }
  return { start: from, end: from };
}
