import * as vscode from 'vscode';
import { resolveLink } from '../../core/quiz/links';
import { type SessionCard } from '../../core/quiz/session';
import { type Logger } from '../../core/ports';
import { type ExamEvent } from '../../core/review/events';
import { isPanelMessage } from '../../shared/guards';
import { type Addressed, type HostMessage, type PanelMessage, type PanelView } from '../../shared/protocol';
import { Disposable } from '../disposable';
import { type UsedPlace } from '../fileServices/usedPlaces';
import { switchOf } from '../settingValues';
import { clockRemark, examResultView } from './examResult';
import { clockOf, examView } from './examView';
import { panelStrings } from './panelStrings';
import { panelView, type SlipsOf } from './panelView';
import { pageHtml, pageRoots } from '../pageHtml';
import { route, type Run } from './route';


export interface QuizPanelOptions {
  readonly extensionUri: vscode.Uri;
  /** Opens a note at an anchor, empty for its beginning. */
  readonly openNote: (uri: vscode.Uri, slug: string) => Promise<void>;
  readonly newQuiz: () => void;
  /** Starts a quiz on what was wrong in the exam that is shown. */
  readonly practise: () => void;
  readonly report: (card: SessionCard) => Promise<void>;
  /** Where the open workspace uses what a card is about. */
  readonly findUse: (card: SessionCard) => Promise<UsedPlace | undefined>;
  /** How often a card that keeps slipping was forgotten; 0 for any other. */
  readonly slipsOf: SlipsOf;
  /** Simulated exams that were submitted, oldest first. */
  readonly attempts: () => readonly ExamEvent[];
  readonly log: Logger;
}

/**
 * The quiz's tab. The page holds no state: it is drawn anew, from the session, whenever it loads. The
 * tab outlives this object when the window is reloaded, so only the person closes it.
 */
