import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import type * as vscode from 'vscode';
import { activateWith } from './extension/activate';
import { createAppendStore } from './extension/node/appendStore';
import { readThroughEditor } from './extension/notes/noteFiles';
import { createBatchStore } from './extension/review/batchStore';
import { editorLogFolder } from './extension/review/editorLogFolder';

/** The entry for VS Code on a machine with Node: files on disk are read and appended to without the detour through the editor. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, {
    read: (uri) => (uri.scheme === 'file' ? readFile(uri.fsPath) : readThroughEditor(uri)),
    homeFolder: homedir(),
    createReviewStore: (folder, name) => (folder.scheme === 'file' ? createAppendStore(folder.fsPath, name) : createBatchStore(editorLogFolder(folder), name)),
  });
}
