import * as vscode from 'vscode';
import { findService } from '../../core/aws/services';
import { collectServices, type FileService, type ServicePlace } from '../../core/iac/fileServices';
import { Disposable } from '../disposable';
import { type DocumentContexts } from '../hover/documentContexts';
import { type NotesIndex } from '../notes/notesIndex';

/** How long typing settles before the file is read again, in milliseconds. */
const settleTime = 300;
/** Lines read before the editor gets its turn again. */
const linesAtOnce = 400;

/** A node of the view: a service, or a place that names it. */
export type FileServiceItem = { readonly kind: 'service'; readonly service: FileService } | { readonly kind: 'place'; readonly place: ServicePlace; readonly text: string; readonly of: FileService };

/** "AWS in This File": the services of the active editor, how often and where. */
export class FileServicesView extends Disposable implements vscode.TreeDataProvider<FileServiceItem> {
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #index: NotesIndex;
  readonly #contexts: DocumentContexts;
  readonly #view: vscode.TreeView<FileServiceItem>;
  #document: vscode.TextDocument | undefined;
  #services: readonly FileService[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run = 0;
  /** Which place of a service a click on it goes to next. */
  readonly #nextPlace = new Map<string, number>();

  constructor(index: NotesIndex, contexts: DocumentContexts, view: vscode.TreeView<FileServiceItem>) {
    super();
    this.#index = index;
    this.#contexts = contexts;
    this.#view = view;
    const later = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#read(), settleTime);
    };
    this.register(vscode.window.onDidChangeActiveTextEditor(() => void this.#read()));
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) later();
      }),
    );
    this.register(this.#view.onDidChangeVisibility(() => void this.#read()));
    this.register(index.onDidChange(later));
    this.register(vscode.commands.registerCommand('awsExamNotes.nextPlace', (service: unknown) => this.#goToNext(service)));
    this.register({
      dispose: () => {
        clearTimeout(this.#timer);
      },
    });
    // The view may have been shown before this was loaded.
    void this.#read();
  }

  /** Canonical names of the services in a document, read to its end. */
  async servicesOf(document: vscode.TextDocument): Promise<readonly FileService[]> {
    await this.#index.whenReady();
    const context = this.#contexts.of(document);
    if (context === undefined) return [];
    const collector = collectServices(context, this.#contexts.phrases);
    while (collector.step(linesAtOnce)) await new Promise((resolve) => setTimeout(resolve, 0));
    return collector.services();
  }

  async #read(): Promise<void> {
    const active = vscode.window.activeTextEditor?.document;
    // A preview or the quiz beside the code is no other file: what was shown stays.
    const document = active === undefined || active.uri.scheme === 'output' ? this.#openDocument() : active;
    if (!this.#view.visible) return;
    const run = ++this.#run;
    const services = document === undefined ? [] : await this.servicesOf(document);
    // A later edit or another editor has started a reading of its own.
    if (run !== this.#run || this.isDisposed) return;
    if (document !== this.#document) this.#nextPlace.clear();
    this.#document = document;
    this.#services = services;
    this.#view.description = document === undefined ? '' : (document.uri.path.split('/').at(-1) ?? '');
    this.#changed.fire(undefined);
  }

  #openDocument(): vscode.TextDocument | undefined {
    return this.#document?.isClosed === false ? this.#document : undefined;
  }

  getTreeItem(item: FileServiceItem): vscode.TreeItem {
    if (item.kind === 'service') {
      const { service, places } = item.service;
      const known = findService(service);
      const node = new vscode.TreeItem(known?.fullName ?? service, vscode.TreeItemCollapsibleState.Collapsed);
      node.id = service;
      node.description = String(places.length);
      node.iconPath = new vscode.ThemeIcon(this.#index.library.termForService(service) === undefined ? 'circle-outline' : 'book');
      node.contextValue = 'service';
      const count = places.length === 1 ? vscode.l10n.t('1 place') : vscode.l10n.t('{0} places', places.length);
      node.tooltip = `${known?.fullName ?? service} · ${count}`;
      node.accessibilityInformation = { label: `${known?.fullName ?? service}, ${count}` };
      node.command = { command: 'awsExamNotes.nextPlace', title: vscode.l10n.t('Go to Next Place'), arguments: [service] };
      return node;
    }
    const { place, text } = item;
    const node = new vscode.TreeItem({ label: text, highlights: [] });
    node.id = `${item.of.service}:${place.line}:${place.start}`;
    node.description = vscode.l10n.t('line {0}', place.line + 1);
    if (this.#document !== undefined) {
      node.command = { command: 'vscode.open', title: vscode.l10n.t('Go to Place'), arguments: [this.#document.uri, { selection: new vscode.Range(place.line, place.start, place.line, place.end), preserveFocus: true }] };
    }
    return node;
  }

  getChildren(item?: FileServiceItem): FileServiceItem[] {
    if (item === undefined) return this.#services.map((service) => ({ kind: 'service', service }));
    const document = this.#document;
    if (item.kind === 'place' || document === undefined) return [];
    return item.service.places.filter(({ line }) => line < document.lineCount).map((place) => ({ kind: 'place', place, text: document.lineAt(place.line).text.slice(place.start, place.end), of: item.service }));
  }

  async #goToNext(name: unknown): Promise<void> {
    const found = this.#services.find(({ service }) => service === name);
    if (found === undefined || this.#document === undefined) return;
    const next = (this.#nextPlace.get(found.service) ?? 0) % found.places.length;
    this.#nextPlace.set(found.service, next + 1);
    const place = found.places[next];
    if (place === undefined) return;
    await vscode.window.showTextDocument(this.#document, { selection: new vscode.Range(place.line, place.start, place.line, place.end), preserveFocus: true });
  }
}
