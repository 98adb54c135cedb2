import * as vscode from 'vscode';
import { type Logger } from '../../core/ports';
import { type ReviewStore } from '../../core/review/store';
import { deviceId } from '../review/deviceId';
import { ReviewLog } from '../review/reviewLog';

export interface ReviewsOptions {
  readonly storageUri: vscode.Uri;
  readonly globalState: vscode.Memento;
  /** The store for review logs in a folder; `name` is that of this window's own file. */
  readonly createStore: (folder: vscode.Uri, name: string) => Promise<ReviewStore & { dispose?(): void }>;
  readonly log: Logger;
}

/** What the person has answered. Nothing is read or written yet. */
export async function createReviews({ storageUri, globalState, createStore, log }: ReviewsOptions): Promise<ReviewLog> {
  const name = `${deviceId(globalState)}-${crypto.randomUUID().slice(0, 8)}`;
  return new ReviewLog(await createStore(vscode.Uri.joinPath(storageUri, 'reviews'), name), log);
}
