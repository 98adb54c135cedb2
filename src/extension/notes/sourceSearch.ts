import * as vscode from 'vscode';
import { type NotesRoot } from '../../core/library/topicTree';
import { type ReadQueue } from '../../core/notes/readQueue';
import { type Logger } from '../../core/ports';
import { Disposable } from '../disposable';
import { findNotes, findShippedNotes, markdownFile, markdownIn, type FoundNotes } from './noteFiles';
import { type NotesSettings } from './notesSettings';
import { type ReadFile } from './readFile';
import { isInside, nameOf, noteSources, type EntryProblem, type NoteSource } from './noteSources';
import { type FileBatch, type NoteWatcher, type WatchedFolder } from './noteWatcher';

export interface SourceSearchOptions {
  readonly extensionUri: vscode.Uri;
  readonly read: ReadFile;
  readonly homeFolder: string | undefined;
  readonly log: Logger;
  readonly settings: NotesSettings;
  readonly queue: ReadQueue;
  readonly watcher: NoteWatcher;
  /** Told of notes that no entry names any more, or that are gone. */
  readonly forget: (uris: readonly string[]) => void;
}

const shippedKey = 'shipped';
/** More new names than this at once are not looked at one by one: a search is cheaper. */
const mostNewNames = 100;

interface KnownSource {
  readonly source: NoteSource;
  /** `undefined` until its first search ended. Which files were found then is the queue's to know. */
  readonly found: Omit<FoundNotes, 'uris'> | undefined;
}

