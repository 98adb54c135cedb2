import * as vscode from 'vscode';
import { type Problem, type Range, type Severity } from '../../core/notes/model';
import { type Logger } from '../../core/ports';
import type * as contentChecks from '../../core/quality/checks';
import { Disposable } from '../disposable';
import { type NotesIndex } from '../notes/notesIndex';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** Shows what is wrong in notes that are open, in the editor's problems panel. */
export class NoteProblems extends Disposable {
  readonly #index: NotesIndex;
  readonly #log: Logger;
  /** The page that explains every code under a heading of that name. */
  readonly #explanations: vscode.Uri;
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection('awsExamNotes'));
  /** Loaded when an author has switched some on. */
  #checks: typeof contentChecks | undefined;

  constructor(index: NotesIndex, extensionUri: vscode.Uri, log: Logger) {
    super();
    this.#index = index;
    this.#log = log;
    this.#explanations = vscode.Uri.joinPath(extensionUri, 'media', 'question-checks.md');
    this.register(
      index.onDidChange(() => {
        this.#showOpen();
      }),
    );
    this.register(
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document.languageId === 'markdown') this.#showOpen();
      }),
    );
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('awsExamNotes.problems')) this.#showOpen();
      }),
    );
    this.register(
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#collection.delete(document.uri);
      }),
    );
  }

  #showOpen(): void {
    const open = new Map(vscode.workspace.textDocuments.filter((document) => document.languageId === 'markdown').map((document) => [document.uri.toString(), document]));
    const byNote = new Map([...open.keys()].map((uri): [string, vscode.Diagnostic[]] => [uri, []]));
    for (const { note, item } of this.#index.library.problems()) byNote.get(note.uri)?.push(this.#diagnostic(item));
    for (const [uri, diagnostics] of byNote) {
      const document = open.get(uri);
      if (document === undefined) continue;
      diagnostics.push(...this.#contentProblems(document).map((problem) => this.#diagnostic(problem)));
      this.#collection.set(document.uri, diagnostics);
    }
  }

  /** What the checks that the author has switched on find in an open note of theirs. */
  #contentProblems(document: vscode.TextDocument): readonly Problem[] {
    const { library } = this.#index;
    const note = library.note(document.uri.toString());
    if (note === undefined || library.isShipped(note.uri)) return [];
    const names = vscode.workspace.getConfiguration('awsExamNotes', document).get<unknown>('problems.contentChecks');
    if (!Array.isArray(names) || names.length === 0) return [];
    if (this.#checks === undefined) {
      void this.#loadChecks();
      return [];
    }
    const { chosenChecks, contentProblems } = this.#checks;
    return contentProblems({ note, text: document.getText(), library }, chosenChecks(names.map(String)));
  }

  async #loadChecks(): Promise<void> {
    try {
      const checks = await import('../../core/quality/checks');
      if (this.#checks !== undefined || this.isDisposed) return;
      this.#checks = checks;
      this.#showOpen();
    } catch (error) {
      this.#log.error('The checks on what questions say cannot be loaded.', error);
    }
  }

  #diagnostic({ code, severity, message, range }: Problem): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(toRange(range), message, severities[severity]);
    diagnostic.code = { value: code, target: this.#explanations.with({ fragment: code }) };
    diagnostic.source = 'AWS Exam Notes';
    return diagnostic;
  }
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
