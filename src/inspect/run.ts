import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLibrary } from '../core/library/library';
import { type Library } from '../core/library/model';
import { parseNote } from '../core/notes/parseNote';
import { everyCheck } from '../core/quality/checks';
import { inputFiles, readText, type InputFile } from './files';
import { answerQueries, printHovers } from './hovers';
import { reportProblems, type ProblemOptions } from './problems';
import { printQuestions, printTerms, printTopics, type Print } from './report';

export interface Terminal {
  readonly cwd: string;
  readonly out: Print;
  readonly err: Print;
  /** Environment variables; a workflow on GitHub is known by them. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

const usage = `usage: npm run -s inspect -- <what> [paths…]
  topics | terms | questions [--recall] | problems   PATH…   a folder stands for every *.md below it
  problems --content[=CODE,CODE…] PATH…                      with the checks on what questions say; all without codes
    --since REF                                              only in files changed since a commit, branch or tag of git
    --baseline FILE [--write-baseline]                       only those that the file does not know; write it first
    --max-warnings N                                         exit code 1 for more warnings than that
    --format jsonl|github|text                               JSON Lines, GitHub's annotations, or lines for people
  hovers FILE…                                               every span that a hover would show
  hovers --queries Q.jsonl --root DIR                        answers {id, repo, file, line, col, languageId}
Paths are relative to where you call it. Output is JSON Lines.`;

/** @returns the exit code: 0, 1 when `problems` finds an error, 2 on bad usage */
export function runInspect(args: readonly string[], { cwd, out, err, env = {} }: Terminal): number {
  const [what = '', ...rest] = args;
  const fail = (message: string): number => {
    err(`inspect: ${message}\n${usage}`);
    return 2;
  };
  const run = subcommands[what];
  if (run === undefined) return fail(what === '' ? 'say what to inspect.' : `there is nothing called '${what}' to inspect.`);
  try {
    const { values, positionals } = parseArgs({ args: withContentValue(rest), allowPositionals: true, options: what === 'problems' ? { ...commonOptions, ...problemOptions } : commonOptions });
    return run({ cwd, env, paths: positionals, options: values, out, err });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail(message);
  }
}

interface Call extends Required<Terminal> {
  readonly paths: readonly string[];
  readonly options: ProblemOptions & { readonly recall?: boolean; readonly queries?: string; readonly root?: string };
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
  problems: ({ paths, ...call }) => reportProblems({ ...call, files: someFiles(call.cwd, paths), library: readLibrary(call.cwd, paths) }),
  hovers: ({ cwd, paths, options: { queries, root }, out }) => {
    const library = readLibrary(shippedNotes, ['.'], true);
    if (queries === undefined) printHovers(library, someFiles(cwd, paths), out);
    else if (root === undefined) throw new Error('--queries needs --root, the folder that holds the repositories.');
    else answerQueries(library, resolve(cwd, queries), resolve(cwd, root), out);
    return 0;
  },
};

const commonOptions = { recall: { type: 'boolean' }, content: { type: 'string' }, queries: { type: 'string' }, root: { type: 'string' } } as const;
const problemOptions = { since: { type: 'string' }, baseline: { type: 'string' }, 'write-baseline': { type: 'boolean' }, 'max-warnings': { type: 'string' }, format: { type: 'string' } } as const;

/** `--content` alone means every check; it would otherwise take the path that follows for its value. */
function withContentValue(args: readonly string[]): string[] {
  return args.map((arg) => (arg === '--content' ? `--content=${everyCheck}` : arg));
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
