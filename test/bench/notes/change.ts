import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLibrary } from '../../../src/core/library/library';
import { parseNote } from '../../../src/core/notes/parseNote';
import { handOver } from '../handOver';
import { measureChanges } from './changes';
import { markdownFiles } from './files';
import { libraryOptions, uriOf } from './library';

const folders = process.argv.slice(2);
const library = createLibrary(libraryOptions);
for (const file of markdownFiles(folders)) library.put(parseNote(uriOf(file), readFileSync(file, 'utf8')));
const roots = [{ prefix: uriOf(`${commonFolder(folders)}/`), label: 'My notes', isShipped: false }];
// The same notes at every size, or longer ones would be compared with shorter ones.
const changed = markdownFiles(folders.slice(0, 1)).map(uriOf);
// Whoever changes a note does so long after all were read, and what that left behind is cleared away.
globalThis.gc?.();
void measureChanges(library, roots, changed, (uri) => Promise.resolve(readFileSync(fileURLToPath(uri), 'utf8'))).then(handOver);

function commonFolder(paths: readonly string[]): string {
  return (paths[0] ?? '').replace(/[\\/][^\\/]*$/, '');
}
