import * as vscode from 'vscode';
import { type Clock, type Logger } from '../../core/ports';
import { type ReviewStore } from '../../core/review/store';
import { type Lasting } from '../disposable';
import { copyLogs, logNames } from '../review/copyLogs';
import { deviceId } from '../review/deviceId';
import { type Notes } from '../review/exportProgress';
import { importProgress } from '../review/importProgress';
import { moveProgress, offerCopy } from '../review/moveProgress';
import { progressFolder, progressSetting } from '../review/progressFolder';
import { resetProgress } from '../review/resetProgress';
import { ReviewLog } from '../review/reviewLog';

export interface ReviewsOptions {
  readonly storageUri: vscode.Uri;
  readonly globalState: vscode.Memento;
  /** As a path; `undefined` where there is no disk. */
  readonly homeFolder: string | undefined;
  /** The store for review logs in a folder; `name` is that of this window's own file. */
  readonly createStore: (folder: vscode.Uri, name: string) => Promise<ReviewStore>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What the person has answered, and what can be done with it. */
export interface ReviewsFeature extends Lasting {
  readonly log: ReviewLog;
  moveProgress(): Promise<void>;
  importProgress(): Promise<void>;
  exportProgress(notes: () => Promise<Notes>): Promise<void>;
  resetProgress(): Promise<void>;
}

/** Nothing is read or written yet. */
export function createReviews({ storageUri, globalState, homeFolder, createStore, clock, log }: ReviewsOptions): ReviewsFeature {
  const place = (): vscode.Uri => {
    const found = progressFolder(storageUri, homeFolder);
    if ('problem' in found) {
      log.warn(found.problem);
      void vscode.window.showWarningMessage(found.problem);
    }
    return found.folder;
  };
  const reviews = new ReviewLog(place(), { open: createStore, device: deviceId(globalState), log });
  /** The folder that a command of this window is about to choose; nobody has to be asked about that one. */
  let isMoving = false;
  const moved = async (): Promise<void> => {
    const isAsked = isMoving;
    const [from, to] = [reviews.folder, place()];
    if (from.toString() === to.toString()) return;
    const own = reviews.ownPrefix;
    await reviews.switchTo(to);
    // What this window wrote may be younger than the copies that another window has made.
    if (own !== '') await copyLogs(from, to, (await logNames(from)).filter((name) => name.startsWith(own)));
    if (!isAsked && vscode.window.state.focused) await offerCopy(from, reviews);
    await reviews.refresh();
  };
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration(`awsExamNotes.${progressSetting}`)) return;
    moved().catch((error: unknown) => {
      log.error('Progress could not be taken along.', error);
      void vscode.window.showErrorMessage(vscode.l10n.t('Progress could not be taken along: {0}', error instanceof Error ? error.message : String(error)));
    });
  });
  const parts = vscode.Disposable.from(reviews, listener);
  return {
    log: reviews,
    async moveProgress() {
      isMoving = true;
      try {
        await moveProgress(reviews);
      } finally {
        isMoving = false;
      }
    },
    importProgress: () => importProgress(reviews),
    exportProgress: async (notes) => {
      const { exportProgress } = await import('../review/exportProgress');
      await exportProgress(reviews, notes);
    },
    resetProgress: () => resetProgress(reviews, clock),
    dispose: () => void parts.dispose(),
  };
}