/** Keeps the queue's files true to the settings and the disk: one source for each entry and folder. */
export class SourceSearch extends Disposable {
  readonly #options: SourceSearchOptions;
  #sources = new Map<string, KnownSource>();
  #settingsProblems: readonly EntryProblem[] = [];
  #hasShipped = false;
  #roots: readonly NotesRoot[] | undefined;
  #searching: vscode.CancellationTokenSource | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(options: SourceSearchOptions) {
    super();
    this.#options = options;
    this.register({ dispose: () => this.cancel() });
  }

  get problems(): readonly EntryProblem[] {
    return [...this.#settingsProblems, ...[...this.#sources.values()].flatMap(({ found }) => found?.problem ?? [])];
  }

  get roots(): readonly NotesRoot[] {
    return (this.#roots ??= this.#findRoots());
  }

  matches(uri: vscode.Uri): boolean {
    return [...this.#sources.values()].some(({ found }) => found?.matches(uri) === true);
  }

  /** Stops a search under way; says whether there was one. What it had not found stays as it was. */
  cancel(): boolean {
    this.#searching?.cancel();
    return this.#searching !== undefined;
  }

  /**
   * Brings the sources in line with the settings. Only new ones are searched, or with `anew` all
   * of them. Calls take turns; never rejects.
   */
  async find(anew: boolean): Promise<void> {
    await this.#inTurn(async () => {
      const { settings, homeFolder, queue, forget } = this.#options;
      const { sources, problems } = noteSources(settings, homeFolder);
      this.#settingsProblems = problems;
      const before = this.#sources;
      this.#sources = new Map(sources.map((source) => [source.key, { source, found: before.get(source.key)?.found }]));
      for (const key of before.keys()) if (!this.#sources.has(key)) forget(queue.dropSource(key));
      this.#watch();
      await this.#findShipped(anew);
      await this.#searchAll(sources.filter(({ key }) => anew || this.#sources.get(key)?.found === undefined));
    });
  }

  /** Takes in what happened to files; searches again only where `.gitignore` files or very many names changed. */
  async apply({ created, changed, deleted }: FileBatch): Promise<void> {
    const { queue, forget } = this.#options;
    for (const uri of changed) queue.touched(uri.toString());
    await this.#inTurn(async () => {
      forget(queue.deleted(deleted));
      const markdown = created.filter((uri) => markdownFile.test(uri.path));
      const others = created.filter((uri) => !markdownFile.test(uri.path));
      const folders = others.length > mostNewNames ? [] : await foldersAmong(others);
      for (const uri of [...markdown, ...(await Promise.all(folders.map(markdownIn))).flat()]) {
        for (const [key, { found }] of this.#sources) if (found?.matches(uri) === true) queue.created(key, uri.toString());
        queue.touched(uri.toString());
      }
      this.#roots = undefined;
      const rules = [...created, ...changed, ...deleted.map((uri) => vscode.Uri.parse(uri))].filter((uri) => uri.path.endsWith('/.gitignore'));
      const isSearchedAgain = ({ source, found }: KnownSource): boolean => {
        const appeared = found?.problem !== undefined && created.some((uri) => isInside(source.base, uri));
        return appeared || rules.some((uri) => isInside(uri, source.root)) || (others.length > mostNewNames && others.some((uri) => isInside(uri, source.root)));
      };
      await this.#searchAll([...this.#sources.values()].filter(isSearchedAgain).map(({ source }) => source));
    });
  }

  async #findShipped(anew: boolean): Promise<void> {
    const { settings, queue, forget, extensionUri, read, log } = this.#options;
    const isWanted = settings.bundled();
    if (isWanted && (anew || !this.#hasShipped)) {
      try {
        forget(queue.found(shippedKey, (await findShippedNotes(extensionUri, read)).map(String)));
      } catch (error) {
        log.error('The shipped notes cannot be found.', error);
      }
    } else if (!isWanted) forget([...queue.dropSource(shippedKey), vscode.Uri.joinPath(extensionUri, 'notes', 'glossary.md').toString()]);
    this.#hasShipped = isWanted;
    this.#roots = undefined;
  }

  async #searchAll(sources: readonly NoteSource[]): Promise<void> {
    if (sources.length === 0 || this.isDisposed) return;
    const { queue, forget, read, log } = this.#options;
    const { token } = (this.#searching = new vscode.CancellationTokenSource());
    for (const { key } of sources) queue.searching(key);
    await Promise.all(
      sources.map(async (source) => {
        try {
          const { uris, ...found } = await findNotes(source, read, token);
          if (token.isCancellationRequested) return;
          this.#sources.set(source.key, { source, found });
          forget(queue.found(source.key, uris.map(String)));
        } catch (error) {
          log.error(`Looking for notes by "${source.entry}" failed.`, error);
        }
      }),
    );
    this.#searching.dispose();
    this.#searching = undefined;
    this.#roots = undefined;
  }

  /** Workspace folders as a whole; other folders by themselves, and of other files the folder around them. */
  #watch(): void {
    const { settings, watcher } = this.#options;
    const roots = settings.folders();
    const outside = [...this.#sources.values()].filter(({ source }) => source.isOutside).flatMap(({ source: { base } }): WatchedFolder[] => [
      // The folder around it tells when the place itself comes, goes or is moved.
      { uri: vscode.Uri.joinPath(base, '..'), isDeep: false },
      ...(markdownFile.test(base.path) ? [] : [{ uri: base, isDeep: true }]),
    ]);
    watcher.watch([...roots.map(({ uri }) => ({ uri, isDeep: true })), ...outside]);
  }

  #findRoots(): readonly NotesRoot[] {
    const { queue, settings, extensionUri } = this.#options;
    const own = new Map<string, { readonly label: string; readonly uris: string[] }>();
    const isOnly = settings.folders().length === 1;
    for (const { source } of this.#sources.values()) {
      const files = queue.filesOf(source.key);
      if (files.size === 0) continue;
      const place = source.isOutside && markdownFile.test(source.base.path) ? vscode.Uri.joinPath(source.base, '..') : source.isOutside ? source.base : source.root;
      const label = source.isOutside ? nameOf(place) : isOnly ? vscode.l10n.t('My notes') : source.label;
      const root = own.get(place.toString()) ?? { label, uris: [] };
      for (const uri of files) root.uris.push(uri);
      own.set(place.toString(), root);
    }
    const roots = [...own.values()].map(({ label, uris }): NotesRoot => ({ prefix: commonFolder(uris), label, isShipped: false }));
    const outermost = roots.filter(({ prefix }, index) => !roots.some((other, at) => at !== index && prefix.startsWith(other.prefix) && (prefix !== other.prefix || at < index)));
    return this.#hasShipped ? [...outermost, { prefix: `${vscode.Uri.joinPath(extensionUri, 'notes').toString()}/`, label: vscode.l10n.t('Shipped notes'), isShipped: true }] : outermost;
  }

  async #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(async () => {
      try {
        if (!this.isDisposed) await work();
      } catch (error) {
        this.#options.log.error('Looking for notes failed.', error);
      }
    });
    this.#turn = turn;
    await turn;
  }
}

async function foldersAmong(uris: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const kinds = await Promise.all(
    uris.map(async (uri) => {
      try {
        return (await vscode.workspace.fs.stat(uri)).type;
      } catch {
        return vscode.FileType.Unknown;
      }
    }),
  );
  return uris.filter((_, index) => ((kinds[index] ?? 0) & vscode.FileType.Directory) !== 0);
}

/** The deepest folder that holds all of them, as a URI's text ending in `/`. */
function commonFolder(uris: readonly string[]): string {
  let prefix = uris[0] ?? '';
  for (const uri of uris) {
    let length = 0;
    while (length < prefix.length && prefix[length] === uri[length]) length++;
    prefix = prefix.slice(0, length);
  }
  return prefix.slice(0, prefix.lastIndexOf('/') + 1);
}
