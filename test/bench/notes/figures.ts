/** What the child processes of this lane hand over. Times are in milliseconds. */

/** Finding, reading and markdown-it's block rules over some notes. */
export interface Floor {
  readonly ms: number;
  readonly find: number;
  readonly read: number;
  readonly blocks: number;
  readonly notes: number;
  readonly megabytes: number;
}

/** All topics, terms and questions of some notes, from the files to the library's answers. */
export interface Index {
  readonly ms: number;
  readonly find: number;
  readonly read: number;
  readonly parse: number;
  readonly put: number;
  /** The first `notes()`, `terms()` and `questions()`. */
  readonly ask: number;
  readonly topics: number;
  readonly terms: number;
  readonly questions: number;
  /** Megabytes that stay on the heap when all texts are gone. */
  readonly heap: number;
  /** The same once the index of names for hovers is made as well. */
  readonly heapWithNames: number;
}

/** Typing into "Find a Topic or Term". */
export interface Find {
  readonly items: number;
  /** Reading all names once, when it opens. */
  readonly open: number;
  /** For each text typed so far the median of some runs. */
  readonly keystrokes: readonly { readonly text: string; readonly ms: number; readonly found: number }[];
}

/** One note changed among many, step by step; medians but for `p95` and `longest`. */
export interface Change {
  readonly total: number;
  readonly p95: number;
  readonly longest: number;
  readonly parse: number;
  readonly put: number;
  readonly tree: number;
  /** The definitions of a term. */
  readonly terms: number;
  /** The names that begin with its first word, as the next hover looks for them. */
  readonly names: number;
  /** The note's problems, also those that it has with others. */
  readonly problems: number;
  /** Every note, term and question as one list, which a quiz or a search asks for; not a part of the total. */
  readonly lists: number;
}
