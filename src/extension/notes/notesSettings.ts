import * as vscode from 'vscode';
import { switchOf } from '../settingValues';

/** Where an entry stands; lists of all levels add up. */
export type SettingsLevel = 'default' | 'user' | 'workspace' | 'folder';

export interface NotesRootFolder {
  readonly uri: vscode.Uri;
  readonly name: string;
}

/** One list of `awsExamNotes.notes.folders`. */
export interface EntryList {
  readonly level: SettingsLevel;
  /** The workspace folder whose own list it is. */
  readonly folder: NotesRootFolder | undefined;
  readonly entries: readonly string[];
}

/** What the settings say about notes; tests bring their own. */
export interface NotesSettings {
  readonly folders: () => readonly NotesRootFolder[];
  readonly bundled: () => boolean;
  readonly lists: () => readonly EntryList[];
  /** Globs that are left out of a folder, and whether `.gitignore` files count there. */
  readonly excludes: (folder: vscode.Uri) => { readonly globs: readonly string[]; readonly useIgnoreFiles: boolean };
  /** Fires when any of these may have changed. */
  readonly onDidChange: (listener: () => void) => vscode.Disposable;
}

/** The editor's settings. */
export const editorSettings: NotesSettings = {
  folders: () => vscode.workspace.workspaceFolders ?? [],
  bundled: () => switchOf(vscode.workspace.getConfiguration('awsExamNotes').get<unknown>('notes.bundled'), true),
  lists() {
    const inspect = (scope?: vscode.Uri) => vscode.workspace.getConfiguration('awsExamNotes', scope).inspect<unknown>('notes.folders');
    const all = inspect();
    const lists: EntryList[] = [];
    const add = (level: SettingsLevel, value: unknown, folder?: NotesRootFolder): void => {
      if (!Array.isArray(value)) return;
      const entries = value.filter((entry): entry is string => typeof entry === 'string' && entry.trim() !== '').map((entry) => entry.trim());
      lists.push({ level, folder, entries: [...new Set(entries)] });
    };
    add('user', all?.globalValue);
    add('workspace', all?.workspaceValue);
    const roots = vscode.workspace.workspaceFolders ?? [];
    // With one folder and no workspace file, the folder's settings are the workspace's.
    if (vscode.workspace.workspaceFile !== undefined) for (const folder of roots) add('folder', inspect(folder.uri)?.workspaceFolderValue, folder);
    if (lists.length === 0) add('default', all?.defaultValue);
    return lists;
  },
  excludes(folder) {
    const chosen = (section: string): readonly string[] => {
      const globs = vscode.workspace.getConfiguration(section, folder).get<unknown>('exclude');
      return typeof globs !== 'object' || globs === null ? [] : Object.entries(globs).flatMap(([glob, isOn]) => (isOn === true ? [glob] : []));
    };
    const useIgnoreFiles = switchOf(vscode.workspace.getConfiguration('search', folder).get<unknown>('useIgnoreFiles'), true);
    return { globs: [...new Set([...chosen('files'), ...chosen('search')])], useIgnoreFiles };
  },
  onDidChange: (listener) =>
    vscode.Disposable.from(
      vscode.workspace.onDidChangeWorkspaceFolders(listener),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (['awsExamNotes.notes.folders', 'awsExamNotes.notes.bundled', 'files.exclude', 'search.exclude', 'search.useIgnoreFiles'].some((name) => event.affectsConfiguration(name))) listener();
      }),
    ),
};

/** How a person calls the settings of a level, with the file where there is one. */
export function settingsName({ level, folder }: Pick<EntryList, 'level' | 'folder'>): string {
  switch (level) {
    case 'default':
      return vscode.l10n.t('the default settings');
    case 'user':
      return vscode.l10n.t('your user settings (settings.json)');
    case 'workspace': {
      const file = vscode.workspace.workspaceFile;
      return vscode.l10n.t('the workspace\'s settings ({0})', file === undefined || file.scheme === 'untitled' ? '.vscode/settings.json' : (file.path.split('/').at(-1) ?? ''));
    }
    case 'folder':
      return vscode.l10n.t('the folder\'s settings ({0})', `${folder?.name ?? ''}/.vscode/settings.json`);
  }
}
