import type * as vscode from 'vscode';
import { activateWith, type Running } from '../activate';
import { readThroughEditor } from '../notes/readFile';

/** The extension without Node: files are reached through the editor alone. */
export function activateOnWeb(context: vscode.ExtensionContext): Running {
  return activateWith(context, {
    read: readThroughEditor,
    homeFolder: undefined,
    createReviewStore: async (folder, name) => (await import('./browserReviewStore')).createReviewStore(folder, name),
  });
}
