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

/** The reading of many notes in one window. Times are in milliseconds. */
export interface WindowIndex {
  /** Finding, reading and markdown-it's block rules, right before and in the same thread. */
  readonly floor: number;
  readonly notes: number;
  /** From asking for the notes until the library has them all. */
  readonly ready: number;
  /** The longest time in which the extension host could answer nothing. */
  readonly longestBlock: number;
  /** Megabytes that stay. */
  readonly heap: number;
}
