import * as vscode from 'vscode';
import { type Lasting } from '../disposable';
import { type ProgressOptions, ProgressPage } from '../progress/progressPage';
import { progressViewType } from '../progress/viewType';

/** "Show Progress": one tab, shown again when it is there. */
export interface ProgressFeature extends Lasting {
  show(): void;
  /** After a reload of the window. */
  restore(panel: vscode.WebviewPanel): void;
}

export function createProgress(options: ProgressOptions): ProgressFeature {
  let page: ProgressPage | undefined;
  const adopt = (panel: vscode.WebviewPanel): void => {
    page = new ProgressPage(panel, options);
    page.onDidDispose(() => {
      page = undefined;
    });
  };
  return {
    show() {
      if (page === undefined) adopt(vscode.window.createWebviewPanel(progressViewType, vscode.l10n.t('Progress'), vscode.ViewColumn.Active));
      else page.reveal();
    },
    restore(panel) {
      if (page === undefined) adopt(panel);
      else panel.dispose();
    },
    dispose: () => page?.dispose(),
  };
}
