import type * as vscode from 'vscode';
import { type ReviewStore } from '../../core/review/store';
import { createBatchStore } from '../review/batchStore';
import { editorLogFolder } from '../review/editorLogFolder';

/** Review logs where nothing can be appended to a file. */
export function createReviewStore(folder: vscode.Uri, name: string): ReviewStore {
  return createBatchStore(editorLogFolder(folder), name);
}
