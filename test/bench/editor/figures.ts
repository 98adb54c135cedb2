import { type Change, type Floor } from '../notes/figures';

/** What one window of VS Code hands over. Times are in milliseconds. */
export interface Start {
  /** Whether something had activated the extension before it was measured. */
  readonly wasActive: boolean;
  /** `require` of the bundle. */
  readonly load: number;
  /** The call of `activate()`. */
  readonly call: number;
  /** From asking for activation until VS Code says that it is done, its messages between processes included. */
  readonly whole: number;
  /** From asking for a hover right after activation to the answer; the glossary is read in between. */
  readonly firstHover: number;
  /** The same once more: mostly the way between window and extension host. */
  readonly secondHover: number;
  readonly hoverHasTip: boolean;
}

/** The first reading of many notes. */
export interface Reading {
  /** From asking for the notes until the library has them all, in milliseconds. */
  readonly ready: number;
  /** The longest time in which the extension host could answer nothing, in milliseconds. */
  readonly longestBlock: number;
  /** Megabytes that stay. */
  readonly heap: number;
}

/** The reading of many notes in one window, in the extension host on Node. */
export interface WindowIndex extends Reading {
  /** Finding, reading and markdown-it's block rules, right before and in the same thread; in milliseconds. */
  readonly floor: number;
  readonly notes: number;
}

/** Finding and reading through the editor, and markdown-it's block rules; in milliseconds. */
export type EditorFloor = Omit<Floor, 'megabytes'>;

/** What the notes that the settings name hold, with those that came with the extension. */
export interface Counts {
  readonly notes: number;
  readonly topics: number;
  readonly terms: number;
  readonly questions: number;
}

/** The same in the web worker host. */
export interface WebIndex extends Reading {
  readonly floor: EditorFloor;
  readonly counts: Counts;
  readonly change: Change;
}
