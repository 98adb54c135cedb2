import * as vscode from 'vscode';
import { compileGlob } from '../../core/notes/glob';
import { type IgnoreFile } from '../../core/notes/ignoreRules';
import { excludeTest, readIgnoreFiles } from './excludeRules';
import { isInside, pathBelow, type EntryProblem, type NoteSource } from './noteSources';
import { settingsName } from './notesSettings';
import { createSlices } from '../slices';
import { type ReadFile } from './readFile';

/** The notes of one source, and the test for those that come into being later. */
export interface FoundNotes {
  readonly uris: readonly vscode.Uri[];
  readonly matches: (uri: vscode.Uri) => boolean;
  readonly problem: EntryProblem | undefined;
}

export const markdownFile = /\.(?:md|markdown)$/i;
/** A folder nested deeper than this is a link that leads in a circle. */
const deepestFolder = 20;
/** File systems that the editor searches by itself, and faster than folder by folder. */
const searched = new Set(['file', 'vscode-remote', 'vscode-vfs']);
/** Folders that are looked into only when an entry names them. */
const hiddenFolder = /(?:^|\/)(?:node_modules|\.[^/]+)(?=\/)/;

/** The notes that come with the extension. On the web its folder cannot be listed, so the build wrote a list. */
export async function findShippedNotes(extension: vscode.Uri, read: ReadFile): Promise<readonly vscode.Uri[]> {
  const list = JSON.parse(new TextDecoder().decode(await read(vscode.Uri.joinPath(extension, 'dist', 'notes.json')))) as readonly string[];
  return list.map((path) => vscode.Uri.joinPath(extension, 'notes', ...path.split('/')));
}

/** Looks for the notes of one source. A place that is missing or no place for notes becomes a problem. */
export async function findNotes(source: NoteSource, read: ReadFile, token: vscode.CancellationToken): Promise<FoundNotes> {
  const { base, root } = source;
  const none = (message?: string): FoundNotes => ({ uris: [], matches: (uri) => matchesEntry(source, uri), problem: message === undefined || !source.isMissed ? undefined : { entry: source.entry, where: source.where, message } });
  const kind = await kindOf(base);
  if (kind === undefined) return none(vscode.l10n.t('"{0}" in {1} names a folder or file that is not there ({2}). Create it, or correct the entry of "awsExamNotes.notes.folders".', source.entry, settingsName(source.where), base.scheme === 'file' ? base.fsPath : base.toString(true)));
  if ((kind & vscode.FileType.Directory) === 0) {
    if (!markdownFile.test(base.path)) return none(vscode.l10n.t('"{0}" in {1} names a file that is not Markdown. Name a folder or a file that ends in .md in "awsExamNotes.notes.folders".', source.entry, settingsName(source.where)));
    return { uris: [base], matches: (uri) => uri.toString() === base.toString(), problem: undefined };
  }
  const { uris, ignoreFiles } = searched.has(base.scheme) && !source.isOutside ? await search(source, read, token) : await walk(source, read, token);
  const isExcluded = excludeTest(source, ignoreFiles);
  const matches = (uri: vscode.Uri): boolean => matchesEntry(source, uri) && !isExcluded(pathBelow(uri, root));
  return { uris: await matching(uris, matches), matches, problem: undefined };
}

/** Each file that fits, once, by its text. Spelling out ten thousand takes long enough to be cut into slices. */
async function matching(uris: readonly vscode.Uri[], matches: (uri: vscode.Uri) => boolean): Promise<readonly vscode.Uri[]> {
  const found = new Map<string, vscode.Uri>();
  const slices = createSlices();
  for (const uri of uris) {
    while (slices.isOver()) await slices.next();
    if (matches(uri)) found.set(uri.toString(), uri);
  }
  return [...found.values()];
}

function matchesEntry({ base, glob }: NoteSource, uri: vscode.Uri): boolean {
  if (!markdownFile.test(uri.path) || !isInside(uri, base)) return false;
  const path = pathBelow(uri, base);
  return (!hiddenFolder.test(path) || /(?:^|\/)\./.test(glob)) && (glob === '' || compiled(glob)(path));
}

