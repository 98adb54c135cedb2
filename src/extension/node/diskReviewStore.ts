import type * as vscode from 'vscode';
import { type ReviewStore } from '../../core/review/store';
import { createBatchStore } from '../review/batchStore';
import { editorLogFolder } from '../review/editorLogFolder';
import { createAppendStore } from './appendStore';

/** Review logs where there is Node: a file on disk grows, another is written once. */
export function createReviewStore(folder: vscode.Uri, name: string): ReviewStore {
  return folder.scheme === 'file' ? createAppendStore(folder.fsPath, name) : createBatchStore(editorLogFolder(folder), name);
}
