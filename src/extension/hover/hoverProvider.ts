import * as vscode from 'vscode';
import { findService } from '../../core/aws/services';
import { dialectOf } from '../../core/iac/dialects';
import { createFileContext, type FileContext } from '../../core/iac/fileContext';
import { type PhraseIndex } from '../../core/iac/phraseIndex';
import { spanAt } from '../../core/iac/spans';
import { explainSpan } from '../../core/library/explainSpan';
import { phrasesOf } from '../../core/library/phrases';
import { Disposable } from '../disposable';
import { type NotesIndex } from '../notes/notesIndex';
import { renderTip } from './tip';

/** Documents whose scanned state is kept; hovers come from the few that are on screen. */
const documentsKept = 8;

/**
 * Tips on AWS terms and identifiers. Registered for every language with no scheme, so that it
 * stands below a language server's own hover and works in untitled and virtual documents; it
 * returns at once for a language that it does not serve.
 */
export class TermHoverProvider extends Disposable implements vscode.HoverProvider {
  readonly #index: NotesIndex;
  readonly #contexts = new Map<string, { readonly version: number; readonly context: FileContext }>();
  #phrases: PhraseIndex | undefined;

  constructor(index: NotesIndex) {
    super();
    this.#index = index;
    this.register(
      index.onDidChange(() => {
        this.#phrases = undefined;
        this.#contexts.clear();
      }),
    );
    this.register(vscode.workspace.onDidCloseTextDocument((document) => this.#contexts.delete(document.uri.toString())));
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<vscode.Hover | undefined> {
    const dialect = dialectOf(document.languageId, document.fileName);
    if (dialect === undefined || !vscode.workspace.getConfiguration('awsExamNotes', document).get<boolean>('hover.enabled', true)) return undefined;
    await this.#index.whenGlossaryReady();
    if (token.isCancellationRequested || document.isClosed) return undefined;
    const span = spanAt(this.#contextOf(document, dialect), position.line, position.character, (this.#phrases ??= phrasesOf(this.#index.library)));
    if (span === undefined) return undefined;
    const explained = explainSpan(this.#index.library, span);
    if (explained === undefined) return undefined;
    const range = new vscode.Range(position.line, span.start, position.line, span.end);
    return new vscode.Hover(renderTip({ term: explained.term, service: explained.service === undefined ? undefined : findService(explained.service), identifier: undefined, canQuiz: true }), range);
  }

  #contextOf(document: vscode.TextDocument, dialect: NonNullable<ReturnType<typeof dialectOf>>): FileContext {
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
