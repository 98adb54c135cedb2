import { type StringSyntax } from './syntax';
import { type Zone } from './zones';

/** What opens in code, or in what is open there. */
export type Opening =
  | { readonly kind: 'comment'; readonly close: string }
  | { readonly kind: 'string'; readonly syntax: StringSyntax; readonly skip: RegExp; readonly changing: RegExp }
  | { readonly kind: 'interpolation'; readonly depth: number }
  | { readonly kind: 'heredoc'; readonly marker: string };

/** What is open at a place in the text; `undefined` in plain code. Immutable, so that states can be shared. */
export type LexState = OpenState | undefined;

interface OpenState {
  readonly opening: Opening;
  readonly parent: LexState;
  /** A string that may not span lines ends with its line, and so does whatever is open inside it. */
  readonly endsWithLine: boolean;
  /** What is open on the next line if this ends with its line. */
  readonly below: LexState;
}

export function opened(opening: Opening, parent: LexState): LexState {
  if (parent?.endsWithLine === true) return { opening, parent, endsWithLine: true, below: parent.below };
  return { opening, parent, endsWithLine: opening.kind === 'string' && !opening.syntax.multiline, below: parent };
}

/** What of a line's end is open at the beginning of the next line. */
export function afterLine(state: LexState): LexState {
  return state?.endsWithLine === true ? state.below : state;
}

export function zoneOf(state: LexState): Zone {
  if (state === undefined || state.opening.kind === 'interpolation') return 'code';
  return state.opening.kind === 'comment' ? 'comment' : 'string';
}
