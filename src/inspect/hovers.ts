import { resolve } from 'node:path';
import { dialectOf } from '../core/iac/dialects';
import { createFileContext, type FileContext } from '../core/iac/fileContext';
import { type Span } from '../core/iac/model';
import { spanAt, spansOnLine } from '../core/iac/spans';
import { explainSpan } from '../core/library/explainSpan';
import { type Library } from '../core/library/model';
import { readText } from './files';
import { type Print } from './report';

/** Where a hover is asked for. `line` counts from 1, `col` from 0 in UTF-16 units. */
interface Query {
  readonly id: string | number;
  readonly repo: string;
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly languageId: string;
}

/** Language ids for files that are named on the command line, by ending; the editor knows them by itself. */
const languageIds: Readonly<Record<string, string>> = {
  yaml: 'yaml', yml: 'yaml', template: 'yaml', json: 'json', jsonc: 'jsonc', ts: 'typescript', mts: 'typescript', cts: 'typescript', tsx: 'typescriptreact',
  js: 'javascript', mjs: 'javascript', cjs: 'javascript', jsx: 'javascriptreact', py: 'python', java: 'java', go: 'go', cs: 'csharp', sh: 'shellscript', bash: 'shellscript', zsh: 'shellscript', md: 'markdown',
};

/** Prints every span that a hover would show in some files. */
export function printHovers(library: Library, files: readonly { readonly shown: string; readonly path: string }[], out: Print): void {
  const phrases = library.phrases();
  for (const { shown, path } of files) {
    const context = contextOf(readText(path), languageIdOf(shown), shown);
    if (context === undefined) continue;
    for (let line = 0; line < context.lineCount; line++) {
      for (const span of spansOnLine(context, line, phrases)) {
        const answer = answerFor(library, span);
        if (answer !== undefined) out(JSON.stringify({ file: shown, line: line + 1, col: span.start, end: span.end, text: context.lineAt(line).slice(span.start, span.end), ...answer }));
      }
    }
  }
}

/** Answers queries in their order; each file below `root` is read once. @throws Error naming a query or file that cannot be read */
export function answerQueries(library: Library, queriesPath: string, root: string, out: Print): void {
  const phrases = library.phrases();
  const contexts = new Map<string, FileContext | undefined>();
  for (const [index, row] of readText(queriesPath).split('\n').entries()) {
    if (row.trim() === '') continue;
    const query = readQuery(row, index + 1, queriesPath);
    const key = `${query.languageId}\n${query.repo}/${query.file}`;
    if (!contexts.has(key)) contexts.set(key, contextOf(readText(resolve(root, query.repo, query.file)), query.languageId, query.file));
    const context = contexts.get(key);
    const span = context === undefined ? undefined : spanAt(context, query.line - 1, query.col, phrases);
    const answer = span === undefined ? undefined : answerFor(library, span);
    out(JSON.stringify({ id: query.id, service: answer?.service ?? null, term: answer?.term ?? null }));
  }
}

function answerFor(library: Library, span: Span): { readonly service: string | null; readonly term: string } | undefined {
  const explained = explainSpan(library, span);
  if (explained === undefined) return undefined;
  const service = explained.service ?? explained.term.item.service;
  return { service: service ?? null, term: explained.term.item.name };
}

function contextOf(text: string, languageId: string, fileName: string): FileContext | undefined {
  const dialect = dialectOf(languageId, fileName);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return dialect === undefined ? undefined : createFileContext({ dialect, lineCount: lines.length, lineAt: (line) => lines[line] ?? '' });
}

function languageIdOf(fileName: string): string {
  const ending = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return languageIds[ending] ?? 'plaintext';
}

function readQuery(row: string, line: number, path: string): Query {
  const query = JSON.parse(row) as Partial<Query>;
  const { id, repo, file, line: at, col, languageId } = query;
  if (id === undefined || typeof repo !== 'string' || typeof file !== 'string' || typeof at !== 'number' || typeof col !== 'number' || typeof languageId !== 'string') {
    throw new Error(`${path}:${line}: a query needs id, repo, file, line, col and languageId.`);
  }
  return { id, repo, file, line: at, col, languageId };
}
