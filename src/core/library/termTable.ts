import { findServiceByKey, nameKey } from '../aws/services';
import { type Note, type Term, type TermStrength } from '../notes/model';
import { type Located } from './model';
import { type Place } from './noteList';

/**
 * Every definition of every name. The user's own definitions come first, then the shipped
 * ones; what merely stands under one of the user's headings comes last, since few headings define.
 * A note that comes or goes costs a search for each of its names; as long as nobody listens, not
 * even that before somebody asks for the name.
 */
export interface TermTable {
  /** @param isShipped whether the note came with the extension */
  add(note: Note, isShipped: boolean): void;
  /** The note must still stand where it stood when it was added. */
  remove(note: Note): void;
  /** The terms of a note that win against all others of their name, from top to bottom. */
  readonly winnersIn: (note: Note) => readonly Located<Term>[];
  definitionsOf(name: string): readonly Located<Term>[];
  termForService(service: string): Located<Term> | undefined;
}

/** Hears of each term that begins or ceases to be the winner for its name. */
export interface WinnerListener {
  readonly isListening: () => boolean;
  won(term: Located<Term>): void;
  lost(term: Located<Term>): void;
}

interface Entry extends Located<Term> {
  /** Less is stronger. */
  readonly rank: number;
  /** Key of the term's own name. */
  readonly key: string;
  readonly place: Place;
}

/** The definitions of a name, or of a service. */
interface Definitions {
  entries: Entry[];
  isSorted: boolean;
}

type Table = Map<string, Definitions>;

const strengths: readonly TermStrength[] = ['glossary', 'definition', 'bold', 'heading'];
const none: readonly never[] = [];

/** @param placeOf where a note stands among all */
export function createTermTable(placeOf: (note: Note) => Place, listener: WinnerListener): TermTable {
  const byName: Table = new Map();
  const byService: Table = new Map();
  /** Every note's terms from top to bottom, by its URI. */
  const byNote = new Map<string, readonly Entry[]>();

  const compare = (a: Entry, b: Entry): number => a.rank - b.rank || (a.note === b.note ? lineOf(a) - lineOf(b) : a.place.at - b.place.at);
  const headChanged = (key: string, before: Entry | undefined, after: Entry | undefined): void => {
    if (before === after) return;
    if (before?.key === key) listener.lost(before);
    if (after?.key === key) listener.won(after);
  };
  const sorted = (definitions: Definitions | undefined): readonly Entry[] => {
    if (definitions === undefined) return none;
    if (!definitions.isSorted) definitions.entries.sort(compare);
    definitions.isSorted = true;
    return definitions.entries;
  };
  const insert = (table: Table, key: string, entry: Entry): void => {
    const definitions = table.get(key);
    if (definitions === undefined) {
      table.set(key, { entries: [entry], isSorted: true });
      return;
    }
    if (!listener.isListening()) {
      definitions.entries.push(entry);
      definitions.isSorted = false;
      return;
    }
    // Hundreds of notes may have a heading for the same service, and they come in any order.
    const list = sorted(definitions);
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = list[middle];
      if (other !== undefined && compare(entry, other) < 0) high = middle;
      else low = middle + 1;
    }
    definitions.entries.splice(low, 0, entry);
  };
  const take = (table: Table, key: string, entry: Entry): void => {
    const entries = table.get(key)?.entries;
    const index = entries?.indexOf(entry) ?? -1;
    if (entries === undefined || index < 0) return;
    entries.splice(index, 1);
    if (entries.length === 0) table.delete(key);
  };
  const change = (how: typeof insert, entry: Entry): void => {
    const keys = keysOf(entry);
    for (const key of keys) {
      if (!listener.isListening()) {
        how(byName, key, entry);
        continue;
      }
      const [before] = sorted(byName.get(key));
      how(byName, key, entry);
      headChanged(key, before, sorted(byName.get(key))[0]);
    }
    const service = serviceItself(entry.item, keys);
    if (service !== undefined) how(byService, service, entry);
  };

  return {
    add(note, isShipped) {
      if (note.terms.length === 0) return;
      const place = placeOf(note);
      const entries = note.terms.map((item): Entry => ({ note, item, rank: rankOf(item, isShipped), key: nameKey(item.name), place })).sort((a, b) => lineOf(a) - lineOf(b));
      byNote.set(note.uri, entries);
      for (const entry of entries) change(insert, entry);
    },
    remove(note) {
      for (const entry of byNote.get(note.uri) ?? none) change(take, entry);
      byNote.delete(note.uri);
    },
    // One entry a thing: a weaker definition stays reachable through `definitionsOf`.
    winnersIn: (note) => byNote.get(note.uri)?.filter((entry) => sorted(byName.get(entry.key))[0] === entry) ?? none,
    definitionsOf: (name) => sorted(byName.get(nameKey(name))),
    termForService: (service) => sorted(byService.get(service))[0],
  };
}

/** A term without a text comes after the others of its kind. */
function rankOf({ strength, body }: Term, isShipped: boolean): number {
  const rank = strengths.indexOf(strength);
  const whose = isShipped ? 10 + rank : strength === 'heading' ? 20 : rank;
  return 2 * whose + (body === '' ? 1 : 0);
}

function lineOf({ item }: Located<Term>): number {
  return item.range.start.line;
}

/** The keys of all names, the term's own first, each once. */
function keysOf({ key, item }: Entry): readonly string[] {
  return item.aliases.length === 0 ? [key] : [...new Set([key, ...item.aliases.map(nameKey)])];
}

/** The service that a term is, as opposed to one that it merely belongs to; `keys` are those of its names. */
function serviceItself(term: Term, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const service = findServiceByKey(key);
    if (service !== undefined && (term.service === undefined || term.service === service.name)) return service.name;
  }
  return undefined;
}
