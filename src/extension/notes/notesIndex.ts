import * as vscode from 'vscode';
import { createLibrary } from '../../core/library/library';
import { type Library } from '../../core/library/model';
import { type NotesRoot } from '../../core/library/topicTree';
import { noteOfBytes } from '../../core/notes/fileNote';
import { createReadQueue } from '../../core/notes/readQueue';
import { type Logger } from '../../core/ports';
import { Disposable } from '../disposable';
import { createNoteReader, type NoteReader } from './noteReader';
import { type ReadFile } from './readFile';
import { type ReaderThreads } from './readerThreads';
import { editorSettings, type NotesSettings } from './notesSettings';
import { type EntryProblem } from './noteSources';
import { NoteWatcher, type FileBatch } from './noteWatcher';
import { showReadProgress } from './readProgress';
import { SourceSearch } from './sourceSearch';

export interface NotesIndexOptions {
  readonly extensionUri: vscode.Uri;
  readonly read: ReadFile;
  readonly readsAtOnce?: number | undefined;
  /** For many files at once, where there are threads. */
  readonly startThreads?: (() => Promise<ReaderThreads>) | undefined;
  /** `undefined` where there is no home folder, as on the web. */
  readonly homeFolder: string | undefined;
  readonly log: Logger;
  /** The editor's, where nothing else is given. */
  readonly settings?: NotesSettings;
}

/**
 * Finds and reads notes, and keeps the library true to them. Nothing is read before somebody
 * asks; where a hover asks, the shipped glossary comes first, since that hover waits for it.
 */
export class NotesIndex extends Disposable {
  readonly library: Library;
  readonly settings: NotesSettings;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  /** Fires after the library, what is found or what went wrong changed: once for many changes that come together. */
  readonly onDidChange = this.#changed.event;
  readonly #options: NotesIndexOptions;
  readonly #shippedPrefix: string;
  readonly #queue = createReadQueue();
  readonly #search: SourceSearch;
  readonly #watcher: NoteWatcher;
  readonly #reader: NoteReader;
  #glossary: Promise<void> | undefined;
  #all: Promise<void> | undefined;
  #isReady = false;
  #reading: Promise<void> | undefined;
  #searchStopped = false;
  /** Searches and readings under way. */
  #busy = 0;

