import * as vscode from 'vscode';
import { escapeGlob } from '../../../core/notes/glob';
import { isInside, pathBelow } from '../noteSources';
import { settingsName, type NotesRootFolder, type NotesSettings, type SettingsLevel } from '../notesSettings';

/** An entry to add, and the workspace folder that it is relative to; without one it is for the user's settings. */
export interface NewEntry {
  readonly entry: string;
  readonly folder: NotesRootFolder | undefined;
}

/** The entry that names a file or folder: relative inside the workspace, else in full or from `~`. */
export function entryFor(uri: vscode.Uri, settings: NotesSettings, homeFolder: string | undefined): NewEntry {
  const folder = settings.folders().find((root) => isInside(uri, root.uri));
  if (folder !== undefined) return { entry: escapeGlob(pathBelow(uri, folder.uri)) || '.', folder };
  if (uri.scheme !== 'file') return { entry: uri.toString(), folder: undefined };
  const home = homeFolder === undefined ? undefined : vscode.Uri.file(homeFolder);
  if (home !== undefined && home.path !== '/' && isInside(uri, home)) return { entry: ['~', ...pathBelow(uri, home).split('/')].map(escapeGlob).join('/').replace(/\/$/, ''), folder: undefined };
  return { entry: escapeGlob(uri.path.replace(/^\/(?=[a-z]:)/i, '')), folder: undefined };
}

/**
 * Adds entries to `awsExamNotes.notes.folders` at the level where each belongs, after those that
 * are there. Asks only in a workspace of several folders, where there is a choice.
 * @returns names of the settings that were written; `undefined` when the user turned away
 */
export async function addEntries(entries: readonly NewEntry[], settings: NotesSettings): Promise<readonly string[] | undefined> {
  const hasFile = vscode.workspace.workspaceFile !== undefined;
  const level = !hasFile ? 'workspace' : entries.some(({ folder }) => folder !== undefined) ? await askLevel() : 'folder';
  if (level === undefined) return undefined;
  const written = new Set<string>();
  for (const target of new Map(entries.map((entry) => [entry.folder?.uri.toString(), entry.folder])).values()) {
    const chosen = target === undefined ? 'user' : level;
    await write(entries.filter(({ folder }) => folder?.uri.toString() === target?.uri.toString()).map(({ entry }) => entry), chosen, target, settings);
    written.add(settingsName({ level: chosen, folder: target }));
  }
  return [...written];
}

async function askLevel(): Promise<'workspace' | 'folder' | undefined> {
  const items = [
    { label: vscode.l10n.t('In the Folder\'s Settings'), description: '.vscode/settings.json', level: 'folder' as const },
    { label: vscode.l10n.t('In the Workspace\'s Settings'), description: vscode.l10n.t('for every folder of the workspace'), level: 'workspace' as const },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Where to Keep the Notes Folders') }))?.level;
}

async function write(entries: readonly string[], level: Exclude<SettingsLevel, 'default'>, folder: NotesRootFolder | undefined, settings: NotesSettings): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('awsExamNotes', folder?.uri);
  const found = configuration.inspect<unknown>('notes.folders');
  const own = level === 'user' ? found?.globalValue : level === 'workspace' ? found?.workspaceValue : found?.workspaceFolderValue;
  // The first list anywhere takes the place of the default, which shall go on to count.
  const inherited = settings.lists().find((list) => list.level === 'default')?.entries ?? [];
  const before: readonly unknown[] = Array.isArray(own) ? own : inherited;
  const target = level === 'user' ? vscode.ConfigurationTarget.Global : level === 'workspace' ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.WorkspaceFolder;
  const added = entries.filter((entry) => !before.includes(entry));
  if (added.length > 0) await configuration.update('notes.folders', [...before, ...added], target);
}
