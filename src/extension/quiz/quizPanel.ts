import * as vscode from 'vscode';
import { resolveLink } from '../../core/quiz/links';
import { type Session, type SessionCard } from '../../core/quiz/session';
import { type Logger } from '../../core/ports';
import { isCurrent, isPanelMessage } from '../../shared/guards';
import { type Addressed, type HostMessage, type PanelMessage, type PanelView } from '../../shared/protocol';
import { Disposable } from '../disposable';
import { panelStrings } from './panelStrings';
import { panelView } from './panelView';
import { pageRoots, quizHtml } from './quizHtml';
import { type Action, type SessionRun } from './sessionRun';

export interface QuizPanelOptions {
  readonly extensionUri: vscode.Uri;
  /** Opens a note at an anchor, empty for its beginning. */
  readonly openNote: (uri: vscode.Uri, slug: string) => Promise<void>;
  readonly newQuiz: () => void;
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
  #run: SessionRun | undefined;
  #stale = 0;
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
  show(run: SessionRun | undefined): void {
    this.#run = run;
    const { extensionUri } = this.#options;
    const title = run === undefined ? vscode.l10n.t('Quiz') : vscode.l10n.t('Quiz: {0}', run.session.title);
    this.#panel.title = title;
    this.#panel.webview.options = { enableScripts: true, localResourceRoots: [...pageRoots(extensionUri), ...imageRoots(run?.session)] };
    this.#panel.webview.html = quizHtml(this.#panel.webview, extensionUri, title);
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
    switch (message.type) {
      case 'ready':
        await this.#run?.act({ kind: 'resume' });
        this.#post({ type: 'init', strings: panelStrings(), letterKeys: letterKeys(), view: this.#view() });
        return;
      case 'newQuiz':
        this.#options.newQuiz();
        return;
      case 'retrySave':
        await this.#run?.retry();
        this.#show();
        return;
      case 'rejected':
        this.#options.log.warn(`The quiz panel could not use what it was sent (${message.count} times so far).`);
        return;
      case 'openNote':
      case 'openLink':
        await this.#open(message);
        return;
      default:
        await this.#act(message);
    }
  }

  async #act(message: Addressed & { readonly type: Action['kind'] } & Partial<{ chosen: readonly number[]; knew: boolean }>): Promise<void> {
    const { type, chosen = [], knew = false } = message;
    const action: Action = type === 'select' ? { kind: type, chosen } : type === 'grade' ? { kind: type, knew } : { kind: type };
    const isStillMeant = (session: Session): boolean => {
      const isMeant = isCurrent(message, { session: session.id, step: session.step });
      if (!isMeant) this.#options.log.info(`A "${type}" came too late and was dropped (${++this.#stale} so far).`);
      return isMeant;
    };
    // The panel shows a selection by itself.
    if ((await this.#run?.act(action, isStillMeant)) === true && type !== 'select') this.#show();
  }

  async #open(message: Extract<PanelMessage, { type: 'openNote' | 'openLink' }>): Promise<void> {
    const session = this.#run?.session;
    const card = session?.id === message.session ? session.cards[message.card] : undefined;
    if (card === undefined) return;
    const address = message.type === 'openNote' ? card.source.address : message.address;
    const place = resolveLink(card.noteUri, address);
    if (place !== undefined) await this.#options.openNote(vscode.Uri.parse(place.uri, true), place.slug);
    else if (/^(?:https?|mailto):/i.test(address)) await vscode.env.openExternal(vscode.Uri.parse(address, true));
  }

  #show(): void {
    this.#post({ type: 'view', view: this.#view() });
  }

  #view(): PanelView {
    return this.#run === undefined ? { kind: 'empty' } : panelView(this.#run.session, this.#run.notice, (card) => ({ resolveImage: (source) => this.#resolveImage(card, source) }));
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

const letterKeys = (): boolean => vscode.workspace.getConfiguration('awsExamNotes').get('quiz.letterKeys', true);

/** Images stand beside a note or somewhere in its workspace. */
function imageRoots(session: Session | undefined): readonly vscode.Uri[] {
  const folders = new Map((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => [uri.toString(), uri]));
  for (const { noteUri } of session?.cards ?? []) {
    const folder = vscode.Uri.joinPath(vscode.Uri.parse(noteUri, true), '..');
    folders.set(folder.toString(), folder);
  }
  return [...folders.values()];
}
