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

/** Reads nothing before it is asked, since most lines are known by their first letters. */
export function plainLine(source: string): PlainLine {
  return new LazyLine(source);
}

class LazyLine implements PlainLine {
  private plain: string | undefined;
  /** Where each stretch of text begins, in the plain line and in the source; none where they are the same. */
  private stretches: readonly Stretch[] = [];

  constructor(private readonly source: string) {}

  get text(): string {
    this.plain ??= anyMark.test(this.source) ? this.withoutMarks() : this.source;
    return this.plain;
  }

  from(index: number): string {
    return this.text === this.source ? this.source.slice(index) : balanced(this.source, placeOf(this.stretches, index));
  }

  private withoutMarks(): string {
    const source = this.source;
    let text = '';
    let end = 0;
    const stretches: Stretch[] = [{ at: 0, source: 0 }];
    mark.lastIndex = 0;
    for (let match = mark.exec(source); match !== null; match = mark.exec(source)) {
      const after = mark.lastIndex;
      if (match[0].startsWith('_') && isWordAt(source, match.index - 1) && isWordAt(source, after)) continue;
      text += source.slice(end, match.index);
      end = after;
      stretches.push({ at: text.length, source: after });
    }
    this.stretches = stretches;
    return text + source.slice(end);
  }
}

interface Stretch {
  readonly at: number;
  readonly source: number;
}

function isWordAt(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at));
}

/** Right behind the character before `index`, so that marks which open there are kept. */
function placeOf(stretches: readonly Stretch[], index: number): number {
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
