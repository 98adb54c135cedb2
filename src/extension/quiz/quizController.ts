import * as vscode from 'vscode';
import { type Library } from '../../core/library/model';
import { targetOf, type TopicTarget } from '../../core/library/topicTree';
import { type Clock, type Logger } from '../../core/ports';
import { type Card, cardsOf } from '../../core/quiz/card';
import { seededRandom } from '../../core/quiz/random';
import { chooseCards } from '../../core/quiz/select';
import { type Session, type SessionMode, startSession } from '../../core/quiz/session';
import { isTopicTarget } from '../../core/quiz/target';
import { cardsForTerms } from '../../core/quiz/topics';
import { Disposable } from '../disposable';
import { type ReviewLog } from '../review/reviewLog';
import { isTreeNode } from '../tree/topicTreeProvider';
import { pickTopic } from './pickTopic';
import { QuizPanel } from './quizPanel';
import { SessionFiles } from './sessionFiles';
import { SessionRun } from './sessionRun';
import { quizViewType } from './viewType';

export interface QuizOptions {
  readonly extensionUri: vscode.Uri;
  /** Where the extension may keep files for the person, over all workspaces. */
  readonly storageUri: vscode.Uri;
  readonly notes: { readonly library: Library; whenReady(): Promise<void> };
  readonly reviews: ReviewLog;
  /** Opens a note at an anchor, empty for its beginning. */
  readonly openNote: (uri: vscode.Uri, slug: string) => Promise<void>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The quiz commands and the one quiz tab. Arguments are checked, since any extension may call a command. */
export class QuizController extends Disposable {
  readonly #options: QuizOptions;
  readonly #files: SessionFiles;
  #panel: QuizPanel | undefined;
  #run: SessionRun | undefined;
  #hasSwept = false;

  constructor(options: QuizOptions) {
    super();
    this.#options = options;
    this.#files = new SessionFiles(options.storageUri);
  }

  /** Asks what the quiz should be about, then starts it. */
  async startQuiz(): Promise<void> {
    const { notes, reviews } = this.#options;
    await Promise.all([notes.whenReady(), reviews.whenReady()]);
    if (cardsOf(notes.library).length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Your notes hold no questions yet.'));
      return;
    }
    const picked = await pickTopic(notes.library, reviews.reviews, examTarget());
    if (picked === undefined) return;
    if (picked.target === undefined) await this.#start('quick', vscode.l10n.t('All topics'), cardsOf(notes.library, { exam: examTarget() }));
    else await this.quizTopic(picked.target);
  }

  /** @param argument a `TopicTarget`, or a node of the Topics view */
  async quizTopic(argument: unknown): Promise<void> {
    const target = isTopicTarget(argument) ? argument : isTreeNode(argument) ? targetOf(argument) : undefined;
    if (target === undefined) {
      await this.startQuiz();
      return;
    }
    await this.#options.notes.whenReady();
    const { library } = this.#options.notes;
    await this.#start('topic', titleOf(target, library), cardsOf(library, { target, exam: examTarget() }));
  }

  /** @param argument a term's name, as a tip's link hands it over */
  async quizTerm(argument: unknown): Promise<void> {
    if (typeof argument === 'string' && argument !== '') await this.quizTerms([argument], argument);
    else await this.startQuiz();
  }

  /** A quiz about several terms, such as those that a file uses. */
  async quizTerms(names: readonly string[], title: string): Promise<void> {
    await this.#options.notes.whenReady();
    await this.#start('term', title, cardsForTerms(this.#options.notes.library, names, { exam: examTarget() }));
  }

  /** Asks the missed ones of a finished quiz again; without one, offers a new quiz. */
  async again(): Promise<void> {
    const run = this.#run;
    if (run === undefined || !(await run.act({ kind: 'again' }))) await this.startQuiz();
    else this.#show(run);
  }

  /** After a reload of the window: the unfinished session goes on. */
  async restore(webview: vscode.WebviewPanel, state: unknown): Promise<void> {
    const id = typeof state === 'object' && state !== null && 'session' in state ? state.session : undefined;
    const session = await this.#files.load(id);
    if (this.#panel !== undefined) {
      webview.dispose();
      return;
    }
    this.#run = session && this.#runFor(session);
    this.#panel = this.#adopt(webview);
    this.#panel.show(this.#run);
  }

  async #start(mode: SessionMode, title: string, cards: readonly Card[]): Promise<void> {
    const { clock, reviews } = this.#options;
    if (cards.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There are no questions about "{0}" yet.', title));
      return;
    }
    await reviews.whenReady();
    const [seed = 0] = crypto.getRandomValues(new Int32Array(1));
    const chosen = chooseCards(cards, quizLength(), seededRandom(seed));
    const run = this.#runFor(startSession({ id: crypto.randomUUID(), mode, title, cards: chosen, seed, at: clock.now() }, reviews.reviews));
    this.#show(run);
    if (this.#hasSwept) return;
    this.#hasSwept = true;
    await this.#files.sweep(clock.now());
  }

  #runFor(session: Session): SessionRun {
    const { reviews, clock, log } = this.#options;
    return new SessionRun(session, { reviews, clock, log, save: (each) => this.#files.save(each), newId: () => crypto.randomUUID() });
  }

  #show(run: SessionRun): void {
    this.#run = run;
    this.#panel ??= this.#adopt(vscode.window.createWebviewPanel(quizViewType, vscode.l10n.t('Quiz'), vscode.ViewColumn.Active));
    this.#panel.show(run);
    this.#panel.reveal();
  }

  #adopt(webview: vscode.WebviewPanel): QuizPanel {
    const { extensionUri, openNote, log } = this.#options;
    const panel = new QuizPanel(webview, { extensionUri, openNote, log, newQuiz: () => void this.startQuiz() });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#run = undefined;
    });
    return panel;
  }
}

function quizLength(): number {
  const length: unknown = vscode.workspace.getConfiguration('awsExamNotes').get('quiz.length');
  return typeof length === 'number' && length >= 1 ? Math.min(200, Math.round(length)) : 10;
}

/** The exam that the person studies for; `undefined` for all. */
function examTarget(): string | undefined {
  const target: unknown = vscode.workspace.getConfiguration('awsExamNotes').get('exam.target');
  return typeof target === 'string' && target !== '' ? target : undefined;
}

function titleOf({ uris, slug }: TopicTarget, library: Library): string {
  const note = library.note(uris[0] ?? '');
  if (note === undefined || uris.length > 1) return vscode.l10n.t('{0} notes', uris.length);
  return note.topics.find((topic) => topic.slug === slug)?.title ?? note.title;
}
