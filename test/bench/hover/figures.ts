/** What the child processes of this lane hand over. Times are in milliseconds. */

/** The first hover of a fresh process: no code is compiled, no name is indexed. */
export interface ColdHover {
  /** The index of names, which is made once for each state of the notes. */
  readonly phrasesMs: number;
  /** The document's context and a hover on its last term. */
  readonly hoverMs: number;
}

/** Hovers in a process that has answered some before. Times in milliseconds. */
export interface WarmHover {
  readonly name: string;
  /** The first hover of a document version, on its last term. */
  readonly firstMs: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** Share of the places that have a tip. */
  readonly tips: number;
}

/** Every service of a whole file, as "AWS in This File" collects them. */
export interface Scan {
  readonly name: string;
  readonly megabytesASecond: number;
  readonly places: number;
}
