import { plainText } from '../markdown/plainText';
import { normaliseText } from '../notes/identity';

/** Words that say nothing about which option is right: they join others, or stand in any text on AWS. */
const common =
  /^(?:a|about|after|all|amazon|an|and|any|are|as|at|aws|be|before|both|but|by|can|cannot|company|could|customer|developer|do|does|each|every|five|for|four|from|has|have|how|if|in|into|is|it|its|less|made|makes?|many|may|more|most|must|new|no|not|of|off|on|one|only|or|other|out|over|own|same|should|so|such|team|than|that|the|their|them|these|they|this|three|to|two|until|up|used?|users?|using|was|were|wh\p{L}+|will|with|would|you|your)$/u;

/** The words of a Markdown text in lower case, in order, as people tell words apart: `on-demand` is two. */
export function wordsOf(markdown: string): readonly string[] {
  return plainText(markdown).toLowerCase().match(/\d+(?:[.,]\d+)+|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
}

/** The words of a text that carry its meaning, under their {@link root}s. Whole numbers carry none by themselves. */
export function contentWords(markdown: string): ReadonlyMap<string, string> {
  return new Map(wordsOf(markdown).flatMap((word) => (word.length > 1 && /\D/.test(word) && !common.test(word) ? [[root(word), word]] : [])));
}

/** A word without the endings that grammar gives it: `patches`, `patched` and `patching` are one. */
export function root(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  if (bare.length < 4 || /\d/.test(bare)) return bare;
  return bare
    .replace(/ies$/, 'y')
    .replace(plural, '')
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '')
    .replace(/([bdgmnprt])\1$/, '$1')
    .replace(/e$/, '');
}

const plural = /(?<=[^su])s$/;

/**
 * What a text says once articles, "Amazon" and "AWS", plurals and hyphens are put aside. Words such
 * as "all", "no" and "without" stay, and so does every sign: two texts that differ by one differ.
 */
export function essence(markdown: string): string {
  const text = normaliseText(markdown);
  // In code a single letter makes another name.
  if (markdown.includes('`')) return text;
  return text
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .split(' ')
    .filter((word) => !/^(?:an?|the|amazon|aws)$/.test(word))
    .map((word) => (/^\p{L}{4,}$/u.test(word) ? word.replace(plural, '') : word))
    .join(' ');
}
