/** One reading of one file. A result counts only while its generation is the file's latest. */
export interface NoteRead {
  readonly uri: string;
  readonly generation: number;
  /** An open document wins over the disk: its text may be unsaved. */
  readonly from: 'document' | 'disk';
}

/** What to do with a finished reading: show it, drop it as out of date, or forget the file. */
export type ReadVerdict = 'show' | 'stale' | 'gone';

/**
 * Which files are notes and which of them have to be read: the disk decides what there is, an
 * open document what it says. File events, searches and readings
 * may come in any order; once all of them came and every reading is finished, what was shown
 * last for each file is what the file holds.
 *
 * A file is a note as long as one source (an entry of the settings) holds it. Each call that
 * takes files out returns those that no source holds any more.
 */
export interface ReadQueue {
  /** A search for a source's files begins: what is created or deleted from here on counts, whatever it finds. */
  searching(source: string): void;
  /** A search ended: its files replace those that the source held. */
  found(source: string, uris: Iterable<string>): readonly string[];
  dropSource(source: string): readonly string[];
  /** A file of a source came into being, or came back. */
  created(source: string, uri: string): void;
  /** A file may hold something else than before. Files that are no notes are passed over. */
  touched(uri: string): void;
  /** Files or whole folders are gone from the disk. */
  deleted(uris: readonly string[]): readonly string[];
  opened(uri: string): void;
  closed(uri: string): void;
  /** Sets aside what waits; what changes from now on is still read. */
  hold(): void;
  /** Puts what was set aside back. */
  release(): void;
  next(): NoteRead | undefined;
  /** @param outcome whether the file gave a result (an error that readers are shown is one too) or is not there */
  finished(read: NoteRead, outcome: 'read' | 'missing'): ReadVerdict;
  has(uri: string): boolean;
  /** The files of all sources, each once. */
  uris(): Iterable<string>;
  filesOf(source: string): ReadonlySet<string>;
  /** Files that wait to be read, and those set aside. */
  readonly waiting: number;
  readonly held: number;
}

/** Something that happened while a search was under way. */
type DiskEvent = { readonly kind: 'created'; readonly uri: string } | { readonly kind: 'deleted'; readonly paths: ReadonlySet<string> };

interface Source {
  readonly uris: Set<string>;
  /** In the order in which it came; `undefined` when no search is under way. */
  readonly sinceSearch: DiskEvent[] | undefined;
}

const noFiles: ReadonlySet<string> = new Set();

/** An empty queue. Every call costs time in its arguments; a folder's deletion in all files, once for all folders. */
export function createReadQueue(): ReadQueue {
  const sources = new Map<string, Source>();
  const generations = new Map<string, number>();
  const open = new Set<string>();
  const waiting = new Set<string>();
  const held = new Set<string>();
  let generation = 0;

  const touch = (uri: string): void => {
    generations.set(uri, ++generation);
    held.delete(uri);
    waiting.add(uri);
  };
  const forget = (uri: string): void => {
    generations.delete(uri);
    waiting.delete(uri);
    held.delete(uri);
    for (const { uris } of sources.values()) uris.delete(uri);
  };
  const withoutSource = (uris: Iterable<string>): readonly string[] => {
    const lost = [...uris].filter((uri) => ![...sources.values()].some((source) => source.uris.has(uri)));
    lost.forEach(forget);
    return lost;
  };

  return {
    searching(source) {
      sources.set(source, { uris: sources.get(source)?.uris ?? new Set(), sinceSearch: [] });
    },
    found(source, uris) {
      const before = sources.get(source);
      const after = new Set(uris);
      for (const event of before?.sinceSearch ?? []) {
        if (event.kind === 'created') after.add(event.uri);
        else for (const uri of after) if (isWithin(uri, event.paths)) after.delete(uri);
      }
      sources.set(source, { uris: after, sinceSearch: undefined });
      for (const uri of after) if (!generations.has(uri)) touch(uri);
      return withoutSource([...(before?.uris ?? [])].filter((uri) => !after.has(uri)));
    },
    dropSource(source) {
      const before = sources.get(source);
      sources.delete(source);
      return withoutSource(before?.uris ?? []);
    },
    created(source, uri) {
      const known = sources.get(source);
      known?.uris.add(uri);
      known?.sinceSearch?.push({ kind: 'created', uri });
      if (known !== undefined) touch(uri);
    },
    touched(uri) {
      if (generations.has(uri)) touch(uri);
    },
    deleted(uris) {
      const paths = new Set(uris.map((uri) => uri.replace(/\/+$/, '')));
      for (const { sinceSearch } of sources.values()) sinceSearch?.push({ kind: 'deleted', paths });
      const gone = new Set(uris.filter((uri) => generations.has(uri)));
      if (gone.size < paths.size) for (const uri of generations.keys()) if (isWithin(uri, paths)) gone.add(uri);
      gone.forEach(forget);
      return [...gone];
    },
    opened(uri) {
      open.add(uri);
      this.touched(uri);
    },
    closed(uri) {
      open.delete(uri);
      this.touched(uri);
    },
    hold() {
      for (const uri of waiting) held.add(uri);
      waiting.clear();
    },
    release() {
      for (const uri of held) waiting.add(uri);
      held.clear();
    },
    next() {
      for (const uri of waiting) {
        waiting.delete(uri);
        return { uri, generation: generations.get(uri) ?? 0, from: open.has(uri) ? 'document' : 'disk' };
      }
      return undefined;
    },
    finished(read, outcome) {
      if (generations.get(read.uri) !== read.generation) return 'stale';
      if (outcome === 'read') return 'show';
      forget(read.uri);
      return 'gone';
    },
    has: (uri) => generations.has(uri),
    uris: () => generations.keys(),
    filesOf: (source) => sources.get(source)?.uris ?? noFiles,
    get waiting() {
      return waiting.size;
    },
    get held() {
      return held.size;
    },
  };
}

/** Whether a file is one of these, or in a folder that is. */
function isWithin(uri: string, paths: ReadonlySet<string>): boolean {
  if (paths.has(uri)) return true;
  for (let slash = uri.lastIndexOf('/'); slash > 0; slash = uri.lastIndexOf('/', slash - 1)) if (paths.has(uri.slice(0, slash))) return true;
  return false;
}
