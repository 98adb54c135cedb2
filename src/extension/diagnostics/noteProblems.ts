import * as vscode from 'vscode';
import { type Range, type Severity } from '../../core/notes/model';
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
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection('awsExamNotes'));

  constructor(index: NotesIndex) {
    super();
    this.#index = index;
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
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#collection.delete(document.uri);
      }),
    );
  }

  #showOpen(): void {
    const open = new Set(vscode.workspace.textDocuments.filter((document) => document.languageId === 'markdown').map((document) => document.uri.toString()));
    const byNote = new Map([...open].map((uri): [string, vscode.Diagnostic[]] => [uri, []]));
    for (const { note, item } of this.#index.library.problems()) {
      const diagnostic = new vscode.Diagnostic(toRange(item.range), item.message, severities[item.severity]);
      diagnostic.code = item.code;
      diagnostic.source = 'AWS Exam Notes';
      byNote.get(note.uri)?.push(diagnostic);
    }
    for (const [uri, diagnostics] of byNote) this.#collection.set(vscode.Uri.parse(uri), diagnostics);
  }
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
