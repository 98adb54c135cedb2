import * as vscode from 'vscode';

/** How long the editor settles before notes are read for the sake of their problems, in milliseconds. */
const patience = 500;

/** Whose problems are shown: notes that are open in an editor, or all of the user's own. */
export function problemScope(): 'open' | 'all' {
  return vscode.workspace.getConfiguration('awsExamNotes').get('problems.scope') === 'all' ? 'all' : 'open';
}

/** Has the notes read, a moment later, where somebody would miss their problems: with a Markdown file open, or all asked for. */
export function wakeForProblems(read: () => Promise<unknown>): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wake = (): void => {
    if (problemScope() === 'open' && !vscode.workspace.textDocuments.some(({ languageId }) => languageId === 'markdown')) return;
    timer ??= setTimeout(() => void read(), patience);
  };
  wake();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(wake),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('awsExamNotes.problems.scope')) wake();
    }),
    {
      dispose: () => {
        clearTimeout(timer);
      },
    },
  );
}
