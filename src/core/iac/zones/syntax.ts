/** A kind of string. `open` and `close` are literal text. */
export interface StringSyntax {
  readonly open: string;
  readonly close: string;
  readonly escape: 'backslash' | 'doubled' | 'none';
  readonly multiline: boolean;
  /** `${` leads back to code until its `}`. */
  readonly interpolated: boolean;
}

export interface LanguageSyntax {
  readonly lineComments: readonly string[];
  /** What must stand before a line comment: a blank or nothing in a shell, only blanks in a Dockerfile. */
  readonly commentsFollow: 'anything' | 'blank' | 'onlyBlanks';
  readonly blockComment: readonly [open: string, close: string] | undefined;
  readonly strings: readonly StringSyntax[];
  /** `<<EOF` and its relatives; the body is a string. */
  readonly heredocs: boolean;
  /** JavaScript's `/…/`, whose quotes open nothing. */
  readonly regexLiterals: boolean;
  /** JSON: a string before a colon is a key. */
  readonly keyed: boolean;
}

/** What may go on beyond its line once it is open. */
export function lastingOpenings({ blockComment, strings, heredocs }: LanguageSyntax): readonly string[] {
  return [...(blockComment === undefined ? [] : [blockComment[0]]), ...strings.filter(({ multiline }) => multiline).map(({ open }) => open), ...(heredocs ? ['<<'] : [])];
}

/** What may open something in code, or look as if it did. */
export function openings({ lineComments, blockComment, strings, heredocs, regexLiterals }: LanguageSyntax): readonly string[] {
  return [...lineComments, ...(blockComment === undefined ? [] : [blockComment[0]]), ...strings.map(({ open }) => open), ...(heredocs ? ['<'] : []), ...(regexLiterals ? ['/'] : [])];
}
