/** A limit that a figure must stay below, with what it is there for. */
interface Budget {
  readonly what: string;
  readonly limit: number;
  readonly unit: 'ms' | 'MB' | '×' | 'items';
  /** Where the limit comes from. */
  readonly source: string;
}

/** The product's budgets, all in this one place. Changing one is a decision about the product. */
export const budgets = {
  activation: {
    what: 'activation: bundle loaded and activate() back',
    limit: 30,
    unit: 'ms',
    source: 'an extension that wakes with almost any file must not be felt when the editor opens',
  },
  firstHover: {
    what: 'first hover of a document version',
    limit: 50,
    unit: 'ms',
    source: 'it comes after each edit, and the extension host answers nothing else meanwhile',
  },
  laterHover: {
    what: 'later hovers, p99',
    limit: 0.5,
    unit: 'ms',
    source: 'a tip may not delay the language server, whose own answer stands above it',
  },
  indexing: {
    what: 'all topics, terms and questions of 10,000 notes, against the floor',
    limit: 1.5,
    unit: '×',
    source: "what reads Markdown at all has to find the files, read them and run markdown-it's block rules",
  },
  sameInBrowser: {
    what: 'notes, topics, terms and questions that are not the same in number as on Node',
    limit: 0,
    unit: 'items',
    source: 'where VS Code runs decides how fast notes are known, not which',
  },
  noteChange: {
    what: 'one note changed, at 10,000 notes',
    limit: 10,
    unit: 'ms',
    source: 'notes are read again while their author types',
  },
  heap: {
    what: 'heap added at 10,000 notes',
    limit: 100,
    unit: 'MB',
    source: 'the extension host is shared; Foam adds 514 to 566 MB for the same notes',
  },
  longestBlock: {
    what: 'longest stretch without yielding while 10,000 notes are read',
    limit: 50,
    unit: 'ms',
    source: 'hovers, completion and every other extension wait in the same thread; one block pass over one file may take longer',
  },
  quickPick: {
    what: 'a keystroke in "Find a Topic or Term" over 160,000 of them',
    limit: 50,
    unit: 'ms',
    source: 'letters that come later than that are felt while typing',
  },
  reviewFold: {
    what: '100,000 review events folded',
    limit: 1000,
    unit: 'ms',
    source: 'ten years of thirty answers a day are read when the first quiz starts',
  },
  reattach: {
    what: 'orphaned histories matched with 10,000 cards',
    limit: 1000,
    unit: 'ms',
    source: 'it follows an edit of a note, and the extension host answers nothing else meanwhile',
  },
  growth: {
    what: 'time per unit of work at 4 times the work or more',
    limit: 1.5,
    unit: '×',
    source: 'linear or flat: nothing may become unusable because there is more of it',
  },
} as const satisfies Readonly<Record<string, Budget>>;

export type BudgetName = keyof typeof budgets;