  constructor(options: NotesIndexOptions) {
    super();
    this.#options = options;
    this.settings = options.settings ?? editorSettings;
    this.#shippedPrefix = `${vscode.Uri.joinPath(options.extensionUri, 'notes').toString()}/`;
    this.library = createLibrary({ isShipped: (uri) => this.isShipped(uri) });
    this.#watcher = new NoteWatcher((batch) => void this.#take(batch));
    this.#search = this.register(new SourceSearch({ ...options, settings: this.settings, queue: this.#queue, watcher: this.#watcher, forget: (uris) => {
      for (const uri of uris) this.library.remove(uri);
    } }));
    this.register(this.#watcher);
    this.#reader = createNoteReader({
      queue: this.#queue,
      read: options.read,
      readsAtOnce: options.readsAtOnce,
      startThreads: options.startThreads,
      log: options.log,
      put: (note) => this.library.put(note),
      remove: (uri) => this.library.remove(uri),
      onCancel: () => {
        this.stop();
      },
    });
  }

  override dispose(): void {
    this.#reader.end();
    super.dispose();
  }

  /** Where notes were found: the user's places first, then the shipped notes. */
  get roots(): readonly NotesRoot[] {
    return this.#search.roots;
  }

  /** What is wrong with entries of the settings. */
  get entryProblems(): readonly EntryProblem[] {
    return this.#search.problems;
  }

  /** Whether the user stopped the reading, so that notes are missing. */
  get isStopped(): boolean {
    return this.#searchStopped || this.#queue.held > 0;
  }

  /** Whether notes are being looked for or read just now. */
  get isReading(): boolean {
    return this.#busy > 0 || this.#queue.waiting > 0;
  }

  isShipped(uri: string): boolean {
    return uri.startsWith(this.#shippedPrefix);
  }

  /** Whether a file, there or not, is one that the settings name. */
  isNotePlace(uri: vscode.Uri): boolean {
    return this.#search.matches(uri);
  }

  /** Whether everything has been read once. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Resolves once the shipped glossary can answer; the rest goes on being read. */
  async whenGlossaryReady(): Promise<void> {
    const glossary = (this.#glossary ??= this.#isReady ? Promise.resolve() : this.#readShippedGlossary());
    void this.whenReady();
    await glossary;
  }

  /** Reads every note, once; later calls wait for the same reading. Never rejects. */
  async whenReady(): Promise<void> {
    this.#all ??= this.#start();
    await this.#all;
  }

  async #start(): Promise<void> {
    const started = performance.now();
    this.#listen();
    await this.#find(false);
    this.#options.log.info(`Read ${this.library.notes().length} notes in ${Math.round(performance.now() - started)} ms.`);
  }

  /** Looks for notes and reads them all again; the first reading is as good. */
  async refresh(): Promise<void> {
    if (this.#all === undefined) return this.whenReady();
    await this.#all;
    for (const uri of [...this.#queue.uris()]) this.#queue.touched(uri);
    await this.#find(true);
  }

  /** Goes on after the user stopped the reading. */
  async goOn(): Promise<void> {
    const again = this.#searchStopped;
    this.#queue.release();
    await this.#find(again);
  }

  /** Finds what the settings name, anew only where something about it changed, and reads what is new. */
  async #find(anew: boolean): Promise<void> {
    this.#searchStopped = false;
    const progress = showReadProgress(() => {
      this.stop();
    });
    this.#busy++;
    try {
      await this.#search.find(anew);
      progress.end();
      await this.#readQueued();
    } finally {
      this.#busy--;
    }
    this.#isReady = true;
    if (!this.isDisposed) this.#changed.fire();
  }

  /** Leaves unread what has not been read yet. */
  stop(): void {
    this.#searchStopped ||= this.#search.cancel();
    this.#queue.hold();
    const [read, left] = [this.library.notes().length, this.#queue.held];
    const goOn = vscode.l10n.t('Go On');
    const message = left > 0 ? vscode.l10n.t('Reading was stopped: {0} notes are read, {1} are not.', read, left) : vscode.l10n.t('Looking for notes was stopped, so some may be missing.');
    void vscode.window.showInformationMessage(message, goOn).then((choice) => (choice === goOn ? this.goOn() : undefined));
  }

  async #readShippedGlossary(): Promise<void> {
    if (!this.settings.bundled()) return;
    const uri = vscode.Uri.joinPath(this.#options.extensionUri, 'notes', 'glossary.md');
    try {
      this.library.put(noteOfBytes(uri.toString(), await this.#options.read(uri)));
    } catch (error) {
      this.#options.log.error('The shipped glossary cannot be read.', error);
    }
  }

  /** Reads what waits, and what comes to wait meanwhile; callers at the same time share one reading. */
  async #readQueued(): Promise<void> {
    do {
      this.#reading ??= this.#reader.readWaiting().finally(() => (this.#reading = undefined));
      await this.#reading;
    } while (this.#queue.waiting > 0 && !this.isDisposed);
  }

  async #take(batch: FileBatch): Promise<void> {
    this.#busy++;
    try {
      await this.#search.apply(batch);
      await this.#readQueued();
    } finally {
      this.#busy--;
    }
    if (!this.isDisposed) this.#changed.fire();
  }

  #listen(): void {
    for (const document of vscode.workspace.textDocuments) this.#queue.opened(document.uri.toString());
    const again = (document: vscode.TextDocument): void => {
      if (this.#queue.has(document.uri.toString())) this.#watcher.note(document.uri, 'changed');
    };
    this.register(
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.#queue.opened(document.uri.toString());
        again(document);
      }),
    );
    this.register(
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#queue.closed(document.uri.toString());
        again(document);
      }),
    );
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) again(document);
      }),
    );
    this.register(this.settings.onDidChange(() => void this.#find(false)));
  }
}
