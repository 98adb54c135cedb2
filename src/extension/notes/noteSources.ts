import * as vscode from 'vscode';
import { readNotesEntry, type EntrySurroundings } from '../../core/notes/notesEntry';
import { settingsName, type EntryList, type NotesRootFolder, type NotesSettings } from './notesSettings';

/** A place to look for notes at: one entry of the settings in one folder. */
export interface NoteSource {
  /** The same as long as the entry, its folder and what is excluded there stay. */
  readonly key: string;
  /** A folder or file. */
  readonly base: vscode.Uri;
  /** What is meant below `base`; `''` for all of it. */
  readonly glob: string;
  /** Where exclusions count from: the workspace folder, else `base`. */
  readonly root: vscode.Uri;
  readonly label: string;
  readonly isOutside: boolean;
  readonly excludes: { readonly globs: readonly string[]; readonly useIgnoreFiles: boolean };
  readonly entry: string;
  readonly where: Pick<EntryList, 'level' | 'folder'>;
  /** Entries that count for every folder need not match in each. */
  readonly isMissed: boolean;
}

/** Something wrong with an entry, in a sentence that names it, its settings and a remedy. */
export interface EntryProblem {
  readonly entry: string;
  readonly where: Pick<EntryList, 'level' | 'folder'>;
  readonly message: string;
}

/** All places that the settings name. A bad entry becomes a problem and stops no other. */
export function noteSources(settings: NotesSettings, homeFolder: string | undefined): { readonly sources: readonly NoteSource[]; readonly problems: readonly EntryProblem[] } {
  const sources = new Map<string, NoteSource>();
  const problems: EntryProblem[] = [];
  const surroundings: EntrySurroundings = { homeFolder, variable: (name) => (typeof process === 'undefined' ? undefined : process.env[name]) };
  const roots = settings.folders();
  for (const list of settings.lists()) {
    for (const entry of list.entries) {
      const read = readNotesEntry(entry, surroundings);
      const complain = (message: string): void => {
        problems.push({ entry, where: list, message });
      };
      if ('kind' in read) {
        complain(faultMessage(read, entry, list));
        continue;
      }
      const add = (base: vscode.Uri, folder: NotesRootFolder | undefined): void => {
        const holder = folder ?? roots.find(({ uri }) => isInside(base, uri));
        const excludes = settings.excludes((holder ?? { uri: base }).uri);
        const key = JSON.stringify([base.toString(), read.glob, excludes]);
        const isMissed = list.level !== 'default' && (read.anchor !== 'workspace' || (list.level !== 'user' && (list.level === 'folder' || roots.length === 1)));
        const root = holder !== undefined && isInside(base, holder.uri) ? holder.uri : base;
        if (!sources.has(key)) sources.set(key, { key, base, glob: read.glob, root, label: holder?.name ?? nameOf(base), isOutside: holder === undefined, excludes, entry, where: list, isMissed });
      };
      if (read.anchor === 'workspace') for (const folder of list.folder === undefined ? roots : [list.folder]) add(joined(folder.uri, read.base), isInside(joined(folder.uri, read.base), folder.uri) ? folder : undefined);
      else if (read.anchor === 'root') add(absolute(read.base, list, roots), undefined);
      else {
        try {
          add(vscode.Uri.parse(read.base, true), undefined);
        } catch {
          complain(vscode.l10n.t('"{0}" in {1} is no valid address. Correct or remove the entry of "awsExamNotes.notes.folders".', entry, settingsName(list)));
        }
      }
    }
  }
  return { sources: [...sources.values()], problems };
}

export function isInside(uri: vscode.Uri, folder: vscode.Uri): boolean {
  return uri.scheme === folder.scheme && uri.authority === folder.authority && (uri.path === folder.path || uri.path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`));
}

/** The path below a folder, without a `/` in front. */
export function pathBelow(uri: vscode.Uri, folder: vscode.Uri): string {
  return uri.path.slice(folder.path.length).replace(/^\//, '');
}

export function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').findLast((part) => part !== '') ?? uri.path;
}

function joined(folder: vscode.Uri, path: string): vscode.Uri {
  return path === '' ? folder : vscode.Uri.joinPath(folder, path);
}

/** A path that a workspace's own settings name is one on the workspace's file system, wherever that is. */
function absolute(path: string, { level }: EntryList, roots: readonly NotesRootFolder[]): vscode.Uri {
  const first = roots[0]?.uri;
  return level === 'user' || first === undefined || first.scheme === 'file' ? vscode.Uri.file(path) : first.with({ path: path.startsWith('/') ? path : `/${path}` });
}

function faultMessage(fault: Exclude<ReturnType<typeof readNotesEntry>, { readonly anchor: string }>, entry: string, list: EntryList): string {
  const where = settingsName(list);
  switch (fault.kind) {
    case 'noHome':
      return vscode.l10n.t('"{0}" in {1} begins with "~", but there is no home folder here. Name the folder in full in "awsExamNotes.notes.folders".', entry, where);
    case 'noVariable':
      return vscode.l10n.t('"{0}" in {1} needs the environment variable {2}, which is not set. Set it and restart VS Code, or change the entry of "awsExamNotes.notes.folders".', entry, where, fault.name);
    case 'badGlob':
      return vscode.l10n.t('"{0}" in {1} is no valid glob: a bracket or brace does not close. Correct the entry of "awsExamNotes.notes.folders".', entry, where);
  }
}
