import { appendFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type Library, type Located } from '../core/library/model';
import { type Problem } from '../core/notes/model';
import { chosenChecks, contentChecks, contentProblems, everyCheck } from '../core/quality/checks';
import { compareWithBaseline, writeBaseline } from './baseline';
import { changedSince, realPath } from './changes';
import { readText, type InputFile } from './files';
import { formatProblem, formats, countOf, summaryTable, type Format } from './formats';
import { type FoundProblem } from './foundProblem';
import { type Print } from './report';

export interface ProblemOptions {
  /** Codes of content checks, separated by commas. */
  readonly content?: string;
  readonly since?: string;
  readonly baseline?: string;
  readonly 'write-baseline'?: boolean;
  readonly 'max-warnings'?: string;
  readonly format?: string;
}

export interface ProblemsCall {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly options: ProblemOptions;
  readonly files: readonly InputFile[];
  readonly library: Library;
  readonly out: Print;
  readonly err: Print;
}

/**
 * Reports problems: all, or those in changed files, or those that a baseline does not know.
 * @returns the exit code: 1 for an error, or more warnings than are allowed
 * @throws Error on bad usage
 */
export function reportProblems({ cwd, env, options, files, library, out, err }: ProblemsCall): number {
  const format = formatOf(options.format);
  const mostWarnings = warningsOf(options['max-warnings']);
  if (options['write-baseline'] === true && options.baseline === undefined) throw new Error('--write-baseline needs --baseline FILE, the file to write.');
  if (options['write-baseline'] === true && options.since !== undefined) throw new Error('--write-baseline writes down all problems: leave --since away.');
  const codes = options.content?.split(',') ?? [];
  const changed = options.since === undefined ? undefined : changedSince(cwd, options.since);

  const all = found([...library.problems(), ...contentOf(library, files, codes)], files);
  const baseline = options.baseline === undefined ? undefined : resolve(cwd, options.baseline);
  if (baseline !== undefined && options['write-baseline'] === true) {
    writeBaseline(baseline, all);
    err(`inspect: wrote ${all.length} problems to ${options.baseline ?? ''}.`);
    return 0;
  }
  const isChecked = (code: string): boolean => !contentChecks.some((check) => check.code === code) || codes.includes(code) || codes.includes(everyCheck);
  const compared = baseline === undefined ? undefined : compareWithBaseline(baseline, all, files.map(({ path }) => path), isChecked);
  const isChanged = ({ path, relatedPaths }: FoundProblem): boolean => changed === undefined || [path, ...relatedPaths].some((each) => changed.has(realPath(each)));
  const shown = (compared?.fresh ?? all).filter(isChanged);

  const fromRoot = (path: string): string => relative(realPath(env.GITHUB_WORKSPACE ?? cwd), realPath(path)).replaceAll('\\', '/');
  for (const problem of shown) out(formatProblem(problem, format, fromRoot));
  if (format === 'github' && env.GITHUB_STEP_SUMMARY !== undefined && env.GITHUB_STEP_SUMMARY !== '') appendFileSync(env.GITHUB_STEP_SUMMARY, summaryTable(shown, fromRoot, addressOnGitHub(env)));

  const count = (severity: FoundProblem['severity']): number => shown.filter((problem) => problem.severity === severity).length;
  if (compared !== undefined) err(`inspect: ${shown.length} new, ${compared.known} in the baseline${compared.gone === 0 ? '.' : `, ${compared.gone} of its entries gone: write it again, with --write-baseline.`}`);
  if (format !== 'jsonl') err(`inspect: ${countOf(count('error'), 'error')}, ${countOf(count('warning'), 'warning')} in ${files.length} ${files.length === 1 ? 'file' : 'files'}.`);
  const hasTooMany = mostWarnings !== undefined && count('warning') > mostWarnings;
  if (hasTooMany) err(`inspect: ${countOf(count('warning'), 'warning')}, and --max-warnings allows ${mostWarnings}.`);
  return count('error') > 0 || hasTooMany ? 1 : 0;
}

function formatOf(name = 'jsonl'): Format {
  const format = formats.find((each) => each === name);
  if (format === undefined) throw new Error(`there is no format '${name}'; there are ${formats.join(', ')}.`);
  return format;
}

function warningsOf(text: string | undefined): number | undefined {
  if (text !== undefined && !/^\d+$/.test(text)) throw new Error(`--max-warnings takes a number from 0, not '${text}'.`);
  return text === undefined ? undefined : Number(text);
}

function found(problems: readonly Located<Problem>[], files: readonly InputFile[]): readonly FoundProblem[] {
  const paths = new Map(files.map(({ shown, path }) => [shown, path]));
  const texts = new Map<string, readonly string[]>();
  const linesOf = (path: string): readonly string[] => {
    const lines = texts.get(path) ?? readText(path).split(/\r\n|\r|\n/);
    texts.set(path, lines);
    return lines;
  };
  return problems.map(({ note, item: { code, severity, message, range, related = [] } }) => {
    const path = paths.get(note.uri) ?? note.uri;
    return { file: note.uri, path, line: range.start.line + 1, col: range.start.character, code, severity, message, lineText: linesOf(path)[range.start.line] ?? '', relatedPaths: related.map(({ uri }) => paths.get(uri) ?? uri) };
  });
}

/** @throws Error naming a code that no check has */
function contentOf(library: Library, files: readonly InputFile[], codes: readonly string[]): readonly Located<Problem>[] {
  const unknown = codes.find((code) => code !== everyCheck && !contentChecks.some((check) => check.code === code));
  if (unknown !== undefined) throw new Error(`there is no check '${unknown}'; there are ${contentChecks.map(({ code }) => code).join(', ')}.`);
  if (codes.length === 0) return [];
  const paths = new Map(files.map(({ shown, path }) => [shown, path]));
  const checks = chosenChecks(codes);
  return library.notes().flatMap((note) => contentProblems({ note, library, text: readText(paths.get(note.uri) ?? note.uri) }, checks).map((item) => ({ note, item })));
}

/** Links to lines of the commit that a workflow runs on. */
function addressOnGitHub({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit }: ProblemsCall['env']): (path: string, line: number) => string | undefined {
  const isKnown = server !== undefined && repository !== undefined && commit !== undefined;
  return (path, line) => (isKnown ? `${server}/${repository}/blob/${commit}/${path.split('/').map((segment) => encodeURIComponent(segment).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))).join('/')}?plain=1#L${line}` : undefined);
}
