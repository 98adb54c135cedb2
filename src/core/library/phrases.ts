import { createPhraseIndex, type PhraseIndex } from '../iac/phraseIndex';
import { type Library } from './model';

/**
 * The names that tips look for in text. Of the shipped notes only what their glossary and
 * headings define: their bold openings structure a page and would turn up everywhere.
 */
export function phrasesOf(library: Library): PhraseIndex {
  const terms = library.terms().filter(({ note, item }) => item.strength !== 'bold' || !library.isShipped(note.uri));
  return createPhraseIndex(terms.map(({ item }) => item));
}
