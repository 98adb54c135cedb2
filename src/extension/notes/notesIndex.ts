import * as vscode from 'vscode';
import { createLibrary } from '../../core/library/library';
import { type Library } from '../../core/library/model';
import { type NotesRoot } from '../../core/library/topicTree';
import { parseNote } from '../../core/notes/parseNote';
import { type Logger } from '../../core/ports';
import { Disposable } from '../disposable';
import { findShippedNotes, findUserNotes, type FoundNotes } from './noteFiles';
import { type ReadFile } from './readFile';

export interface NotesIndexOptions {
  readonly extensionUri: vscode.Uri;
  readonly read: ReadFile;
  /** `undefined` where there is no home folder, as on the web. */
  readonly homeFolder: string | undefined;
  readonly log: Logger;
}

/** How long typing and bursts of file events settle before notes are read again, in milliseconds. */
const settleTime = 250;
/** Files read side by side; more only queue up inside the editor. */
const readsAtOnce = 16;
/** Work that goes on longer than this without a pause keeps the editor from answering, in milliseconds. */
const longestStretch = 25;

/**
 * Finds and reads notes, and keeps the library true to them. Nothing is read before somebody
 * asks; the shipped glossary comes first, since the first hover waits for it.
 */
export class NotesIndex extends Disposable {
  readonly library: Library;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  /** Fires after the library changed, once for many changes that come together. */
  readonly onDidChange = this.#changed.event;
  readonly #options: NotesIndexOptions;
  readonly #shippedPrefix: string;
  #roots: readonly NotesRoot[] = [];
  #userUris = new Set<string>();
  #glossary: Promise<void> | undefined;
  #all: Promise<void> | undefined;
  #isReady = false;
  #searching: vscode.CancellationTokenSource | undefined;
  readonly #pending = new Map<string, vscode.Uri>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: NotesIndexOptions) {
    super();
    this.#options = options;
    this.#shippedPrefix = `${vscode.Uri.joinPath(options.extensionUri, 'notes').toString()}/`;
    this.library = createLibrary({ isShipped: (uri) => this.isShipped(uri) });
  }

  get roots(): readonly NotesRoot[] {
    return this.#roots;
  }

  isShipped(uri: string): boolean {
    return uri.startsWith(this.#shippedPrefix);
  }

  /** Whether everything has been read once. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Resolves once the shipped glossary can answer; the rest goes on being read. */
  async whenGlossaryReady(): Promise<void> {
    void this.whenReady();
    await this.#glossary;
  }

  /** Reads every note, once; later calls wait for the same reading. Never rejects. */
  async whenReady(): Promise<void> {
    this.#all ??= this.#start();
    await this.#all;
  }

  async #start(): Promise<void> {
    const started = performance.now();
    this.#watch();
    this.#glossary = this.#readShippedGlossary();
    await this.#glossary;
    await this.refresh();
    this.#isReady = true;
    this.#options.log.info(`Read ${this.library.notes().length} notes in ${Math.round(performance.now() - started)} ms.`);
  }

  /** Looks for notes again: after a setting, a workspace folder or a set of files changed. */
  async refresh(): Promise<void> {
    this.#searching?.cancel();
    const search = (this.#searching = new vscode.CancellationTokenSource());
    try {
      const found = await this.#findAll(search.token);
      if (search.token.isCancellationRequested) return;
      const wanted = new Set(found.flatMap(({ uris }) => uris.map(String)));
      this.#roots = found.map(({ root }) => root);
      this.#userUris = new Set(found.filter(({ root }) => !root.isShipped).flatMap(({ uris }) => uris.map(String)));
      for (const note of this.library.notes()) if (!wanted.has(note.uri)) this.library.remove(note.uri);
      await this.#readAll(found.flatMap(({ uris }) => uris).filter((uri) => this.library.note(uri.toString()) === undefined), search.token);
    } catch (error) {
      this.#options.log.error('Looking for notes failed.', error);
    } finally {
      search.dispose();
      if (!this.isDisposed) this.#changed.fire();
    }
  }

  async #findAll(token: vscode.CancellationToken): Promise<readonly FoundNotes[]> {
    const bundled = vscode.workspace.getConfiguration('awsExamNotes').get<boolean>('notes.bundled', true);
    const [shipped, own] = await Promise.all([bundled ? findShippedNotes(this.#options.extensionUri, this.#options.read) : undefined, findUserNotes(this.#options.homeFolder, token)]);
    return shipped === undefined ? own : [...own, shipped];
  }

  async #readShippedGlossary(): Promise<void> {
    if (vscode.workspace.getConfiguration('awsExamNotes').get<boolean>('notes.bundled', true)) await this.#readOne(vscode.Uri.joinPath(this.#options.extensionUri, 'notes', 'glossary.md'));
  }

  async #readAll(uris: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<void> {
    let next = 0;
    let stretch = performance.now();
    const reader = async (): Promise<void> => {
      for (let uri = uris[next++]; uri !== undefined && !token.isCancellationRequested; uri = uris[next++]) {
        await this.#readOne(uri);
        if (performance.now() - stretch > longestStretch) {
          await new Promise((resolve) => setTimeout(resolve, 0));
          stretch = performance.now();
        }
      }
    };
    await Promise.all(Array.from({ length: readsAtOnce }, reader));
  }

  async #readOne(uri: vscode.Uri): Promise<void> {
    try {
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
      this.#put(uri, open?.getText() ?? new TextDecoder().decode(await this.#options.read(uri)));
    } catch (error) {
      this.library.remove(uri.toString());
      this.#options.log.warn(`${uri.toString(true)} cannot be read, so its notes are left out: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #put(uri: vscode.Uri, text: string): void {
    this.library.put(parseNote(uri.toString(), text));
  }

  #watch(): void {
    const watcher = this.register(vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}'));
    const reread = (uri: vscode.Uri): void => {
      if (this.#userUris.has(uri.toString())) this.#later(uri);
    };
    this.register(watcher.onDidChange(reread));
    this.register(watcher.onDidDelete((uri) => {
      reread(uri);
    }));
    this.register(watcher.onDidCreate(() => {
      this.#later(undefined);
    }));
    this.register(vscode.workspace.onDidChangeTextDocument(({ document }) => {
      reread(document.uri);
    }));
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => {
      this.#later(undefined);
    }));
    this.register(vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('awsExamNotes.notes.folders') || event.affectsConfiguration('awsExamNotes.notes.bundled')) this.#later(undefined);
    }));
    this.register({ dispose: () => {
      clearTimeout(this.#timer);
      this.#searching?.cancel();
    } });
  }

  /** Reads one file, or with `undefined` looks for all of them again, when things have settled. */
  #later(uri: vscode.Uri | undefined): void {
    this.#pending.set(uri?.toString() ?? '', uri ?? this.#options.extensionUri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#settle(), settleTime);
  }

  async #settle(): Promise<void> {
    const uris = [...this.#pending].filter(([key]) => key !== '').map(([, uri]) => uri);
    const searchAgain = this.#pending.has('');
    this.#pending.clear();
    await this.#readAll(uris, new vscode.CancellationTokenSource().token);
    if (searchAgain) await this.refresh();
    else if (!this.isDisposed) this.#changed.fire();
  }
}
