import * as vscode from 'vscode';
import { Disposable } from '../disposable';

/** What happened to files within a moment, each file named once. */
export interface FileBatch {
  /** Files and folders that came into being. */
  readonly created: readonly vscode.Uri[];
  readonly changed: readonly vscode.Uri[];
  /** Files and folders that are gone, by their URIs' text. */
  readonly deleted: readonly string[];
}

/** A folder whose files are watched: with all that is in it, or only what lies in it directly. */
export interface WatchedFolder {
  readonly uri: vscode.Uri;
  readonly isDeep: boolean;
}

/** How long events and typing settle before a batch is handed on, and how long a burst may put that off, in milliseconds. */
const settleTime = 200;
const longestWait = 1000;

type FileEvent = 'created' | 'changed' | 'deleted';

/**
 * Gathers file events into batches. A folder's watcher tells of a moved or deleted folder by
 * its own name alone, so every name is listened to, and only changes are limited to Markdown.
 */
export class NoteWatcher extends Disposable {
  readonly #handOn: (batch: FileBatch) => void;
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #events = new Map<string, { readonly uri: vscode.Uri; readonly event: FileEvent }>();
  #deleted = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since: number | undefined;

  constructor(handOn: (batch: FileBatch) => void) {
    super();
    this.#handOn = handOn;
    this.register(
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          this.note(oldUri, 'deleted');
          this.note(newUri, 'created');
        }
      }),
    );
    this.register(
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.note(uri, 'deleted');
      }),
    );
    this.register({
      dispose: () => {
        clearTimeout(this.#timer);
        for (const watcher of this.#watchers.values()) watcher.dispose();
      },
    });
  }

  /** Watches exactly these folders from now on. */
  watch(folders: readonly WatchedFolder[]): void {
    const wanted = new Map(folders.map((folder) => [`${folder.isDeep ? '**' : '*'} ${folder.uri.toString()}`, folder]));
    for (const [key, watcher] of this.#watchers) {
      if (wanted.has(key)) continue;
      watcher.dispose();
      this.#watchers.delete(key);
    }
    for (const [key, { uri, isDeep }] of wanted) {
      if (this.#watchers.has(key)) continue;
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(uri, isDeep ? '**' : '*'));
      const listeners = [
        watcher.onDidCreate((created) => {
          this.note(created, 'created');
        }),
        watcher.onDidChange((changed) => {
          if (/(?:\.md|\.markdown|\/\.gitignore)$/i.test(changed.path)) this.note(changed, 'changed');
        }),
        watcher.onDidDelete((gone) => {
          this.note(gone, 'deleted');
        }),
      ];
      this.#watchers.set(key, vscode.Disposable.from(watcher, ...listeners));
    }
  }

  /** Adds an event to the next batch. */
  note(uri: vscode.Uri, event: FileEvent): void {
    const key = uri.toString();
    if (event === 'deleted') this.#deleted.add(key);
    const before = this.#events.get(key)?.event;
    this.#events.set(key, { uri, event: event === 'changed' && before === 'created' ? 'created' : event });
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#flush();
    }, Math.max(0, Math.min(settleTime, this.#since + longestWait - now)));
  }

  #flush(): void {
    const events = [...this.#events.values()];
    // What was deleted and came back has to be forgotten first: it may be a folder with other files.
    const batch: FileBatch = {
      created: events.filter(({ event }) => event === 'created').map(({ uri }) => uri),
      changed: events.filter(({ event }) => event === 'changed').map(({ uri }) => uri),
      deleted: [...this.#deleted],
    };
    this.#events.clear();
    this.#deleted = new Set();
    this.#since = undefined;
    this.#handOn(batch);
  }
}
