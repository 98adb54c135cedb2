import * as vscode from 'vscode';
import type { Running } from './extension/activate';
import type * as main from './extension/web/activateOnWeb';
import { createChunkLoader, type Chunks } from './extension/web/chunkLoader';

/** Which files of dist/extension need which others; the build puts it in. */
declare const CHUNKS: Chunks;

let running: Running | undefined;

/** The entry for VS Code in a browser, where the extension runs in a web worker: loads the extension itself, which is in several files. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const folder = vscode.Uri.joinPath(context.extensionUri, 'dist', 'extension');
  const importChunk = createChunkLoader({
    read: async (file) => new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, file))),
    chunks: CHUNKS,
    host: { vscode },
    addressOf: (file) => vscode.Uri.joinPath(folder, file).toString(true),
  });
  const { activateOnWeb } = (await importChunk('./activateOnWeb.js')) as typeof main;
  running = activateOnWeb(context);
}

/** VS Code waits for this, some seconds, before it goes. */
export const deactivate = async (): Promise<void> => running?.close();
