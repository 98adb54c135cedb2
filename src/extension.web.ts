import type * as vscode from 'vscode';
import { activateWith } from './extension/activate';
import { readThroughEditor } from './extension/notes/noteFiles';
import { createBatchStore } from './extension/review/batchStore';
import { editorLogFolder } from './extension/review/editorLogFolder';

/** The entry for VS Code in a browser, where the extension runs in a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, {
    read: readThroughEditor,
    homeFolder: undefined,
    createReviewStore: (folder, name) => createBatchStore(editorLogFolder(folder), name),
  });
}
