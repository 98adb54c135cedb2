import { findService } from '../aws/services';
import { type Note, type Term, type TermStrength } from '../notes/model';
import { type Located } from './model';

/**
 * Every definition of every name. The user's own definitions come first, then the shipped
 * ones; what merely stands under one of the user's headings comes last, since few headings define.
 */
export interface TermTable {
  add(note: Note): void;
  remove(note: Note): void;
  /** @param notes all notes of the table, in the order in which winners are to come */
  winners(notes: readonly Note[]): readonly Located<Term>[];
  definitionsOf(name: string): readonly Located<Term>[];
  termForService(service: string): Located<Term> | undefined;
}

type Compare = (a: Note, b: Note) => number;

const strengths: readonly TermStrength[] = ['glossary', 'definition', 'bold', 'heading'];

export function createTermTable(isShipped: (uri: string) => boolean, compareNotes: Compare): TermTable {
  const byName = new Map<string, Located<Term>[]>();
  const byService = new Map<string, Located<Term>[]>();
  /** Every note's terms from top to bottom, each with the key of its name. */
  const byNote = new Map<Note, readonly { readonly key: string; readonly entry: Located<Term> }[]>();
  let winners: readonly Located<Term>[] | undefined;

  const rank = ({ note, item }: Located<Term>): number => {
    const strength = strengths.indexOf(item.strength);
    if (isShipped(note.uri)) return 10 + strength;
    return item.strength === 'heading' ? 20 : strength;
  };
  const compare = (a: Located<Term>, b: Located<Term>): number =>
    rank(a) - rank(b) || Number(b.item.body !== '') - Number(a.item.body !== '') || compareNotes(a.note, b.note) || lineOf(a) - lineOf(b);

  const insert = (table: Map<string, Located<Term>[]>, key: string, entry: Located<Term>): void => {
    const list = table.get(key);
    if (list === undefined) table.set(key, [entry]);
    else {
      // Hundreds of notes may have a heading for the same service, and they come in any order.
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const other = list[middle];
        if (other !== undefined && compare(entry, other) < 0) high = middle;
        else low = middle + 1;
      }
      list.splice(low, 0, entry);
    }
  };
  const take = (table: Map<string, Located<Term>[]>, key: string, note: Note): void => {
    const rest = table.get(key)?.filter((entry) => entry.note !== note) ?? [];
    if (rest.length === 0) table.delete(key);
    else table.set(key, rest);
  };

  return {
    add(note) {
      winners = undefined;
      const entries = note.terms.map((item) => ({ key: nameKey(item.name), entry: { note, item } }));
      byNote.set(note, entries.sort((a, b) => lineOf(a.entry) - lineOf(b.entry)));
      for (const { entry } of entries) {
        const { item } = entry;
        for (const key of keysOf(item)) insert(byName, key, entry);
        const service = serviceItself(item);
        if (service !== undefined) insert(byService, service, entry);
      }
    },
    remove(note) {
      winners = undefined;
      byNote.delete(note);
      for (const item of note.terms) {
        for (const key of keysOf(item)) take(byName, key, note);
        const service = serviceItself(item);
        if (service !== undefined) take(byService, service, note);
      }
    },
    winners(notes) {
      if (winners !== undefined) return winners;
      const found: Located<Term>[] = [];
      for (const note of notes) {
        // One entry a thing: a weaker definition stays reachable through `definitionsOf`.
        for (const { key, entry } of byNote.get(note) ?? []) if (byName.get(key)?.[0] === entry) found.push(entry);
      }
      return (winners = found);
    },
    definitionsOf: (name) => byName.get(nameKey(name)) ?? [],
    termForService: (service) => byService.get(service)?.[0],
  };
}

function lineOf({ item }: Located<Term>): number {
  return item.range.start.line;
}

/** Case, spacing and hyphens do not tell names apart. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s\u00a0-]+/g, ' ')
    .trim();
}

function keysOf(term: Term): ReadonlySet<string> {
  return new Set([term.name, ...term.aliases].map(nameKey));
}

/** The service that a term is, as opposed to one that it merely belongs to. */
function serviceItself(term: Term): string | undefined {
  for (const name of [term.name, ...term.aliases]) {
    const service = findService(name);
    if (service !== undefined && (term.service === undefined || term.service === service.name)) return service.name;
  }
  return undefined;
}
