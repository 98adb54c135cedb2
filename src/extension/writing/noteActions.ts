import * as vscode from 'vscode';
import { addIds } from '../../core/fixes/ids';
import { type Edit } from '../../core/fixes/edits';
import { fixAll, fixesFor } from '../../core/fixes/fixes';
import { type Problem } from '../../core/notes/model';
import { makeQuestion } from '../../core/writing/makeQuestion';
import { type NotesIndex } from '../notes/notesIndex';
import { fromRange, subjectOf, workspaceEdit } from './editing';

const { QuickFix, RefactorRewrite, SourceFixAll } = vscode.CodeActionKind;
const fixAllKind = SourceFixAll.append('awsExamNotes');

/** Quick fixes for problems in notes, and what makes questions out of other text. */
export function createNoteActions(index: NotesIndex): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, range, { only, diagnostics }, token) {
      const subject = await subjectOf(index, document);
      if (subject === undefined || token.isCancellationRequested) return [];
      const wants = (kind: vscode.CodeActionKind): boolean => only === undefined || only.contains(kind);
      const action = (title: string, kind: vscode.CodeActionKind, edits: readonly Edit[]): vscode.CodeAction => Object.assign(new vscode.CodeAction(title, kind), { edit: workspaceEdit(document.uri, edits) });
      const actions: vscode.CodeAction[] = [];
      if (wants(QuickFix)) {
        for (const diagnostic of diagnostics) {
          const problem = problemOf(diagnostic);
          if (problem === undefined) continue;
          for (const { title, edits, isPreferred } of fixesFor(subject, problem)) actions.push(Object.assign(action(title, QuickFix, edits), { diagnostics: [diagnostic], isPreferred }));
        }
      }
      // A fix for a whole file is worked out only when it is asked for, or where something is wrong.
      if (only?.contains(fixAllKind) === true) {
        const all = fixAll(subject, vscode.languages.getDiagnostics(document.uri).flatMap((diagnostic) => problemOf(diagnostic) ?? []));
        if (all !== undefined) actions.push(action(all.title, fixAllKind, all.edits));
      }
      if (wants(RefactorRewrite)) {
        const lastLine = range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
        const question = makeQuestion(index.library, subject.note, subject.text, { line: range.start.line, lastLine });
        if (question !== undefined) actions.push(action(question.title, RefactorRewrite, question.edits));
        const here = subject.note.questions.filter(({ range: own }) => own.start.line <= range.start.line && range.start.line <= own.end.line);
        const ids = addIds(subject, here);
        if (ids.length > 0) actions.push(action(vscode.l10n.t('Add an id to this question'), RefactorRewrite, ids));
      }
      return actions;
    },
  };
}

/** Gives every question of the active note that has none an id. */
export async function addIdsToFile(index: NotesIndex): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const subject = document === undefined ? undefined : await subjectOf(index, document);
  if (document === undefined || subject === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open one of your notes first: ids are added to the file in the active editor.'));
    return;
  }
  const edits = addIds(subject);
  if (edits.length > 0 && !(await vscode.workspace.applyEdit(workspaceEdit(document.uri, edits)))) return;
  const without = subject.note.questions.filter(({ explicitId }) => explicitId === undefined).length - edits.length;
  const left = without === 0 ? '' : ` ${vscode.l10n.t('Without one: {0}, since only a heading can carry an id.', without)}`;
  void vscode.window.showInformationMessage(`${edits.length === 0 ? vscode.l10n.t('No question needed an id.') : vscode.l10n.t('Ids added: {0}.', edits.length)}${left}`);
}

/** The problem that a diagnostic of this extension shows; the editor hands back a copy of the diagnostic alone. */
function problemOf({ source, code, message, range, relatedInformation = [] }: vscode.Diagnostic): Problem | undefined {
  const value = typeof code === 'object' ? code.value : code;
  if (source !== 'AWS Exam Notes' || typeof value !== 'string') return undefined;
  return { code: value, severity: 'error', message, range: fromRange(range), related: relatedInformation.map(({ location, message: there }) => ({ uri: location.uri.toString(), range: fromRange(location.range), message: there })) };
}
