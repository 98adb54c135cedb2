import { type LanguageSyntax, openings, type StringSyntax } from './syntax';

/**
 * Regular expressions that pass over text in which nothing opens or closes. They are compiled to machine code at
 * their first use on a long line, where a loop over characters is slow until it has run for some milliseconds.
 * All are sticky, always match, and pass over a bounded length: what they may have to give back is kept on a stack.
 */

/** Tokens that one match passes over: a character of code, or a whole string. */
const mostTokens = 64;
/** Characters of a string, `${…}` counting as one, that is passed over as a whole; a longer one is read as any other. */
const longestString = 128;
/** Characters of code in such a string. */
const longestCode = 32;
/** Characters that one match passes over within a string. */
const stringStretch = 1024;

/** Code, with strings that are closed on the same line and have but names and the like between `${` and `}`. */
export function codeSkip(syntax: LanguageSyntax): RegExp {
  const opens = openings(syntax);
  const plain = `[^${firstsOf(opens)}]`;
  const strings = syntax.strings.filter(({ escape, open }) => escape !== 'doubled' && open.length === 1).map((string) => wholeString(string, opens));
  return new RegExp(`(?:${[plain, ...strings].join('|')}){0,${mostTokens}}`, 'y');
}

/** The inside of a string, up to its end, an escape at the end of the line, or code. */
export function stringSkip(syntax: StringSyntax): RegExp {
  return new RegExp(`(?:${insideOf(syntax)}){0,${stringStretch}}`, 'y');
}

/** First characters, as they stand in a character class. */
const firstsOf = (opens: readonly string[]): string => opens.map((open) => escaped(open.charAt(0))).join('');

function wholeString(string: StringSyntax, opens: readonly string[]): string {
  const longer = opens.filter((open) => open.length > string.open.length && open.startsWith(string.open)).map((open) => `(?!${escaped(open.slice(string.open.length))})`);
  const inside = string.interpolated ? `${insideOf(string)}|\\$\\{[^{}${firstsOf(opens)}]{0,${longestCode}}\\}` : insideOf(string);
  return `${escaped(string.open)}${longer.join('')}(?:${inside}){0,${longestString}}${escaped(string.close)}`;
}

function insideOf({ close, escape, interpolated }: StringSyntax): string {
  const special = `${escaped(close.charAt(0))}${escape === 'backslash' ? '\\\\' : ''}${interpolated ? '$' : ''}`;
  return [`[^${special}]`, ...(escape === 'backslash' ? ['\\\\[^]'] : []), ...(interpolated ? ['\\$(?!\\{)'] : [])].join('|');
}

/** Text as it stands in a pattern, in a character class too. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** Where a match of a sticky expression that always matches ends. */
export function pass(skip: RegExp, text: string, from: number): number {
  skip.lastIndex = from;
  skip.test(text);
  return skip.lastIndex;
}
