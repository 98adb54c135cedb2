import * as vscode from 'vscode';
import { type TreeNode } from '../core/library/topicTree';
import { type Clock } from '../core/ports';
import { wakeForProblems } from './diagnostics/wake';
import { type Code } from './features/code';
import { type Notes } from './features/notes';
import { type ReviewsOptions } from './features/reviews';
import { type FileServiceItem } from './fileServices/fileServicesView';
import { Quietness } from './hover/quietness';
import { type Lazy, lazy } from './lazy';
import { type ReaderThreads } from './notes/readerThreads';
import { type ReadFile } from './notes/readFile';
import { progressViewType } from './progress/viewType';
import { quizViewType } from './quiz/viewType';
import { lazyTree } from './tree/lazyTree';
import { registerWriting } from './writing/lazyWriting';

/** What the two entries bring: how files are read and kept, and where a home folder is. */
export interface Platform {
  readonly read: ReadFile;
  readonly readsAtOnce?: number;
  readonly startThreads?: () => Promise<ReaderThreads>;
  readonly homeFolder: string | undefined;
  readonly createReviewStore: ReviewsOptions['createStore'];
}

/** The extension at work. */
export interface Running {
  /** Resolves when every answer that was given is kept, or known not to be. */
  close(): Promise<void>;
}

const clock: Clock = {
  now: () => Date.now(),
  offsetMinutes: (time) => -new Date(time).getTimezoneOffset(),
};

/**
 * Registers what VS Code may ask for and wires the features together. No feature is loaded and no
 * note is read here: that happens when a view, hover or command asks. A feature is a module in
 * `features/`, imported in a `lazy`; what is imported above is loaded whenever VS Code starts.
 */