export class QuizPanel extends Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #options: QuizPanelOptions;
  readonly #disposed = this.register(new vscode.EventEmitter<void>());
  readonly onDidDispose = this.#disposed.event;
  #run: Run | undefined;
  #use: UsedPlace | undefined;
  #late = 0;
  #malformed = 0;

  constructor(panel: vscode.WebviewPanel, options: QuizPanelOptions) {
    super();
    this.#panel = panel;
    this.#options = options;
    panel.iconPath = vscode.Uri.joinPath(options.extensionUri, 'media', 'icon.png');
    this.register(panel.webview.onDidReceiveMessage((message: unknown) => void this.#receive(message)));
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('awsExamNotes.quiz.letterKeys')) this.#post({ type: 'letterKeys', letterKeys: letterKeys() });
      }),
    );
    this.register(
      panel.onDidDispose(() => {
        this.#disposed.fire();
        this.dispose();
      }),
    );
  }

  /** Shows a session, or with `undefined` that there is none; loads the page anew. */
  show(run: Run | undefined): void {
    this.#run = run;
    this.#use = undefined;
    const { extensionUri } = this.#options;
    const title = run === undefined ? vscode.l10n.t('Quiz') : run.kind === 'exam' ? run.session.title : vscode.l10n.t('Quiz: {0}', run.session.title);
    this.#panel.title = title;
    this.#panel.webview.options = { enableScripts: true, localResourceRoots: [...pageRoots(extensionUri), ...imageRoots(cardsOf(run))] };
    this.#panel.webview.html = pageHtml(this.#panel.webview, extensionUri, { name: 'quiz', title, hasImages: true });
  }

  /** Draws the session as it is now. */
  refresh(): void {
    this.#post({ type: 'view', view: this.#view() });
  }

  /** Shows the clock of a running exam, or what came of it. */
  tick(hasChanged: boolean): void {
    if (hasChanged) this.refresh();
    else if (this.#run?.kind === 'exam' && this.#panel.visible) this.#post({ type: 'clock', session: this.#run.session.id, clock: clockOf(this.#run.session) });
  }

  reveal(): void {
    this.#panel.reveal();
  }

  async #receive(message: unknown): Promise<void> {
    if (!isPanelMessage(message)) {
      this.#options.log.warn(`The quiz panel sent something unknown (${++this.#malformed} so far).`);
      return;
    }
    try {
      await this.#handle(message);
    } catch (error) {
      this.#options.log.error(`The quiz panel's "${message.type}" failed.`, error);
    }
  }

  async #handle(message: PanelMessage): Promise<void> {
    const { log, newQuiz, practise } = this.#options;
    switch (message.type) {
      case 'ready':
        if (this.#run?.kind === 'practice') await this.#run.act({ kind: 'resume' });
        this.#post({ type: 'init', strings: panelStrings(), letterKeys: letterKeys(), view: this.#view() });
        return;
      case 'newQuiz':
        newQuiz();
        return;
      case 'practise':
        if (this.#isOver(message)) practise();
        return;
      case 'retrySave':
        await this.#run?.retry();
        this.refresh();
        return;
      case 'rejected':
        log.warn(`The quiz panel could not use what it was sent (${message.count} times so far).`);
        return;
      case 'openNote':
      case 'openLink':
        await this.#open(message);
        return;
      case 'openUse':
        await this.#openUse();
        return;
      case 'report': {
        const card = this.#cardOf(message);
        if (card !== undefined) await this.#options.report(card);
        return;
      }
      default: {
        const routed = await route(this.#run, message);
        if (routed === 'late') log.info(`A "${message.type}" came too late and was dropped (${++this.#late} so far).`);
        // The panel shows a selection by itself.
        if (routed !== 'done' || message.type === 'select') return;
        this.refresh();
        await this.#showUse();
      }
    }
  }

  /** After a wrong answer: where the person's own code uses the service. */
  async #showUse(): Promise<void> {
    this.#use = undefined;
    const run = this.#run;
    if (run?.kind !== 'practice' || run.session.phase !== 'answered') return;
    const { id, step, answers, cards } = run.session;
    const last = answers.at(-1);
    const card = cards[last?.card ?? -1];
    if (last?.correct !== false || card === undefined) return;
    const use = await this.#options.findUse(card);
    if (use === undefined || this.#run !== run || run.session.step !== step) return;
    this.#use = use;
    this.#post({ type: 'use', session: id, step, place: use.label });
  }

  async #openUse(): Promise<void> {
    if (this.#use === undefined) return;
    const { uri, line, start, end } = this.#use;
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(line, start, line, end), viewColumn: vscode.ViewColumn.Beside });
  }

  #isOver({ session }: Addressed): boolean {
    return this.#run?.kind === 'exam' && this.#run.session.id === session && this.#run.session.phase === 'submitted';
  }

  /** The card of a message; none while an exam runs, since its note would tell the answer. */
  #cardOf({ session, card }: Addressed & { readonly card: number }): SessionCard | undefined {
    const run = this.#run;
    if (run?.session.id !== session || (run.kind === 'exam' && run.session.phase !== 'submitted')) return undefined;
    return cardsOf(run)[card];
  }

  async #open(message: Extract<PanelMessage, { type: 'openNote' | 'openLink' }>): Promise<void> {
    const card = this.#cardOf(message);
    if (card === undefined) return;
    const address = message.type === 'openNote' ? card.source.address : message.address;
    const place = resolveLink(card.noteUri, address);
    if (place !== undefined) await this.#options.openNote(vscode.Uri.parse(place.uri, true), place.slug);
    else if (/^(?:https?|mailto):/i.test(address)) await vscode.env.openExternal(vscode.Uri.parse(address, true));
  }

  #view(): PanelView {
    const run = this.#run;
    if (run === undefined) return { kind: 'empty' };
    const renderFor = (card: SessionCard) => ({ resolveImage: (source: string) => this.#resolveImage(card, source) });
    if (run.kind === 'practice') return panelView(run.session, run.notice, renderFor, this.#options.slipsOf);
    if (run.session.phase === 'submitted') return examResultView(run.session, run.notice, renderFor, this.#options.attempts());
    return examView(run.session, { notice: run.notice, remark: clockRemark(run.session) }, renderFor);
  }

  /** Images in the notes' own folders; an address on the web is shown, not fetched. */
  #resolveImage(card: SessionCard, source: string): string | undefined {
    const place = resolveLink(card.noteUri, source);
    return place && this.#panel.webview.asWebviewUri(vscode.Uri.parse(place.uri, true)).toString();
  }

  #post(message: HostMessage): void {
    if (!this.isDisposed) void this.#panel.webview.postMessage(message);
  }
}

const letterKeys = (): boolean => switchOf(vscode.workspace.getConfiguration('awsExamNotes').get<unknown>('quiz.letterKeys'), true);

function cardsOf(run: Run | undefined): readonly SessionCard[] {
  if (run === undefined) return [];
  return run.kind === 'exam' ? run.session.questions.map(({ card }) => card) : run.session.cards;
}

/** Images stand beside a note or somewhere in its workspace. */
function imageRoots(cards: readonly SessionCard[]): readonly vscode.Uri[] {
  const folders = new Map((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => [uri.toString(), uri]));
  for (const { noteUri } of cards) {
    const folder = vscode.Uri.joinPath(vscode.Uri.parse(noteUri, true), '..');
    folders.set(folder.toString(), folder);
  }
  return [...folders.values()];
}
