import * as vscode from 'vscode';
import { createLibrary } from '../../core/library/library';
import { type Library } from '../../core/library/model';
import { type NotesRoot } from '../../core/library/topicTree';
import { noteOfBytes, noteOfDocument, unreadableNote } from '../../core/notes/fileNote';
import { type Note } from '../../core/notes/model';
import { createReadQueue, type NoteRead } from '../../core/notes/readQueue';
import { type Logger } from '../../core/ports';
import { Disposable } from '../disposable';
import { createSlices, type Slices } from '../slices';
import { type ReadFile } from './readFile';
import { editorSettings, type NotesSettings } from './notesSettings';
import { type EntryProblem } from './noteSources';
import { NoteWatcher, type FileBatch } from './noteWatcher';
import { showReadProgress } from './readProgress';
import { SourceSearch } from './sourceSearch';

export interface NotesIndexOptions {
  readonly extensionUri: vscode.Uri;
  readonly read: ReadFile;
  /** `undefined` where there is no home folder, as on the web. */
  readonly homeFolder: string | undefined;
  readonly log: Logger;
  /** The editor's, where nothing else is given. */
  readonly settings?: NotesSettings;
}

/** Files read side by side; more only queue up inside the editor. */
const readsAtOnce = 16;
/** After this much work, in milliseconds, whatever else waits in the extension host gets its turn. */
const longestStretch = 10;

/**
 * Finds and reads notes, and keeps the library true to them. Nothing is read before somebody
 * asks; the shipped glossary comes first, since the first hover waits for it.
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
    this.#listen();
    this.#glossary = this.#readShippedGlossary();
    await this.#glossary;
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
      this.#reading ??= this.#drain().finally(() => (this.#reading = undefined));
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

  async #drain(): Promise<void> {
    const progress = showReadProgress(() => {
      this.stop();
    });
    let done = 0;
    const slices = createSlices(longestStretch, () => {
      progress.report(done, done + this.#queue.waiting);
    });
    const reader = async (): Promise<void> => {
      for (let read = this.#queue.next(); read !== undefined && !this.isDisposed; read = this.#queue.next()) {
        await this.#readOne(read, slices);
        done++;
      }
    };
    await Promise.all(Array.from({ length: readsAtOnce }, reader));
    progress.end();
  }

  async #readOne(read: NoteRead, slices: Slices): Promise<void> {
    const parse = await this.#contentOf(read);
    while (slices.isOver()) await slices.next();
    const verdict = this.#queue.finished(read, parse === undefined ? 'missing' : 'read');
    if (verdict === 'show' && parse !== undefined) this.library.put(parse());
    else if (verdict === 'gone') this.library.remove(read.uri);
  }

  /** What a file holds, ready to be made a note of; `undefined` where there is no file. */
  async #contentOf({ uri, from }: NoteRead): Promise<(() => Note) | undefined> {
    const document = from === 'document' ? vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri) : undefined;
    if (document !== undefined) {
      const text = document.getText();
      return () => noteOfDocument(uri, text);
    }
    const file = vscode.Uri.parse(uri);
    try {
      const bytes = await this.#options.read(file);
      return () => noteOfBytes(uri, bytes);
    } catch (error) {
      if (isMissing(error)) return undefined;
      const reason = error instanceof Error ? error.message : String(error);
      this.#options.log.warn(`${file.toString(true)} cannot be read: ${reason}`);
      return () => unreadableNote(uri, reason);
    }
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

/** Node and the editor each have their own way to say that there is no such file. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR', 'FileNotFound', 'FileIsADirectory', 'EntryNotFound'].includes(String(error.code));
}
