/**
 * Long lines (minified templates, data) are read in pieces, so that a hover on one of them costs no more than
 * on any other line. A piece begins after a comma or blank where there is one, so that no token is cut.
 */

/** Characters in a piece; a line of fewer is one piece. */
const pieceLength = 2048;
/** How far a cut looks ahead for a place between tokens. */
const lookAhead = 1024;

export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** The piece that a column lies in. Depends on the text alone, so every column of a token gives the same piece. */
export function pieceAt(text: string, column: number): Piece {
  if (text.length <= pieceLength + lookAhead) return { start: 0, end: text.length };
  let index = Math.floor(Math.max(0, Math.min(column, text.length - 1)) / pieceLength);
  if (column < cut(text, index)) index--;
  return { start: cut(text, index), end: cut(text, index + 1) };
}

/** Where the piece of an index begins. */
function cut(text: string, index: number): number {
  const from = index * pieceLength;
  if (index <= 0) return 0;
  if (from + lookAhead >= text.length) return text.length;
  const ahead = text.slice(from, from + lookAhead);
  const separator = /,(?!\s)|,\s/.exec(ahead) ?? /\s/.exec(ahead);
  if (separator !== null) return from + separator.index + separator[0].length;
  // Never between the halves of a surrogate pair.
  return (text.charCodeAt(from) & 0xfc00) === 0xdc00 ? from + 1 : from;
}
