/**
 * A line with its Markdown emphasis, code marks and HTML tags taken off, and for every character
 * of it the place where it stood: so that a pattern can be matched on what people read, and the
 * rest of the line can still be taken as Markdown.
 */
export interface PlainLine {
  readonly text: string;
  /** The original text from the given place of {@link text} on, without marks left dangling there. */
  from(index: number): string;
}

const anyMark = /[*_`~<\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0e\ufe0f]/;
/** Underscores inside a word, and three or more as a blank to fill in, are text; so are marks of direction and width to nobody. */
const mark = /\*+|`+|~~|<\/?[a-z][^<>]*>|(?<!_)_{1,2}(?!_)|[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0e\ufe0f]/gi;

export function plainLine(source: string): PlainLine {
  if (!anyMark.test(source)) return { text: source, from: (index) => source.slice(index) };
  let text = '';
  let end = 0;
  /** Where each stretch of text begins, in the plain line and in the source. */
  const stretches: { readonly at: number; readonly source: number }[] = [{ at: 0, source: 0 }];
  for (const match of source.matchAll(mark)) {
    const after = match.index + match[0].length;
    if (match[0].startsWith('_') && /\w/.test(source.charAt(match.index - 1)) && /\w/.test(source.charAt(after))) continue;
    text += source.slice(end, match.index);
    end = after;
    stretches.push({ at: text.length, source: after });
  }
  text += source.slice(end);
  return { text, from: (index) => balanced(source, placeOf(stretches, index)) };
}

/** Right behind the character before `index`, so that marks which open there are kept. */
function placeOf(stretches: readonly { readonly at: number; readonly source: number }[], index: number): number {
  if (index <= 0) return 0;
  const stretch = stretches.findLast(({ at }) => at < index);
  return stretch === undefined ? 0 : stretch.source + (index - stretch.at);
}

/** A tail of `source`: an emphasis opened before it is opened again, one closed at its start is left out. */
function balanced(source: string, from: number): string {
  const tail = source.slice(from).replace(/^(?:[*_`~]+|<\/[a-z]+>)+(?=\s|$)/i, '').trim();
  for (const emphasis of ['**', '__']) {
    if (countOf(tail, emphasis) % 2 === 0) continue;
    if (tail.startsWith(emphasis)) return tail.slice(emphasis.length).trim();
    return countOf(source.slice(0, from), emphasis) % 2 === 1 ? `${emphasis}${tail}` : tail.replace(emphasis, '').trim();
  }
  return tail;
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
