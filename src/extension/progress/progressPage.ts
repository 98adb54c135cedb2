import * as vscode from 'vscode';
import { type Clock, type Logger } from '../../core/ports';
import { cardsOf } from '../../core/quiz/card';
import { lostHistories } from '../../core/review/lostHistories';
import { undoEvents } from '../../core/review/undo';
import { isProgressPageMessage } from '../../shared/progressGuards';
import { type ProgressAction, type ProgressHostMessage, type ProgressPageMessage } from '../../shared/progressProtocol';
import { Disposable } from '../disposable';
import { type NotesIndex } from '../notes/notesIndex';
import { progressSetting } from '../review/progressFolder';
import { type ReviewLog } from '../review/reviewLog';
import { isHereIn, presentCards, reattachmentEvents } from '../standing/reattachment';
import { type Standings } from '../standing/standings';
import { pageHtml, pageRoots } from '../pageHtml';
import { progressStrings } from './progressStrings';
import { progressView } from './progressView';

export interface ProgressOptions {
  readonly extensionUri: vscode.Uri;
  readonly globalState: vscode.Memento;
  /** Whether the extension, and so its storage, is on the remote side of the window. */
  readonly isOnRemote: boolean;
  readonly index: NotesIndex;
  readonly reviews: ReviewLog;
  readonly standings: Standings;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Remembers that the word about containers was read. */
const dismissed = 'progress.containerNotice';

const actions: Readonly<Record<Exclude<ProgressAction, 'dismissNotice'>, string>> = {
  startToday: 'awsExamNotes.startToday',
  startQuiz: 'awsExamNotes.startQuiz',
  chooseExam: 'awsExamNotes.chooseExam',
  export: 'awsExamNotes.exportProgress',
  import: 'awsExamNotes.importProgress',
  move: 'awsExamNotes.moveProgress',
};

/** The Progress tab's content: drawn anew from notes and answers whenever one of them changes while it can be seen. */
export class ProgressPage extends Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #options: ProgressOptions;
  readonly #disposed = this.register(new vscode.EventEmitter<void>());
  readonly onDidDispose = this.#disposed.event;
  #malformed = 0;

  constructor(panel: vscode.WebviewPanel, options: ProgressOptions) {
    super();
    this.#panel = panel;
    this.#options = options;
    const { extensionUri, standings } = options;
    const title = vscode.l10n.t('Progress');
    panel.title = title;
    panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.png');
    panel.webview.options = { enableScripts: true, localResourceRoots: pageRoots(extensionUri) };
    this.register(panel.webview.onDidReceiveMessage((message: unknown) => void this.#receive(message)));
    this.register(
      standings.onDidChange(() => {
        if (panel.visible) this.#showSafely();
      }),
    );
    this.register(
      panel.onDidDispose(() => {
        this.#disposed.fire();
        this.dispose();
      }),
    );
    panel.webview.html = pageHtml(panel.webview, extensionUri, { name: 'progress', title, hasImages: false });
  }

  reveal(): void {
    this.#panel.reveal();
  }

  async #receive(message: unknown): Promise<void> {
    const { log } = this.#options;
    if (!isProgressPageMessage(message)) {
      log.warn(`The Progress page sent something unknown (${++this.#malformed} so far).`);
      return;
    }
    try {
      await this.#handle(message);
    } catch (error) {
      log.error(`The Progress page's "${message.type}" failed.`, error);
      void vscode.window.showErrorMessage(vscode.l10n.t('That did not work: {0}', error instanceof Error ? error.message : String(error)));
    }
  }

  async #handle(message: ProgressPageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        await Promise.all([this.#options.index.whenReady(), this.#options.reviews.whenReady()]);
        this.#show();
        return;
      case 'run':
        await this.#run(message.action);
        return;
      case 'quizTerm':
        await vscode.commands.executeCommand('awsExamNotes.quizTerm', message.term);
        return;
      case 'undo':
        await this.#undo(message.event);
        return;
      case 'askAgain':
        await this.#askAgain(message.card);
        return;
      case 'attach':
        await this.#attach(message.from, message.to);
        return;
      case 'rejected':
        this.#options.log.warn(`The Progress page could not use what it was sent (${message.count} times so far).`);
    }
  }

  async #run(action: ProgressAction): Promise<void> {
    if (action === 'dismissNotice') {
      await this.#options.globalState.update(dismissed, true);
      this.#show();
      return;
    }
    await vscode.commands.executeCommand(actions[action]);
  }

  async #undo(id: string): Promise<void> {
    const { reviews, clock } = this.#options;
    const event = reviews.reviews.index.events.get(id);
    if (event === undefined) return;
    const now = clock.now();
    await reviews.append(undoEvents([event], now, clock.offsetMinutes(now), () => crypto.randomUUID()));
  }

  async #askAgain(card: string): Promise<void> {
    const { reviews, clock } = this.#options;
    if (reviews.reviews.get(card)?.suspended !== true) return;
    const now = clock.now();
    await reviews.append([{ v: 1, id: crypto.randomUUID(), t: new Date(now).toISOString(), tz: clock.offsetMinutes(now), kind: 'unsuspend', card }]);
  }

  /** Only what was proposed, and still would be. */
  async #attach(from: string, to: string): Promise<void> {
    const { index, reviews, clock } = this.#options;
    const { lost } = lostHistories(reviews.reviews, presentCards(cardsOf(index.library)), isHereIn(index));
    const found = lost.find(({ orphan, candidate }) => orphan.card === from && candidate?.id === to);
    if (found?.candidate === undefined) return;
    await reviews.append(reattachmentEvents({ orphan: found.orphan, card: found.candidate }, clock, crypto.randomUUID()));
  }

  #showSafely(): void {
    try {
      this.#show();
    } catch (error) {
      this.#options.log.error('Progress cannot be shown.', error);
    }
  }

  #show(): void {
    const { standings, reviews, index } = this.#options;
    if (this.isDisposed) return;
    const view = progressView({ standings, unread: reviews.unread, isHere: isHereIn(index), notice: this.#notice() });
    const message: ProgressHostMessage = { type: 'progress', strings: progressStrings(), view };
    void this.#panel.webview.postMessage(message);
  }

  /** A container is thrown away more easily than what one has learnt should be. */
  #notice(): string {
    const { globalState, isOnRemote } = this.#options;
    const remote = vscode.env.remoteName ?? '';
    if (!isOnRemote || !/container|codespaces/.test(remote) || globalState.get<unknown>(dismissed) === true) return '';
    const folder: unknown = vscode.workspace.getConfiguration('awsExamNotes').get(progressSetting);
    if (typeof folder === 'string' && folder.trim() !== '') return '';
    return vscode.l10n.t('Your progress is kept inside this container ({0}) and goes when it is rebuilt. Move it to a folder that stays, or export it now and then.', remote);
  }
}