export function activateWith(context: vscode.ExtensionContext, { read, readsAtOnce, startThreads, homeFolder, createReviewStore }: Platform): Running {
  const { extensionUri, globalState, globalStorageUri: storageUri } = context;
  const log = vscode.window.createOutputChannel('AWS Exam Notes', { log: true });
  const quietness = new Quietness(context);
  const topicsView = vscode.window.createTreeView<TreeNode>('awsExamNotes.topics', { treeDataProvider: lazyTree(async () => (await topics()).provider), showCollapseAll: true });
  const servicesView = vscode.window.createTreeView<FileServiceItem>('awsExamNotes.fileServices', { treeDataProvider: lazyTree(async () => (await code.load()).services) });

  const notes: Lazy<Notes> = lazy(async () => (await import('./features/notes')).createNotes({ extensionUri, read, readsAtOnce, startThreads, homeFolder, log, topicsView, memory: context.workspaceState }));
  const reviews = lazy(async () => (await import('./features/reviews')).createReviews({ storageUri, globalState, homeFolder, createStore: createReviewStore, clock, log }));
  const standing = lazy(async () => {
    const [{ createStanding }, { index, topics }, { log: reviewLog }] = await Promise.all([import('./features/standing'), notes.load(), reviews.load()]);
    return createStanding({ index, topics, topicsView, reviews: reviewLog, clock, log });
  });
  /** What is due shows once a view, a tip or a quiz is used; none of them waits for it. */
  const wakeStanding = (): void => {
    standing.load().catch((error: unknown) => {
      log.error('What is due cannot be shown.', error);
    });
  };
  const topics = async (): Promise<Notes['topics']> => {
    wakeStanding();
    return (await notes.load()).topics;
  };
  const progress = lazy(async () => {
    const [{ createProgress }, { index }, { log: reviewLog }, { standings }] = await Promise.all([import('./features/progress'), notes.load(), reviews.load(), standing.load()]);
    return createProgress({ extensionUri, globalState, isOnRemote: context.extension.extensionKind === vscode.ExtensionKind.Workspace, index, reviews: reviewLog, standings, clock, log });
  });
  const quiz = lazy(async () => {
    wakeStanding();
    const [{ createQuiz }, { index, openAt }, { log: reviewLog }] = await Promise.all([import('./features/quiz'), notes.load(), reviews.load()]);
    return createQuiz({ extensionUri, storageUri, notes: index, reviews: reviewLog, clock, log, openNote: openAt, findUse: async (card) => (await code.load()).findUse(card, clock.now()) });
  });
  const code: Lazy<Code> = lazy(async () => {
    const [{ createCode }, { index }, { log: reviewLog }] = await Promise.all([import('./features/code'), notes.load(), reviews.load()]);
    return createCode({ index, reviews: reviewLog, loadStandings: async () => (await standing.load()).standings, quietness, servicesView, startQuiz: async (terms, title) => (await quiz.load()).quizTerms(terms, title) });
  });
  const writing = lazy(async () => {
    const [{ createWriting }, { index }] = await Promise.all([import('./features/writing'), notes.load()]);
    return createWriting(index);
  });

  const command = (name: string, run: (argument: unknown) => unknown): vscode.Disposable => vscode.commands.registerCommand(`awsExamNotes.${name}`, run);
  context.subscriptions.push(
    ...[log, quietness, topicsView, servicesView, writing, code, progress, quiz, standing, reviews, notes],
    registerWriting(writing),
    wakeForProblems(async () => (await notes.load()).index.whenReady()),
    vscode.languages.registerHoverProvider({ language: '*' }, { provideHover: (...asked) => code.with(({ hover }) => hover.provideHover(...asked)) }),
    vscode.window.registerWebviewPanelSerializer(quizViewType, { deserializeWebviewPanel: async (panel, state: unknown) => quiz.with((it) => it.restore(panel, state)) }),
    vscode.window.registerWebviewPanelSerializer(progressViewType, { deserializeWebviewPanel: async (panel) => { (await progress.load()).restore(panel); } }),
    command('startQuiz', () => quiz.with((it) => it.startQuiz())),
    command('startToday', () => quiz.with((it) => it.startToday())),
    command('reviewMistakes', () => quiz.with((it) => it.startMistakes())),
    command('nightBefore', () => quiz.with((it) => it.startNightBefore())),
    command('startExam', () => quiz.with((it) => it.startExam())),
    command('continueQuiz', () => quiz.with((it) => it.continueQuiz())),
    command('chooseExam', () => quiz.with((it) => it.chooseExam())),
    command('undoAnswer', () => quiz.with((it) => it.undo())),
    command('reportQuestion', () => quiz.with((it) => it.report())),
    command('quizTopic', (target) => quiz.with((it) => it.quizTopic(target))),
    command('quizTerm', (term) => quiz.with((it) => it.quizTerm(term))),
    command('quizFile', () => code.with((it) => it.quizFile())),
    command('quizWorkspace', () => code.with((it) => it.quizWorkspace())),
    command('findTopic', () => notes.with((it) => it.findTopic())),
    command('openTerm', (term) => notes.with((it) => it.openTerm(term))),
    command('openTopic', (node) => notes.with(({ topics }) => topics.open(node))),
    command('openTopicRendered', (node) => notes.with(({ topics }) => topics.open(node, 'preview'))),
    command('openTopicSource', (node) => notes.with(({ topics }) => topics.open(node, 'source'))),
    command('revealInTree', () => notes.with(({ topics }) => topics.reveal())),
    command('findNotes', () => notes.with((it) => it.findInWorkspace())),
    command('addNotesFolder', () => notes.with((it) => it.addFolder())),
    command('addFileToNotes', (uri) => notes.with((it) => it.addFile(uri))),
    command('newNote', () => notes.with((it) => it.newNote())),
    command('useShippedNotes', () => notes.with((it) => it.useShipped())),
    command('continueReading', () => notes.with(({ index }) => index.goOn())),
    command('showAllNotes', () => notes.with(({ topics }) => topics.show('all'))),
    command('showMyNotes', () => notes.with(({ topics }) => topics.show('mine'))),
    command('showShippedNotes', () => notes.with(({ topics }) => topics.show('shipped'))),
    command('filterByExam', () => notes.with(({ topics }) => topics.showExam())),
    command('showProgress', async () => { (await progress.load()).show(); }),
    command('moveProgress', () => reviews.with((it) => it.moveProgress())),
    command('importProgress', () => reviews.with((it) => it.importProgress())),
    command('exportProgress', () => reviews.with((it) => it.exportProgress(async () => (await notes.load()).index))),
    command('resetProgress', () => reviews.with((it) => it.resetProgress())),
    command('refreshNotes', () => notes.with(({ index }) => index.refresh())),
    command('getStarted', () => vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false)),
    command('showLog', () => {
      log.show();
    }),
  );
  return { close: async () => reviews.loaded()?.log.close() };
}
