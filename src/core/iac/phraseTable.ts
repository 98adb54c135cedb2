import { insertName, removeName, type PhraseIndex, type PhraseNode, type PhraseTerm } from './phraseIndex';

/** Names of terms that come and go. A term costs a search for each of its names, whatever else there is. */
export interface PhraseTable<T> {
  add(item: T): void;
  remove(item: T): void;
  /** The index of what is there now: the same one until something comes or goes. */
  index(): PhraseIndex;
}

interface Name<T> {
  readonly text: string;
  readonly item: T;
}

/** Names that begin with one word; made into a tree of words when a text first has that word, and kept true from then on. */
interface Group<T> {
  readonly names: Name<T>[];
  node: PhraseNode | undefined;
}

const wordOfName = /[\p{L}\p{N}_]+/u;

/** @param compare of two items with the same name the lesser wins, of equal ones the earlier */
export function createPhraseTable<T>(termOf: (item: T) => PhraseTerm, compare: (a: T, b: T) => number): PhraseTable<T> {
  const groups = new Map<string, Group<T>>();
  let index: PhraseIndex | undefined;

  const add = (text: string, item: T): void => {
    const first = firstWord(text);
    if (first === undefined) return;
    const group = groups.get(first);
    if (group === undefined) {
      groups.set(first, { names: [{ text, item }], node: undefined });
      return;
    }
    // Where two terms have one name their order counts, and all are read again.
    if (group.node !== undefined && !insertName(group.node, text, termOf(item))) group.node = undefined;
    // Most come in order.
    const last = group.names.at(-1);
    if (last === undefined || compare(last.item, item) <= 0) {
      group.names.push({ text, item });
      return;
    }
    let low = 0;
    let high = group.names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = group.names[middle];
      if (other !== undefined && compare(item, other.item) < 0) high = middle;
      else low = middle + 1;
    }
    group.names.splice(low, 0, { text, item });
  };
  const remove = (text: string, item: T): void => {
    const first = firstWord(text);
    const group = first === undefined ? undefined : groups.get(first);
    const at = group?.names.findIndex((name) => name.item === item) ?? -1;
    if (first === undefined || group === undefined || at < 0) return;
    group.names.splice(at, 1);
    if (group.node !== undefined && !removeName(group.node, text, termOf(item))) group.node = undefined;
    if (group.names.length === 0) groups.delete(first);
  };

  return {
    add(item) {
      index = undefined;
      const { name, aliases } = termOf(item);
      add(name, item);
      for (const alias of aliases) add(alias, item);
    },
    remove(item) {
      index = undefined;
      const { name, aliases } = termOf(item);
      for (const text of [name, ...aliases]) remove(text, item);
    },
    index: () =>
      (index ??= {
        isEmpty: groups.size === 0,
        startingWith: (word) => {
          const group = groups.get(word);
          return group === undefined ? undefined : (group.node ??= nodeOf(group.names, termOf));
        },
      }),
  };
}

/** An index that stays as it is. Of two terms with the same name the earlier wins. */
export function createPhraseIndex(terms: Iterable<PhraseTerm>): PhraseIndex {
  const table = createPhraseTable<PhraseTerm>((term) => term, () => 0);
  for (const term of terms) table.add(term);
  return table.index();
}

function nodeOf<T>(names: readonly Name<T>[], termOf: (item: T) => PhraseTerm): PhraseNode {
  const node: PhraseNode = { next: undefined, ends: undefined };
  for (const { text, item } of names) insertName(node, text, termOf(item));
  return node;
}

function firstWord(name: string): string | undefined {
  return wordOfName.exec(name)?.[0].toLowerCase();
}