const globs = new Map<string, (path: string) => boolean>();
function compiled(glob: string): (path: string) => boolean {
  let test = globs.get(glob);
  if (test === undefined) globs.set(glob, (test = compileGlob(glob) ?? (() => false)));
  return test;
}

async function kindOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

interface Listing {
  readonly uris: readonly vscode.Uri[];
  readonly ignoreFiles: readonly IgnoreFile[];
}

/** Asks the editor, which leaves out what the globs exclude as far as it understands them. */
async function search({ base, glob, root, excludes }: NoteSource, read: ReadFile, token: vscode.CancellationToken): Promise<Listing> {
  // Globs with braces of their own do not nest in all versions; what they leave out goes later.
  const excluded = `{${['**/node_modules', '**/.git', ...(base.path === root.path ? excludes.globs.filter((exclude) => !/[{},]/.test(exclude)) : [])].join(',')}}`;
  const find = async (folder: vscode.Uri, pattern: string): Promise<readonly vscode.Uri[]> => vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), excluded, undefined, token);
  const [ignoreUris, ...lists] = await Promise.all([excludes.useIgnoreFiles ? find(root, '**/.gitignore') : [], ...searchPatterns(glob).map(async (pattern) => find(base, pattern))]);
  return { uris: lists.flat(), ignoreFiles: await readIgnoreFiles(ignoreUris, root, read) };
}

/** Globs that together find at least the Markdown files meant by one of ours, and little else. */
function searchPatterns(glob: string): readonly string[] {
  const below = `${glob === '' ? '' : `${glob}/`}**/*.{md,markdown}`;
  if (glob === '' || glob === '**' || glob.endsWith('/**')) return [glob.endsWith('**') ? `${glob.slice(0, -2)}**/*.{md,markdown}` : below];
  if (markdownFile.test(glob)) return [glob];
  if (glob === '*' || glob.endsWith('/*')) return [below, `${glob}.{md,markdown}`];
  return /[*?}\]]$/.test(glob) ? [below, glob] : [below];
}

/** Goes through folders one by one: for file systems that the editor does not search. */
async function walk({ base, root, excludes }: NoteSource, read: ReadFile, token: vscode.CancellationToken): Promise<Listing> {
  const uris: vscode.Uri[] = [];
  const ignoreUris: vscode.Uri[] = [];
  const slices = createSlices();
  for (let folders = [base], depth = 0; folders.length > 0 && depth <= deepestFolder && !token.isCancellationRequested; depth++) {
    const listed = await Promise.all(folders.map(async (folder) => ({ folder, entries: await entriesOf(folder) })));
    folders = [];
    for (const { folder, entries } of listed) {
      for (const [name, type] of entries) {
        while (slices.isOver()) await slices.next();
        const uri = vscode.Uri.joinPath(folder, name);
        if ((type & vscode.FileType.Directory) !== 0) {
          if (name !== 'node_modules' && name !== '.git') folders.push(uri);
        } else if (name === '.gitignore') ignoreUris.push(uri);
        else if (markdownFile.test(name)) uris.push(uri);
      }
    }
  }
  return { uris, ignoreFiles: excludes.useIgnoreFiles ? await readIgnoreFiles(ignoreUris, root, read) : [] };
}

/** The Markdown files in a folder that just appeared. */
export async function markdownIn(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (let folders = [folder], depth = 0; folders.length > 0 && depth <= deepestFolder; depth++) {
    const listed = await Promise.all(folders.map(async (at) => ({ at, entries: await entriesOf(at) })));
    folders = listed.flatMap(({ at, entries }) => entries.filter(([name, type]) => (type & vscode.FileType.Directory) !== 0 && name !== 'node_modules' && name !== '.git').map(([name]) => vscode.Uri.joinPath(at, name)));
    found.push(...listed.flatMap(({ at, entries }) => entries.filter(([name]) => markdownFile.test(name)).map(([name]) => vscode.Uri.joinPath(at, name))));
  }
  return found;
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
