import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLibrary } from '../core/library/library';
import { type Library, type Located } from '../core/library/model';
import { type Problem } from '../core/notes/model';
import { parseNote } from '../core/notes/parseNote';
import { chosenChecks, contentChecks, contentProblems, everyCheck } from '../core/quality/checks';
import { inputFiles, readText, type InputFile } from './files';
import { answerQueries, printHovers } from './hovers';
import { printProblems, printQuestions, printTerms, printTopics, type Print } from './report';

export interface Terminal {
  readonly cwd: string;
  readonly out: Print;
  readonly err: Print;
}

const usage = `usage: npm run -s inspect -- <what> [paths…]
  topics | terms | questions [--recall] | problems   PATH…   a folder stands for every *.md below it
  problems --content[=CODE,CODE…] PATH…                      with the checks on what questions say; all without codes
  hovers FILE…                                               every span that a hover would show
  hovers --queries Q.jsonl --root DIR                        answers {id, repo, file, line, col, languageId}
Paths are relative to where you call it. Output is JSON Lines.`;

/** @returns the exit code: 0, 1 when `problems` finds an error, 2 on bad usage */
export function runInspect(args: readonly string[], { cwd, out, err }: Terminal): number {
  const [what = '', ...rest] = args;
  const fail = (message: string): number => {
    err(`inspect: ${message}\n${usage}`);
    return 2;
  };
  const run = subcommands[what];
  if (run === undefined) return fail(what === '' ? 'say what to inspect.' : `there is nothing called '${what}' to inspect.`);
  try {
    const { values, positionals } = parseArgs({ args: withContentValue(rest), allowPositionals: true, options: { recall: { type: 'boolean' }, content: { type: 'string' }, queries: { type: 'string' }, root: { type: 'string' } } });
    return run({ cwd, paths: positionals, options: values, out });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail(message);
  }
}

interface Call {
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly options: { readonly recall?: boolean; readonly content?: string; readonly queries?: string; readonly root?: string };
  readonly out: Print;
}

const subcommands: Readonly<Record<string, ((call: Call) => number) | undefined>> = {
  topics: ({ cwd, paths, out }) => {
    printTopics(readLibrary(cwd, paths), out);
    return 0;
  },
  terms: ({ cwd, paths, out }) => {
    printTerms(readLibrary(cwd, paths), out);
    return 0;
  },
  questions: ({ cwd, paths, options: { recall = false }, out }) => {
    printQuestions(readLibrary(cwd, paths), recall, out);
    return 0;
  },
  problems: ({ cwd, paths, options: { content }, out }) => {
    const library = readLibrary(cwd, paths);
    const problems = content === undefined ? library.problems() : [...library.problems(), ...contentOf(library, someFiles(cwd, paths), content.split(','))];
    return printProblems(problems, out) ? 1 : 0;
  },
  hovers: ({ cwd, paths, options: { queries, root }, out }) => {
    const library = readLibrary(shippedNotes, ['.'], true);
    if (queries === undefined) printHovers(library, someFiles(cwd, paths), out);
    else if (root === undefined) throw new Error('--queries needs --root, the folder that holds the repositories.');
    else answerQueries(library, resolve(cwd, queries), resolve(cwd, root), out);
    return 0;
  },
};

/** `--content` alone means every check; it would otherwise take the path that follows for its value. */
function withContentValue(args: readonly string[]): string[] {
  return args.map((arg) => (arg === '--content' ? `--content=${everyCheck}` : arg));
}

/** @throws Error naming a code that no check has */
function contentOf(library: Library, files: readonly InputFile[], codes: readonly string[]): readonly Located<Problem>[] {
  const unknown = codes.find((code) => code !== everyCheck && !contentChecks.some((check) => check.code === code));
  if (unknown !== undefined) throw new Error(`there is no check '${unknown}'; there are ${contentChecks.map(({ code }) => code).join(', ')}.`);
  const paths = new Map(files.map(({ shown, path }) => [shown, path]));
  const checks = chosenChecks(codes);
  return library.notes().flatMap((note) => contentProblems({ note, library, text: readText(paths.get(note.uri) ?? note.uri) }, checks).map((item) => ({ note, item })));
}

/** The notes beside this command, which is built into dist/. */
const shippedNotes = join(__dirname, '..', 'notes');

function someFiles(cwd: string, paths: readonly string[]): readonly InputFile[] {
  if (paths.length === 0) throw new Error('name at least one file or folder.');
  return inputFiles(cwd, paths);
}

function readLibrary(cwd: string, paths: readonly string[], isShipped = false): Library {
  const library = createLibrary({ isShipped: () => isShipped });
  for (const { shown, path } of someFiles(cwd, paths)) {
    const note = parseNote(shown, readText(path));
    // A folder named here means all of its files, whatever they say of the editor's list.
    library.put(isShipped ? note : { ...note, frontMatter: { ...note.frontMatter, included: true } });
  }
  return library;
}
