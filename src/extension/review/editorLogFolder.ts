import * as vscode from 'vscode';
import { type LogFolder } from './logFolder';

/** A folder reached through the editor's file system, wherever the extension runs. */
export function editorLogFolder(uri: vscode.Uri): LogFolder {
  return {
    async sizes() {
      try {
        const names = (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name);
        return new Map(await Promise.all(names.map(async (name) => [name, (await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, name))).size] as const)));
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return new Map();
        throw error;
      }
    },
    read: async (name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(uri, name)),
    create: async (name, content) => vscode.workspace.fs.writeFile(vscode.Uri.joinPath(uri, name), content),
  };
}
