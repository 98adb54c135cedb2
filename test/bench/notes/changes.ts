import { type Library } from '../../../src/core/library/model';
import { buildTree, type NotesRoot, pathToTopic } from '../../../src/core/library/topicTree';
import { parseNote } from '../../../src/core/notes/parseNote';
import { seededRandom } from '../../../src/core/quiz/random';
import { median, percentile, timed } from '../measure';
import { pick, sentence, termName } from '../words';
import { type Change } from './figures';

const changes = 300;
/** How often everything is asked for as lists, after the other changes: it goes through all there is and would make what follows it slow. */
const listings = 20;

/**
 * Changes notes of a library that knows them all, one after the other.
 * @param uris of the notes that may be changed
 */
export async function measureChanges(library: Library, roots: readonly NotesRoot[], uris: readonly string[], textOf: (uri: string) => Promise<string>): Promise<Change> {
  // What is made at the first question alone is there before the first change.
  for (const uri of uris.slice(0, 1)) ask(library, roots, uri, '');
  const random = seededRandom(7);
  const times: (Record<Exclude<keyof Change, 'p95' | 'longest' | 'lists'>, number>)[] = [];
  for (let number = 0; number < changes; number++) {
    const uri = pick(uris, random);
    // Every other change brings a term; the others only some text.
    const added = number % 2 === 0 ? `- **${termName(30_000 + number)}**: ${sentence(12, random)}` : sentence(12, random);
    const text = `${await textOf(uri)}\n\n${added}\n`;
    const start = performance.now();
    const note = parseNote(uri, text);
    const parse = performance.now() - start;
    const put = timed(() => library.put(note));
    const steps = { parse, put, ...ask(library, roots, uri, termName(30_000 + number)) };
    times.push({ ...steps, total: performance.now() - start });
  }
  const lists: number[] = [];
  for (let number = 0; number < listings; number++) {
    const uri = pick(uris, random);
    library.put(parseNote(uri, await textOf(uri)));
    lists.push(timed(() => [library.notes(), library.terms(), library.questions()]));
  }
  const step = (name: Exclude<keyof Change, 'p95' | 'longest' | 'lists'>): number => median(times.map((time) => time[name]));
  const totals = times.map(({ total }) => total);
  return {
    total: step('total'), p95: percentile(totals, 0.95), longest: Math.max(...totals),
    parse: step('parse'), put: step('put'), tree: step('tree'), terms: step('terms'), names: step('names'), problems: step('problems'), lists: median(lists),
  };
}

/** What the tree, opened at the note, the next hover on a term and the Problems panel ask for. */
function ask(library: Library, roots: readonly NotesRoot[], uri: string, term: string): Pick<Change, 'tree' | 'terms' | 'names' | 'problems'> {
  return {
    tree: timed(() => pathToTopic(buildTree(library.notes(), roots), uri, library.note(uri)?.topics[0])),
    terms: timed(() => library.definitionsOf(term)),
    names: timed(() => library.phrases().startingWith(term.split(' ', 1)[0]?.toLowerCase() ?? '')),
    problems: timed(() => library.problemsOf(uri)),
  };
}
