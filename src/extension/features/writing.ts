import type * as vscode from 'vscode';
import { type Lasting } from '../disposable';
import { DocumentContexts } from '../hover/documentContexts';
import { type NotesIndex } from '../notes/notesIndex';
import { addIdsToFile, createNoteActions } from '../writing/noteActions';
import { createTermCompletions, createTermDefinitions } from '../writing/termProviders';

/** Help with writing notes. Markdown files that are no notes get none of it. */
export interface Writing extends Lasting {
  readonly actions: vscode.CodeActionProvider;
  readonly completions: vscode.CompletionItemProvider;
  readonly definitions: vscode.DefinitionProvider;
  addIds(): Promise<void>;
}

export function createWriting(index: NotesIndex): Writing {
  const contexts = new DocumentContexts(index);
  return {
    actions: createNoteActions(index),
    completions: createTermCompletions(index),
    definitions: createTermDefinitions(index, contexts),
    addIds: () => addIdsToFile(index),
    dispose: () => {
      contexts.dispose();
    },
  };
}
