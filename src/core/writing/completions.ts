import { type Library, type Located } from '../library/model';
import { type Note, type Term } from '../notes/model';
import { relativeAddress } from './address';

/** A term that could be written here. */
export interface TermCompletion {
  readonly label: string;
  readonly newText: string;
  /** Characters of the line that it replaces. */
  readonly from: number;
  readonly to: number;
  readonly term: Located<Term>;
  readonly isLink: boolean;
}

/** Fewer letters would bring up terms at every word. */
const fewestLetters = 2;
const mostOffered = 100;

/**
 * Terms whose name or alias begins with what stands before the cursor. After `[` or `[[` they come
 * as links to their headings, which takes a closing bracket that the editor has added; elsewhere as
 * plain names. In code, addresses and comments nothing is offered.
 */
export function termCompletions(library: Library, note: Note, line: string, character: number): readonly TermCompletion[] {
  const before = line.slice(0, character);
  const written = /(\[{0,2})((?:[\p{L}\p{N}][\p{L}\p{N}\p{M}&/+.-]*(?: (?=[\p{L}\p{N}]|$))?)*)$/u.exec(before);
  if (written === null || isElsewhere(before.slice(0, written.index))) return [];
  const [, brackets = '', text = ''] = written;
  const isLink = brackets !== '';
  const found = new Map<string, TermCompletion>();
  for (const prefix of isLink ? [text] : tails(text)) {
    if (!isLink && prefix.length < fewestLetters) continue;
    const from = character - prefix.length - brackets.length;
    const closing = isLink ? (/^\]{1,2}/.exec(line.slice(character))?.[0].slice(0, brackets.length).length ?? 0) : 0;
    for (const term of library.terms()) {
      const name = [term.item.name, ...term.item.aliases].find((each) => begins(each, prefix));
      if (name === undefined || found.has(term.item.name) || isHere(term, note, line)) continue;
      const newText = isLink ? linkTo(library, note, term, name) : name;
      if (newText === undefined) continue;
      found.set(term.item.name, { label: name, newText, from, to: character + closing, term, isLink });
      if (found.size >= mostOffered) return [...found.values()];
    }
  }
  return [...found.values()];
}

/** "to a task def" may end in "a task def", "task def" or "def": the longest that a name begins with counts. */
function tails(text: string): readonly string[] {
  const words = text.split(' ');
  return words.map((_, index) => words.slice(index).join(' ')).slice(-4);
}

function begins(name: string, prefix: string): boolean {
  const [whole, part] = [name.toLowerCase(), prefix.toLowerCase()];
  return whole.startsWith(part) || whole.replace(/^(?:amazon|aws) /, '').startsWith(part);
}

/** A term is not offered where it is being defined. */
function isHere({ note, item }: Located<Term>, own: Note, line: string): boolean {
  return note.uri === own.uri && item.strength !== 'heading' && line.includes(`**${item.name}`);
}

/** The user's own definition where there is one: no path leads into the extension's own notes. */
function linkTo(library: Library, note: Note, term: Located<Term>, name: string): string | undefined {
  const isShipped = library.isShipped(note.uri);
  for (const { note: target, item } of library.definitionsOf(term.item.name)) {
    const address = library.isShipped(target.uri) === isShipped ? relativeAddress(note.uri, target.uri, item.slug) : undefined;
    if (address !== undefined) return `[${name.replace(/[[\]]/g, '\\$&')}](${address})`;
  }
  return undefined;
}

/** Whether a line's text breaks off inside code, a link's address or a comment. */
function isElsewhere(before: string): boolean {
  return (before.match(/`/g)?.length ?? 0) % 2 === 1 || /\]\([^)]*$/.test(before) || /<[^>]*$/.test(before) || /\b[a-z]+:\/\/\S*$/i.test(before);
}
