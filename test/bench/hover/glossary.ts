import { type PhraseIndex } from '../../../src/core/iac/phraseIndex';
import { createLibrary } from '../../../src/core/library/library';
import { type Library } from '../../../src/core/library/model';
import { parseNote } from '../../../src/core/notes/parseNote';
import { seededRandom } from '../../../src/core/quiz/random';
import { abbreviation, sentence, termName } from '../words';

/** A library that holds one glossary of made-up terms; a longer one begins with the shorter. */
export function glossaryLibrary(terms: number): Library {
  const random = seededRandom(1);
  const entries = Array.from({ length: terms }, (_, number) => {
    const alias = number % 3 === 0 ? ` (${abbreviation(number)})` : '';
    return `### ${termName(number)}${alias}\n\n${sentence(20, random)}\n`;
  });
  const library = createLibrary({ isShipped: () => false });
  library.put(parseNote('file:///notes/glossary.md', `---\nkind: glossary\n---\n\n# Glossary\n\n${entries.join('\n')}`));
  return library;
}

/** What hovers need: terms to explain and their names to look for. */
export interface Glossary {
  readonly library: Library;
  readonly phrases: PhraseIndex;
}

export function glossary(terms: number): Glossary {
  const library = glossaryLibrary(terms);
  return { library, phrases: library.phrases() };
}
