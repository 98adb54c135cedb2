import * as vscode from 'vscode';
import { type Problem, type Range, type Severity } from '../../core/notes/model';
import { chosenChecks, contentProblems } from '../../core/quality/checks';
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
  /** The page that explains every code under a heading of that name. */
  readonly #explanations: vscode.Uri;
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection('awsExamNotes'));

  constructor(index: NotesIndex, extensionUri: vscode.Uri) {
    super();
    this.#index = index;
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
    for (const [uri, document] of open) {
      const problems = [...this.#index.library.problemsOf(uri), ...this.#contentProblems(document)];
      this.#collection.set(
        document.uri,
        problems.map((problem) => this.#diagnostic(problem)),
      );
    }
  }

  /** What the checks that the author has switched on find in an open note of theirs. */
  #contentProblems(document: vscode.TextDocument): readonly Problem[] {
    const { library } = this.#index;
    const note = library.note(document.uri.toString());
    if (note === undefined || library.isShipped(note.uri)) return [];
    const names = vscode.workspace.getConfiguration('awsExamNotes', document).get<unknown>('problems.contentChecks');
    return !Array.isArray(names) || names.length === 0 ? [] : contentProblems({ note, text: document.getText(), library }, chosenChecks(names.map(String)));
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
