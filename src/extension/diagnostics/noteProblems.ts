import * as vscode from 'vscode';
import { type Problem, type Range, type Severity } from '../../core/notes/model';
import { parseNote } from '../../core/notes/parseNote';
import { type Logger } from '../../core/ports';
import type * as contentChecks from '../../core/quality/checks';
import { Disposable } from '../disposable';
import { type NotesIndex } from '../notes/notesIndex';
import { problemScope } from './wake';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** A longer file is checked when typing pauses, not at each letter. In UTF-16 units. */
const longestCheckedAtOnce = 200_000;

/**
 * Shows what is wrong in notes, in the editor's problems panel: in those that are open, or in all
 * of the user's own. While a note is typed in, what is wrong in it by itself is shown anew with each
 * change; what it takes other notes to know follows once the index has read the change.
 */
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
        this.#show();
      }),
    );
    this.register(
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document.languageId === 'markdown') this.#show();
      }),
    );
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#showOwn(document);
      }),
    );
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('awsExamNotes.problems')) this.#show();
      }),
    );
    this.register(
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#collection.delete(document.uri);
        if (problemScope() === 'all') this.#show();
      }),
    );
  }

  #show(): void {
    const { library } = this.#index;
    const documents = new Map(openMarkdown().map((document) => [document.uri.toString(), document]));
    const shown = new Map([...documents.keys()].map((uri): [string, Problem[]] => [uri, [...library.problemsOf(uri)]]));
    if (problemScope() === 'all') {
      for (const { uri } of library.notes()) {
        const problems = shown.has(uri) || library.isShipped(uri) ? [] : library.problemsOf(uri);
        if (problems.length > 0) shown.set(uri, [...problems]);
      }
    }
    for (const document of documents.values()) shown.get(document.uri.toString())?.push(...this.#contentProblems(document));
    this.#collection.forEach((uri) => {
      if (!shown.has(uri.toString())) this.#collection.delete(uri);
    });
    this.#collection.set([...shown].map(([uri, problems]) => [vscode.Uri.parse(uri), problems.map((problem) => this.#diagnostic(problem))]));
  }

  /** What is wrong in a note by itself, as it is now. Nothing that was true of an earlier text stays. */
  #showOwn(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (this.#index.library.note(uri) === undefined) return;
    const text = document.getText();
    const problems = text.length > longestCheckedAtOnce ? [] : parseNote(uri, text).problems;
    this.#collection.set(document.uri, problems.map((problem) => this.#diagnostic(problem)));
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
    return contentProblems({ note, text: document.getText(), library }, chosenChecks(names.filter((name): name is string => typeof name === 'string')));
  }

  async #loadChecks(): Promise<void> {
    try {
      const checks = await import('../../core/quality/checks');
      if (this.#checks !== undefined || this.isDisposed) return;
      this.#checks = checks;
      this.#show();
    } catch (error) {
      this.#log.error('The checks on what questions say cannot be loaded.', error);
    }
  }

  #diagnostic({ code, severity, message, range, related = [] }: Problem): vscode.Diagnostic {
    const readable = related.reduce((text, { uri }) => text.replaceAll(uri, vscode.workspace.asRelativePath(vscode.Uri.parse(uri))), message);
    const diagnostic = new vscode.Diagnostic(toRange(range), readable, severities[severity]);
    diagnostic.code = { value: code, target: this.#explanations.with({ fragment: code }) };
    diagnostic.source = 'AWS Exam Notes';
    diagnostic.relatedInformation = related.map((place) => new vscode.DiagnosticRelatedInformation(new vscode.Location(vscode.Uri.parse(place.uri), toRange(place.range)), place.message));
    return diagnostic;
  }
}

function openMarkdown(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'markdown');
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
