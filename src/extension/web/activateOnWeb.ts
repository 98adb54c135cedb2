import type * as vscode from 'vscode';
import { activateWith, type Running } from '../activate';
import { readThroughEditor } from '../notes/readFile';

/** The extension without Node: files are reached through the editor alone. */
export function activateOnWeb(context: vscode.ExtensionContext): Running {
  return activateWith(context, {
    read: readThroughEditor,
    // Each file is fetched from wherever the window was opened on: with more of them under way, requests share messages and waits.
    readsAtOnce: 64,
    homeFolder: undefined,
    createReviewStore: async (folder, name) => (await import('./browserReviewStore')).createReviewStore(folder, name),
  });
}
