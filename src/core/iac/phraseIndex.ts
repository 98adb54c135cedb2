import { findService } from '../aws/services';
import { type TermMatch } from '../notes/model';
import { commonWords } from './commonWords';

/** A glossary term as hovers need it. */
export interface PhraseTerm {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Canonical short name of the service that it is or belongs to. */
  readonly service: string | undefined;
  readonly match: TermMatch;
}

/** Names of one term at the end of a path through the index. */
export interface PhraseEnd {
  readonly term: PhraseTerm;
  /** For each word what it must look like. */
  readonly words: readonly WordRule[];
}

/**
 * - a text: exactly this, or all of it in capitals when `orUpper`
 * - `capital`: any case as long as it begins with a capital
 * - `any`: any case
 */
export type WordRule = 'any' | 'capital' | { readonly exact: string; readonly orUpper: boolean };

export interface PhraseNode {
  /** By what stands between two words (a space for any separator) and the next word in lower case. */
  readonly next: Map<string, PhraseNode>;
  readonly ends: PhraseEnd[];
}

/** All names of a glossary as a trie of words; a look-up costs the length of the phrase, not of the glossary. */
export interface PhraseIndex {
  readonly root: PhraseNode;
}

/** Between the words of a name: blanks and hyphens are one. */
export const separator = /^[ \t\u00a0-]+$/;

/**
 * Makes the index. Of two terms with the same name the earlier wins.
 * Names of one word that `commonWords` lists are left out, and so are single words of a term that matches as `phrase`.
 */
export function createPhraseIndex(terms: Iterable<PhraseTerm>): PhraseIndex {
  const root: PhraseNode = { next: new Map(), ends: [] };
  for (const term of terms) {
    for (const name of [term.name, ...term.aliases]) {
      const words = [...name.matchAll(/[\p{L}\p{N}_]+/gu)];
      const single = words.length === 1;
      if (words.length === 0 || words.length > 12) continue;
      if (single && (term.match === 'phrase' || commonWords.has(words[0]?.[0].toLowerCase() ?? '') || words[0]?.[0].length === 1)) continue;
      const keys = words.map((word, index) => {
        const previous = words[index - 1];
        const between = previous === undefined ? '' : name.slice(previous.index + previous[0].length, word.index);
        return (separator.test(between) ? ' ' : between) + word[0].toLowerCase();
      });
      const rules = words.map((word) => ruleOf(word[0], term, single));
      insert(root, keys, { term, words: rules });
      for (const plural of pluralsOf(words.at(-1)?.[0] ?? '', single)) {
        const lastKey = keys.at(-1) ?? '';
        const joined = lastKey.slice(0, lastKey.length - (words.at(-1)?.[0].length ?? 0)) + plural.toLowerCase();
        insert(root, [...keys.slice(0, -1), joined], { term, words: [...rules.slice(0, -1), isAbbreviation(plural.slice(0, -1)) ? { exact: plural, orUpper: false } : (rules.at(-1) ?? 'any')] });
      }
    }
  }
  return { root };
}

function insert(root: PhraseNode, keys: readonly string[], end: PhraseEnd): void {
  let node = root;
  for (const key of keys) {
    let next = node.next.get(key);
    if (next === undefined) node.next.set(key, (next = { next: new Map(), ends: [] }));
    node = next;
  }
  if (!node.ends.some(({ term }) => term === end.term)) node.ends.push(end);
}

/** Two or more characters, all capitals and digits: ECS, EC2, S3, API. */
export function isAbbreviation(word: string): boolean {
  return /^(?=.*\p{Lu})[\p{Lu}\p{N}]{2,}$/u.test(word);
}

function ruleOf(word: string, term: PhraseTerm, single: boolean): WordRule {
  if (isAbbreviation(word)) return { exact: word, orUpper: false };
  if (term.match === 'case') return { exact: word, orUpper: single };
  // Lower-case "lambda" and "fargate" name a service only through syntax.
  if (single && findService(word) !== undefined) return 'capital';
  return 'any';
}

/** Plurals of a phrase's last word; of single words only abbreviations have one ("ALBs"), since others read as ordinary words. */
function pluralsOf(word: string, single: boolean): readonly string[] {
  if (isAbbreviation(word)) return [`${word}s`];
  if (single || !/^\p{L}{3,}$/u.test(word)) return [];
  if (/[^aeiou]y$/i.test(word)) return [`${word.slice(0, -1)}ies`];
  return [/(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`];
}

/** Whether the words of a text are written as a name demands. */
export function fits(end: PhraseEnd, words: readonly string[]): boolean {
  return end.words.every((rule, index) => {
    const word = words[index] ?? '';
    if (rule === 'any') return true;
    if (rule === 'capital') return /^\p{Lu}/u.test(word);
    return word === rule.exact || (rule.orUpper && word === rule.exact.toUpperCase());
  });
}
