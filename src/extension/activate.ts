import * as vscode from 'vscode';
import { type Clock } from '../core/ports';
import { type ReviewStore } from '../core/review/store';
import { findTopic } from './commands/findTopic';
import { openTerm } from './commands/openTerm';
import { NoteProblems } from './diagnostics/noteProblems';
import { FileServicesView } from './fileServices/fileServicesView';
import { quizFile, quizWorkspace } from './fileServices/quizServices';
import { DocumentContexts } from './hover/documentContexts';
import { createHoverProvider } from './hover/hoverProvider';
import { Quietness } from './hover/quietness';
import { TermStandings } from './hover/termStanding';
import { registerNotesCommands } from './notes/commands/registerNotesCommands';
import { reportBadEntries } from './notes/entryReports';
import { type ReadFile } from './notes/noteFiles';
import { NotesIndex } from './notes/notesIndex';
import { openNoteAt } from './notes/openNote';
import { QuizController } from './quiz/quizController';
import { deviceId } from './review/deviceId';
import { ReviewLog } from './review/reviewLog';
import { registerTopicTree } from './tree/topicTree';

/** What the two entries bring: how files are read and kept, and where a home folder is. */
export interface Platform {
  readonly read: ReadFile;
  readonly homeFolder: string | undefined;
  /** The store for review logs in a folder; `name` is that of this window's own file. */
  readonly createReviewStore: (folder: vscode.Uri, name: string) => ReviewStore & { dispose?(): void };
}

const clock: Clock = {
  now: () => Date.now(),
  offsetMinutes: (time) => -new Date(time).getTimezoneOffset(),
};

/** Wires the features together. Nothing is read here: notes are, when a view, hover or command asks. */
export function activateWith(context: vscode.ExtensionContext, { read, homeFolder, createReviewStore }: Platform): void {
  const { extensionUri, globalStorageUri: storageUri } = context;
  const log = vscode.window.createOutputChannel('AWS Exam Notes', { log: true });
  const index = new NotesIndex({ extensionUri, read, homeFolder, log });
  const logName = `${deviceId(context.globalState)}-${crypto.randomUUID().slice(0, 8)}`;
  const reviews = new ReviewLog(createReviewStore(vscode.Uri.joinPath(storageUri, 'reviews'), logName), log);
  const quiz = new QuizController({ extensionUri, storageUri, notes: index, reviews, clock, log, openNote: (uri, slug) => openNoteAt(index, uri, slug) });
  const contexts = new DocumentContexts(index);
  const quietness = new Quietness(context);
  const standings = new TermStandings(index, reviews);
  const hover = createHoverProvider({ index, contexts, quietness, standingOf: (term) => standings.of(term) });
  const view = new FileServicesView(index, contexts);
  const services = { index, contexts, view, quiz };
  const command = (name: string, run: (argument: unknown) => unknown): vscode.Disposable => vscode.commands.registerCommand(`awsExamNotes.${name}`, run);
  context.subscriptions.push(
    ...[log, index, reviews, quiz, contexts, quietness, standings, view, new NoteProblems(index, extensionUri), registerTopicTree(index, context.workspaceState), reportBadEntries(index, log), registerNotesCommands({ index, read, homeFolder })],
    vscode.languages.registerHoverProvider({ language: '*' }, hover),
    command('startQuiz', () => quiz.startQuiz()),
    command('quizTopic', (target) => quiz.quizTopic(target)),
    command('quizTerm', (term) => quiz.quizTerm(term)),
    command('quizFile', () => quizFile(services)),
    command('quizWorkspace', () => quizWorkspace(services)),
    command('findTopic', () => findTopic(index)),
    command('openTerm', (term) => openTerm(index, term)),
    command('refreshNotes', () => index.refresh()),
    command('showLog', () => {
      log.show();
    }),
  );
}
