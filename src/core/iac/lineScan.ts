import { type Claims, createClaims } from './claims';
import { type FileContext } from './fileContext';
import { type Piece } from './pieces';
import { type Zone, type Zones } from './zones/zones';

/** One line, or a piece of a long one, on its way through the scanners. Columns count from the piece's start. */
export interface LineScan extends Claims {
  readonly text: string;
  readonly line: number;
  readonly file: FileContext;
  readonly zoneAt: (column: number) => Zone;
}

/** Reads a line and adds a claim for every token of one syntax, from left to right. */
export type Scanner = (scan: LineScan) => void;

export function createLineScan(file: FileContext, line: number, piece: Piece): LineScan {
  const text = file.lineAt(line).slice(piece.start, piece.end);
  let zones: Zones | undefined;
  return {
    ...createClaims(text.length),
    text,
    line,
    file,
    zoneAt: (column) => (zones ??= file.zonesOf(line)).at(piece.start + column),
  };
}

/** Columns at which a piece of literal text stands. */
export function* occurrences(text: string, needle: string): Generator<number> {
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) yield at;
}

const isWordUnit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code > 0xbf;

/** Whether a letter, digit or underscore stands at a column; beyond ASCII every letter-like unit counts. */
export function isWordAt(text: string, column: number): boolean {
  const code = text.charCodeAt(column);
  return isWordUnit(code);
}
