import { readFileSync } from 'node:fs';
import { createLibrary } from '../../../src/core/library/library';
import { buildTree, pathToTopic } from '../../../src/core/library/topicTree';
import { parseNote } from '../../../src/core/notes/parseNote';
import { seededRandom } from '../../../src/core/quiz/random';
import { handOver } from '../handOver';
import { median, percentile, timed } from '../measure';
import { pick, sentence, termName } from '../words';
import { type Change } from './figures';
import { markdownFiles } from './files';
import { libraryOptions, uriOf } from './library';

const changes = 300;
/** How often everything is asked for as lists, after the other changes: it goes through all there is and would make what follows it slow. */
const listings = 20;

const library = createLibrary(libraryOptions);
const folders = process.argv.slice(2);
for (const file of markdownFiles(folders)) library.put(parseNote(uriOf(file), readFileSync(file, 'utf8')));
const roots = [{ prefix: uriOf(`${commonFolder(folders)}/`), label: 'My notes', isShipped: false }];
// The same notes at every size, or longer ones would be compared with shorter ones.
const files = markdownFiles(folders.slice(0, 1));
for (const file of files.slice(0, 1)) ask(uriOf(file), '');

const random = seededRandom(7);
const times = Array.from({ length: changes }, (_, number) => {
  const file = pick(files, random);
  // Every other change brings a term; the others only some text.
  const added = number % 2 === 0 ? `- **${termName(30_000 + number)}**: ${sentence(12, random)}` : sentence(12, random);
  const text = `${readFileSync(file, 'utf8')}\n\n${added}\n`;
  const start = performance.now();
  const note = parseNote(uriOf(file), text);
  const parse = performance.now() - start;
  const put = timed(() => library.put(note));
  const steps = { parse, put, ...ask(uriOf(file), termName(30_000 + number)) };
  return { ...steps, total: performance.now() - start };
});
const lists = Array.from({ length: listings }, () => {
  const file = pick(files, random);
  library.put(parseNote(uriOf(file), readFileSync(file, 'utf8')));
  return timed(() => [library.notes(), library.terms(), library.questions()]);
});
const step = (name: Exclude<keyof Change, 'p95' | 'longest' | 'lists'>): number => median(times.map((time) => time[name]));
const totals = times.map(({ total }) => total);
handOver({
  total: step('total'), p95: percentile(totals, 0.95), longest: Math.max(...totals),
  parse: step('parse'), put: step('put'), tree: step('tree'), terms: step('terms'), names: step('names'), problems: step('problems'), lists: median(lists),
} satisfies Change);

/** What the tree, opened at the note, the next hover on a term and the Problems panel ask for. */
function ask(uri: string, term: string): Pick<Change, 'tree' | 'terms' | 'names' | 'problems'> {
  return {
    tree: timed(() => pathToTopic(buildTree(library.notes(), roots), uri, library.note(uri)?.topics[0])),
    terms: timed(() => library.definitionsOf(term)),
    names: timed(() => library.phrases().startingWith(term.split(' ', 1)[0]?.toLowerCase() ?? '')),
    problems: timed(() => library.problemsOf(uri)),
  };
}

function commonFolder(folders: readonly string[]): string {
  return (folders[0] ?? '').replace(/[\\/][^\\/]*$/, '');
}
