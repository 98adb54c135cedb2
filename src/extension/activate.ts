import * as vscode from 'vscode';
import { findTopic } from './commands/findTopic';
import { openTerm } from './commands/openTerm';
import { NoteProblems } from './diagnostics/noteProblems';
import { FileServicesView } from './fileServices/fileServicesView';
import { DocumentContexts } from './hover/documentContexts';
import { createHoverProvider } from './hover/hoverProvider';
import { Quietness } from './hover/quietness';
import { type ReadFile } from './notes/noteFiles';
import { NotesIndex } from './notes/notesIndex';
import { registerTopicTree } from './tree/topicTree';

/** What the two entries bring: how files are read, and where a home folder is. */
export interface Platform {
  readonly read: ReadFile;
  readonly homeFolder: string | undefined;
}

/** Wires the features together. Nothing is read here: notes are, when a view, hover or command asks. */
export function activateWith(context: vscode.ExtensionContext, { read, homeFolder }: Platform): void {
  const log = vscode.window.createOutputChannel('AWS Exam Notes', { log: true });
  const index = new NotesIndex({ extensionUri: context.extensionUri, read, homeFolder, log });
  const contexts = new DocumentContexts(index);
  const quietness = new Quietness(context);
  const hover = createHoverProvider({ index, contexts, quietness, standingOf: () => ({ text: undefined, isMastered: false }), canQuiz: () => true });
  context.subscriptions.push(
    log,
    index,
    contexts,
    quietness,
    new NoteProblems(index),
    new FileServicesView(index, contexts),
    registerTopicTree(index),
    vscode.languages.registerHoverProvider({ language: '*' }, hover),
    vscode.commands.registerCommand('awsExamNotes.findTopic', () => findTopic(index)),
    vscode.commands.registerCommand('awsExamNotes.openTerm', (name: unknown) => openTerm(index, name)),
    vscode.commands.registerCommand('awsExamNotes.refreshNotes', () => index.refresh()),
    vscode.commands.registerCommand('awsExamNotes.showLog', () => {
      log.show();
    }),
  );
}
