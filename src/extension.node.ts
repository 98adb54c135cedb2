import { homedir } from 'node:os';
import type * as vscode from 'vscode';
import { activateWith, type Running } from './extension/activate';
import { createDiskReader } from './extension/node/readFromDisk';
import { readThroughEditor } from './extension/notes/readFile';

let running: Running | undefined;

/** The entry for VS Code on a machine with Node: files on disk are read and appended to without the detour through the editor. */
export function activate(context: vscode.ExtensionContext): void {
  const readFromDisk = createDiskReader();
  running = activateWith(context, {
    read: (uri) => (uri.scheme === 'file' ? readFromDisk(uri.fsPath) : readThroughEditor(uri)),
    startThreads: async () => (await import('./extension/node/startReaderThreads')).startReaderThreads(context.asAbsolutePath('dist/extension/readerThread.js')),
    homeFolder: homedir(),
    createReviewStore: async (folder, name) => (await import('./extension/node/diskReviewStore')).createReviewStore(folder, name),
  });
}

/** VS Code waits for this, some seconds, before it goes. */
export const deactivate = async (): Promise<void> => running?.close();
