import * as vscode from 'vscode';
import { dialectOf } from '../../core/iac/dialects';
import { createFileContext, type FileContext } from '../../core/iac/fileContext';
import { type PhraseIndex } from '../../core/iac/phraseIndex';
import { Disposable } from '../disposable';
import { type NotesIndex } from '../notes/notesIndex';

/** Documents whose scanned state is kept; hovers come from the few that are on screen. */
const documentsKept = 8;

/** What the scanners know of documents, kept for as long as their version stands. */
export class DocumentContexts extends Disposable {
  readonly #index: NotesIndex;
  readonly #contexts = new Map<string, { readonly version: number; readonly context: FileContext }>();

  constructor(index: NotesIndex) {
    super();
    this.#index = index;
    this.register(vscode.workspace.onDidCloseTextDocument((document) => this.#contexts.delete(document.uri.toString())));
  }

  /** Every name that the notes explain at present. */
  get phrases(): PhraseIndex {
    return this.#index.library.phrases();
  }

  /** @returns `undefined` for a language that is not served */
  of(document: vscode.TextDocument): FileContext | undefined {
    const dialect = dialectOf(document.languageId, document.fileName);
    if (dialect === undefined) return undefined;
    const key = document.uri.toString();
    const kept = this.#contexts.get(key);
    if (kept?.version === document.version) return kept.context;
    const context = createFileContext({ dialect, lineCount: document.lineCount, lineAt: (line) => document.lineAt(line).text });
    this.#contexts.delete(key);
    this.#contexts.set(key, { version: document.version, context });
    const oldest = this.#contexts.keys().next();
    if (this.#contexts.size > documentsKept && oldest.done !== true) this.#contexts.delete(oldest.value);
    return context;
  }
}
