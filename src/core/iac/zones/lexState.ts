import { type StringSyntax } from './syntax';
import { type Zone } from './zones';

/** What is open at a place in the text; `undefined` in plain code. Immutable, so that states can be shared. */
export type LexState = OpenState | undefined;

type OpenState = Opening & {
  readonly parent: LexState;
  /**
   * What is open on the next line instead: a string that may not span lines ends with its line, and so does
   * whatever is open inside it. `undefined` where nothing of the kind is open, so that the state lasts.
   */
  readonly afterLine: { readonly state: LexState } | undefined;
};

type Opening =
  | { readonly kind: 'comment'; readonly close: string }
  | { readonly kind: 'string'; readonly syntax: StringSyntax }
  | { readonly kind: 'interpolation'; readonly depth: number }
  | { readonly kind: 'heredoc'; readonly marker: string };

export function opened(opening: Opening, parent: LexState): OpenState {
  const endsWithLine = opening.kind === 'string' && !opening.syntax.multiline;
  return { ...opening, parent, afterLine: parent?.afterLine ?? (endsWithLine ? { state: parent } : undefined) };
}

/** What of a line's end is open at the start of the next line. */
export function afterLine(state: LexState): LexState {
  return state?.afterLine === undefined ? state : state.afterLine.state;
}

export function zoneOf(state: LexState): Zone {
  if (state === undefined || state.kind === 'interpolation') return 'code';
  return state.kind === 'comment' ? 'comment' : 'string';
}
