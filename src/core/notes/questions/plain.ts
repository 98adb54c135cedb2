/**
 * Text with its Markdown emphasis, code marks and HTML tags taken off, and for every character of
 * it the place where it stood: so that a pattern can be matched on what people read, and the rest
 * of the line can still be taken as Markdown.
 */
export interface PlainLine {
  readonly text: string;
  /** The original text from the given place of {@link text} on, without marks left dangling there. */
  from(index: number): string;
}

const htmlTag = /<\/?[a-z][^<>]*>/iy;
const marks = /(?:\*+|`+|~~)/y;
const underscores = /_+/y;
/** Marks of direction and width that editors leave in right-to-left text; nobody sees them. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0e\ufe0f]/;

export function plainLine(source: string): PlainLine {
  if (!/[*_`~<\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f]/.test(source)) return { text: source, from: (index) => source.slice(index) };
  let text = '';
  const places: number[] = [];
  for (let at = 0; at < source.length; ) {
    const skipped = markAt(source, at);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    places.push(at);
    text += source.charAt(at++);
  }
  return { text, from: (index) => balanced(source, index === 0 ? 0 : (places[index - 1] ?? source.length) + 1) };
}

function markAt(source: string, at: number): number {
  for (const pattern of [marks, htmlTag]) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match !== null) return match[0].length;
  }
  if (source.charAt(at) === '_') {
    underscores.lastIndex = at;
    const length = underscores.exec(source)?.[0].length ?? 1;
    // Inside a word, and as a blank to fill in (`___`), underscores are text.
    const inWord = /\w/.test(source.charAt(at - 1)) && /\w/.test(source.charAt(at + length));
    return length < 3 && !inWord ? length : 0;
  }
  return invisible.test(source.charAt(at)) ? 1 : 0;
}

/** A tail of `source`: an emphasis opened before it is opened again, one closed at its start is left out. */
function balanced(source: string, from: number): string {
  // The marks just before the tail open what it begins with, or close what came before.
  const tail = source.slice(from).replace(/^(?:[*_`~]+|<\/[a-z]+>)+(?=\s|$)/i, '').trim();
  for (const mark of ['**', '__']) {
    if (countOf(tail, mark) % 2 === 0) continue;
    if (tail.startsWith(mark)) return tail.slice(mark.length).trim();
    return countOf(source.slice(0, from), mark) % 2 === 1 ? `${mark}${tail}` : tail.replace(mark, '').trim();
  }
  return tail;
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) count++;
  return count;
}
