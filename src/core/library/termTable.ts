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
  winners(): readonly Located<Term>[];
  definitionsOf(name: string): readonly Located<Term>[];
  termForService(service: string): Located<Term> | undefined;
}

type Compare = (a: Note, b: Note) => number;

const strengths: readonly TermStrength[] = ['glossary', 'definition', 'bold', 'heading'];

export function createTermTable(isShipped: (uri: string) => boolean, compareNotes: Compare): TermTable {
  const byName = new Map<string, Located<Term>[]>();
  const byService = new Map<string, Located<Term>[]>();
  let winners: readonly Located<Term>[] | undefined;

  const rank = ({ note, item }: Located<Term>): number => {
    const strength = strengths.indexOf(item.strength);
    if (isShipped(note.uri)) return 10 + strength;
    return item.strength === 'heading' ? 20 : strength;
  };
  const compare = (a: Located<Term>, b: Located<Term>): number =>
    rank(a) - rank(b) || Number(b.item.body !== '') - Number(a.item.body !== '') || compareNotes(a.note, b.note) || a.item.range.start.line - b.item.range.start.line;

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
      for (const item of note.terms) {
        const entry = { note, item };
        for (const key of keysOf(item)) insert(byName, key, entry);
        const service = serviceItself(item);
        if (service !== undefined) insert(byService, service, entry);
      }
    },
    remove(note) {
      winners = undefined;
      for (const item of note.terms) {
        for (const key of keysOf(item)) take(byName, key, note);
        const service = serviceItself(item);
        if (service !== undefined) take(byService, service, note);
      }
    },
    winners() {
      if (winners === undefined) {
        const found = new Set<Located<Term>>();
        for (const list of byName.values()) {
          const first = list[0];
          // One entry a thing: a weaker definition stays reachable through `definitionsOf`.
          if (first !== undefined && byName.get(nameKey(first.item.name))?.[0] === first) found.add(first);
        }
        winners = [...found].sort((a, b) => compareNotes(a.note, b.note) || a.item.range.start.line - b.item.range.start.line);
      }
      return winners;
    },
    definitionsOf: (name) => byName.get(nameKey(name)) ?? [],
    termForService: (service) => byService.get(service)?.[0],
  };
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
