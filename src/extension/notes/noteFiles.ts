import * as vscode from 'vscode';
import { type NotesRoot } from '../../core/library/topicTree';
import { type ReadFile } from './readFile';

/** Notes found at one place. */
export interface FoundNotes {
  readonly root: NotesRoot;
  readonly uris: readonly vscode.Uri[];
}

const markdownFile = /\.(?:md|markdown)$/i;
/** A folder nested deeper than this is a link that leads in a circle. */
const deepestFolder = 20;

/** The notes that come with the extension. On the web its folder cannot be listed, so the build wrote a list. */
export async function findShippedNotes(extension: vscode.Uri, read: ReadFile): Promise<FoundNotes> {
  const folder = vscode.Uri.joinPath(extension, 'notes');
  const list = JSON.parse(new TextDecoder().decode(await read(vscode.Uri.joinPath(extension, 'dist', 'notes.json')))) as readonly string[];
  return {
    root: { prefix: `${folder.toString()}/`, label: vscode.l10n.t('AWS compute'), isShipped: true },
    uris: list.map((path) => vscode.Uri.joinPath(folder, ...path.split('/'))),
  };
}

/**
 * Notes that the settings name: the user's list, the workspace's and each folder's add up.
 * A pattern is a glob for folders or files in each workspace folder, `.`, or a path that begins
 * with `/`, a drive, `~` or `${env:NAME}`.
 */
export async function findUserNotes(homeFolder: string | undefined, token: vscode.CancellationToken): Promise<readonly FoundNotes[]> {
  const found: FoundNotes[] = [];
  const roots = vscode.workspace.workspaceFolders ?? [];
  for (const folder of roots) {
    const patterns = patternsFor(folder.uri).filter((pattern) => !isAbsolute(pattern));
    const lists = await Promise.all(patterns.map(async (pattern) => vscode.workspace.findFiles(new vscode.RelativePattern(folder, globFor(pattern)), undefined, undefined, token)));
    const uris = unique(lists.flat().filter((uri) => markdownFile.test(uri.path)));
    if (uris.length > 0) found.push({ root: { prefix: commonFolder(uris), label: roots.length > 1 ? vscode.l10n.t('My notes: {0}', folder.name) : vscode.l10n.t('My notes'), isShipped: false }, uris });
  }
  for (const pattern of patternsFor(undefined).filter(isAbsolute)) {
    const path = resolvePath(pattern, homeFolder);
    if (path === undefined) continue;
    const base = vscode.Uri.file(path);
    const uris = await listMarkdown(base, token, deepestFolder);
    if (uris.length > 0) found.push({ root: { prefix: commonFolder(uris), label: base.path.split('/').at(-1) ?? base.path, isShipped: false }, uris });
  }
  return found;
}

function patternsFor(scope: vscode.Uri | undefined): readonly string[] {
  const setting = vscode.workspace.getConfiguration('awsExamNotes', scope).inspect<unknown>('notes.folders');
  const lists = [setting?.globalValue, setting?.workspaceValue, setting?.workspaceFolderValue].filter((list) => Array.isArray(list));
  const chosen = lists.length > 0 ? lists.flat() : [setting?.defaultValue].flat();
  return [...new Set(chosen.filter((pattern): pattern is string => typeof pattern === 'string' && pattern.trim() !== '').map((pattern) => pattern.trim()))];
}

function isAbsolute(pattern: string): boolean {
  return /^(?:[/\\~]|[a-z]:[/\\]|\$\{env:)/i.test(pattern);
}

function globFor(pattern: string): string {
  const clean = pattern.replace(/\\/g, '/').replace(/^\.\//, '').replace(/\/+$/, '');
  if (clean === '.' || clean === '') return '**/*.{md,markdown}';
  return markdownFile.test(clean) ? clean : `${clean}/**/*.{md,markdown}`;
}

function resolvePath(pattern: string, homeFolder: string | undefined): string | undefined {
  const environment = typeof process === 'undefined' ? {} : process.env;
  const expanded = pattern.replace(/\$\{env:([^}]+)\}/g, (_, name: string) => environment[name] ?? '').replace(/^~(?=$|[/\\])/, homeFolder ?? '~');
  return isAbsolute(expanded) && !expanded.startsWith('~') ? expanded.replace(/[/\\]+$/, '') : undefined;
}

async function listMarkdown(base: vscode.Uri, token: vscode.CancellationToken, depth: number): Promise<readonly vscode.Uri[]> {
  if (markdownFile.test(base.path)) return [base];
  if (depth === 0 || token.isCancellationRequested) return [];
  let entries: readonly [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(base);
  } catch {
    return [];
  }
  const lists = await Promise.all(
    entries.map(async ([name, type]) => {
      const uri = vscode.Uri.joinPath(base, name);
      if ((type & vscode.FileType.Directory) !== 0) return name === 'node_modules' || name.startsWith('.') ? [] : listMarkdown(uri, token, depth - 1);
      return markdownFile.test(name) ? [uri] : [];
    }),
  );
  return lists.flat();
}

function unique(uris: readonly vscode.Uri[]): readonly vscode.Uri[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

/** The deepest folder that holds all of them, as a URI's text ending in `/`. */
function commonFolder(uris: readonly vscode.Uri[]): string {
  let prefix = uris[0]?.toString() ?? '';
  for (const uri of uris) {
    const text = uri.toString();
    let length = 0;
    while (length < prefix.length && prefix[length] === text[length]) length++;
    prefix = prefix.slice(0, length);
  }
  return prefix.slice(0, prefix.lastIndexOf('/') + 1);
}
