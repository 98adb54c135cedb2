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
  next: Map<string, PhraseNode> | undefined;
  ends: PhraseEnd[] | undefined;
}

/** All names of a glossary as a trie of words; a look-up costs the length of the phrase, not of the glossary. */
export interface PhraseIndex {
  readonly isEmpty: boolean;
  /** Names that begin with a word, given in lower case. */
  readonly startingWith: (word: string) => PhraseNode | undefined;
}

/** Between the words of a name: blanks and hyphens are one. */
export const separator = /^[ \t\u00a0-]+$/;
const wordsOfName = /[\p{L}\p{N}_]+/gu;

/** Longer names are sentences. */
const mostWords = 12;

/** A name, or the plural of its last word, as a path below the node of its first word. */
interface NamePath {
  readonly keys: readonly string[];
  readonly end: PhraseEnd;
}

/**
 * Adds a name, and the plural of its last word, below the node of its first word.
 * @returns whether the name is the only one at its place, so that it can be removed again
 */
export function insertName(first: PhraseNode, name: string, term: PhraseTerm): boolean {
  let isAlone = true;
  for (const { keys, end } of pathsOf(name, term)) {
    let node = first;
    for (const key of keys) {
      node.next ??= new Map();
      let next = node.next.get(key);
      if (next === undefined) node.next.set(key, (next = { next: undefined, ends: undefined }));
      node = next;
    }
    if (node.ends === undefined) node.ends = [end];
    else {
      isAlone = false;
      if (!node.ends.some((other) => other.term === end.term)) node.ends.push(end);
    }
  }
  return isAlone;
}

/** Removes what {@link insertName} added. @returns whether that leaves the node as if the name had never been there */
export function removeName(first: PhraseNode, name: string, term: PhraseTerm): boolean {
  return pathsOf(name, term).every(({ keys }) => removeEnd(first, keys, term));
}

function removeEnd(node: PhraseNode, [key, ...keys]: readonly string[], term: PhraseTerm): boolean {
  if (key === undefined) {
    if (node.ends?.length !== 1 || node.ends[0]?.term !== term) return false;
    node.ends = undefined;
    return true;
  }
  const next = node.next?.get(key);
  if (next === undefined || !removeEnd(next, keys, term)) return false;
  if (next.ends === undefined && next.next === undefined) node.next?.delete(key);
  if (node.next?.size === 0) node.next = undefined;
  return true;
}

/** Names of one word that `commonWords` lists are left out, and so are single words of a term that matches as `phrase`. */
function pathsOf(name: string, term: PhraseTerm): readonly NamePath[] {
  const words = [...name.matchAll(wordsOfName)];
  const single = words.length === 1;
  const last = words.at(-1)?.[0] ?? '';
  if (words.length > mostWords) return [];
  if (single && (term.match === 'phrase' || last.length === 1 || commonWords.has(last.toLowerCase()))) return [];
  const joints = words.slice(1).map((word, index) => {
    const previous = words[index];
    const between = name.slice((previous?.index ?? 0) + (previous?.[0].length ?? 0), word.index);
    return separator.test(between) ? ' ' : between;
  });
  const rules = words.map((word) => ruleOf(word[0], term, single));
  const keys = joints.map((joint, index) => joint + (words[index + 1]?.[0].toLowerCase() ?? ''));
  const paths: NamePath[] = [{ keys, end: { term, words: rules } }];
  if (single) return paths;
  for (const plural of pluralsOf(last)) {
    const rule: WordRule = isAbbreviation(last) ? { exact: plural, orUpper: false } : (rules.at(-1) ?? 'any');
    paths.push({ keys: [...keys.slice(0, -1), (joints.at(-1) ?? ' ') + plural.toLowerCase()], end: { term, words: [...rules.slice(0, -1), rule] } });
  }
  return paths;
}

/** Two or more characters, all capitals and digits: ECS, EC2, S3, API. */
export function isAbbreviation(word: string): boolean {
  return /^(?=.*\p{Lu})[\p{Lu}\p{N}]{2,}$/u.test(word);
}

function ruleOf(word: string, term: PhraseTerm, single: boolean): WordRule {
  if (isAbbreviation(word)) return { exact: word, orUpper: false };
  if (term.match === 'case') return { exact: word, orUpper: single };
  // "K8s" is the name; "k8s" stands in the names that people make up.
  if (single && /^\p{Lu}\p{N}/u.test(word)) return { exact: word, orUpper: true };
  // Lower-case "lambda" and "fargate" name a service only through syntax.
  if (single && findService(word) !== undefined) return 'capital';
  return 'any';
}

/** Plurals of a phrase's last word. */
function pluralsOf(word: string): readonly string[] {
  if (isAbbreviation(word)) return [`${word}s`];
  if (!/^\p{L}{3,}$/u.test(word)) return [];
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
