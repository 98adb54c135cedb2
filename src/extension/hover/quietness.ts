import * as vscode from 'vscode';
import { Disposable } from '../disposable';

const hour = 60 * 60 * 1000;
const snoozedUntilKey = 'hover.snoozedUntil';
const snoozedHereKey = 'hover.snoozedInWorkspace';

/** What readers asked to be left alone with: single terms for good, all tips for a while. */
export class Quietness extends Disposable {
  readonly #context: vscode.ExtensionContext;
  #hidden: ReadonlySet<string> | undefined;

  constructor(context: vscode.ExtensionContext) {
    super();
    this.#context = context;
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('awsExamNotes.hover.hidden')) this.#hidden = undefined;
      }),
    );
    this.register(vscode.commands.registerCommand('awsExamNotes.hideTips', (name: unknown) => this.#hide(name)));
    this.register(vscode.commands.registerCommand('awsExamNotes.snoozeTips', () => this.#snooze()));
    this.register(vscode.commands.registerCommand('awsExamNotes.resumeTips', () => this.#resume()));
    void this.#showState();
  }

  isHidden(term: string): boolean {
    this.#hidden ??= new Set(this.#hiddenTerms().map((name) => name.toLowerCase()));
    return this.#hidden.has(term.toLowerCase());
  }

  get isSnoozed(): boolean {
    return this.#context.workspaceState.get<boolean>(snoozedHereKey, false) || Date.now() < this.#context.globalState.get<number>(snoozedUntilKey, 0);
  }

  #hiddenTerms(): readonly string[] {
    const list: unknown = vscode.workspace.getConfiguration('awsExamNotes').get('hover.hidden');
    return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
  }

  async #hide(name: unknown): Promise<void> {
    if (typeof name !== 'string' || name === '' || this.isHidden(name)) return;
    await vscode.workspace.getConfiguration('awsExamNotes').update('hover.hidden', [...this.#hiddenTerms(), name], vscode.ConfigurationTarget.Global);
    this.#hidden = undefined;
    const settings = vscode.l10n.t('Show Hidden Tips');
    const answer = await vscode.window.showInformationMessage(vscode.l10n.t('Tips for {0} are hidden from now on.', name), settings);
    if (answer === settings) await vscode.commands.executeCommand('workbench.action.openSettings', 'awsExamNotes.hover.hidden');
  }

  async #snooze(): Promise<void> {
    const choices = [
      { label: vscode.l10n.t('For an hour'), until: () => Date.now() + hour },
      { label: vscode.l10n.t('Until tomorrow'), until: () => new Date().setHours(24, 0, 0, 0) },
      { label: vscode.l10n.t('In this workspace'), until: undefined },
    ];
    const choice = await vscode.window.showQuickPick(choices, { placeHolder: vscode.l10n.t('Show no tips…') });
    if (choice === undefined) return;
    if (choice.until === undefined) await this.#context.workspaceState.update(snoozedHereKey, true);
    else await this.#context.globalState.update(snoozedUntilKey, choice.until());
    await this.#showState();
  }

  async #resume(): Promise<void> {
    await this.#context.workspaceState.update(snoozedHereKey, undefined);
    await this.#context.globalState.update(snoozedUntilKey, undefined);
    await this.#showState();
  }

  /** "Resume Tips" is offered only while they are snoozed. */
  async #showState(): Promise<void> {
    await vscode.commands.executeCommand('setContext', 'awsExamNotes.tipsSnoozed', this.isSnoozed);
  }
}
