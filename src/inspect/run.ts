import { createLibrary } from '../core/library/library';
import { type Library } from '../core/library/model';
import { parseNote } from '../core/notes/parseNote';
import { inputFiles, readText } from './files';
import { printProblems, printQuestions, printTerms, printTopics, type Print } from './report';

export interface Terminal {
  readonly cwd: string;
  readonly out: Print;
  readonly err: Print;
}

const usage = `usage: npm run -s inspect -- <what> [paths…]
  topics | terms | questions [--recall] | problems   PATH…   a folder stands for every *.md below it
  hovers FILE…                                               every span that a hover would show
  hovers --queries Q.jsonl --root DIR                        answers {id, repo, file, line, col, languageId}
Paths are relative to where you call it. Output is JSON Lines.`;

/** @returns the exit code: 0, 1 when `problems` finds an error, 2 on bad usage */
export function runInspect(args: readonly string[], { cwd, out, err }: Terminal): number {
  const [what, ...rest] = args;
  const flags = new Set(rest.filter((arg) => arg.startsWith('--')));
  const paths = rest.filter((arg) => !arg.startsWith('--'));
  const fail = (message: string): number => {
    err(`inspect: ${message}\n${usage}`);
    return 2;
  };
  const unknown = [...flags].find((flag) => flag !== '--recall');
  if (unknown !== undefined) return fail(`there is no option '${unknown}'.`);
  if (paths.length === 0) return fail(`'${what ?? ''}' needs at least one file or folder.`);
  let library: Library;
  try {
    library = readLibrary(cwd, paths);
  } catch (error) {
    err(`inspect: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  switch (what) {
    case 'topics':
      printTopics(library, out);
      return 0;
    case 'terms':
      printTerms(library, out);
      return 0;
    case 'questions':
      printQuestions(library, out);
      return 0;
    case 'problems':
      return printProblems(library, out) ? 1 : 0;
    default:
      return fail(`there is nothing called '${what ?? ''}' to inspect.`);
  }
}

function readLibrary(cwd: string, paths: readonly string[]): Library {
  const library = createLibrary({ isShipped: () => false });
  for (const { shown, path } of inputFiles(cwd, paths)) {
    const note = parseNote(shown, readText(path));
    // A folder named here means all of its files, whatever they say of the editor's list.
    library.put({ ...note, frontMatter: { ...note.frontMatter, included: true } });
  }
  return library;
}
