import { createLibrary } from '../../../src/core/library/library';
import { type Library } from '../../../src/core/library/model';
import { parseNote } from '../../../src/core/notes/parseNote';
import { chosenChecks, contentProblems } from '../../../src/core/quality/checks';

export const libraryOf = (files: Readonly<Record<string, string>>): Library => {
  const library = createLibrary({ isShipped: () => false });
  for (const [uri, text] of Object.entries(files)) library.put(parseNote(uri, text));
  return library;
};

/** What one check finds in some files, as `file:line` counted from 1. */
export function placesOf(code: string, files: Readonly<Record<string, string>>): readonly string[] {
  const library = libraryOf(files);
  const checks = chosenChecks([code]);
  return library.notes().flatMap((note) => contentProblems({ note, library, text: files[note.uri] ?? '' }, checks).map(({ range }) => `${note.uri}:${range.start.line + 1}`));
}

/** How many times a check finds something in one text. */
export const count = (code: string, text: string): number => placesOf(code, { 'n/a.md': text }).length;

/** A question as Markdown; right options begin with `*`, and a reason follows ` > `. */
export function ask(stem: string, options: readonly string[], explanation = ''): string {
  const lines = options.map((option) => {
    const [text = '', reason] = option.replace(/^\*/, '').split(' > ');
    return `- [${option.startsWith('*') ? 'x' : ' '}] ${text}\n${reason === undefined ? '' : `  > ${reason}\n`}`;
  });
  return `### ${stem}\n\n${lines.join('')}${explanation === '' ? '' : `\n> ${explanation}\n`}\n`;
}
