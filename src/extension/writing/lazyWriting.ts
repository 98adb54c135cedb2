import * as vscode from 'vscode';
import { type Writing } from '../features/writing';
import { type Lazy } from '../lazy';

/** Registers the help with writing notes, which is loaded when a Markdown file first asks for some. */
export function registerWriting(writing: Lazy<Writing>): vscode.Disposable {
  const markdown: vscode.DocumentSelector = { language: 'markdown' };
  const { QuickFix, RefactorRewrite, SourceFixAll } = vscode.CodeActionKind;
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(markdown, { provideCodeActions: (...asked) => writing.with(({ actions }) => actions.provideCodeActions(...asked) ?? []) }, { providedCodeActionKinds: [QuickFix, RefactorRewrite, SourceFixAll.append('awsExamNotes')] }),
    vscode.languages.registerCompletionItemProvider(markdown, { provideCompletionItems: (...asked) => writing.with(({ completions }) => completions.provideCompletionItems(...asked) ?? []) }, '['),
    vscode.languages.registerDefinitionProvider(markdown, { provideDefinition: (...asked) => writing.with(({ definitions }) => definitions.provideDefinition(...asked) ?? []) }),
    vscode.commands.registerCommand('awsExamNotes.addQuestionIds', () => writing.with((it) => it.addIds())),
  );
}
