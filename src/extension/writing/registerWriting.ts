import * as vscode from 'vscode';
import { type DocumentContexts } from '../hover/documentContexts';
import { type NotesIndex } from '../notes/notesIndex';
import { addIdsToFile, createNoteActions, noteActionKinds } from './noteActions';
import { createTermCompletions, createTermDefinitions } from './termProviders';

/** Help with writing notes. Markdown files that are no notes get none of it. */
export function registerWriting(index: NotesIndex, contexts: DocumentContexts): vscode.Disposable {
  const markdown: vscode.DocumentSelector = { language: 'markdown' };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(markdown, createNoteActions(index), noteActionKinds),
    vscode.languages.registerCompletionItemProvider(markdown, createTermCompletions(index), '['),
    vscode.languages.registerDefinitionProvider(markdown, createTermDefinitions(index, contexts)),
    vscode.commands.registerCommand('awsExamNotes.addQuestionIds', () => addIdsToFile(index)),
  );
}
