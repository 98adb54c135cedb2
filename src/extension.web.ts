import type * as vscode from 'vscode';
import { activateWith } from './extension/activate';
import { readThroughEditor } from './extension/notes/noteFiles';

/** The entry for VS Code in a browser, where the extension runs in a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, { read: readThroughEditor, homeFolder: undefined });
}
