import * as vscode from 'vscode';
import { type LogFolder } from './logFolder';

/** A folder reached through the editor's file system, wherever the extension runs. */
export function editorLogFolder(uri: vscode.Uri): LogFolder {
  return {
    names: async () => {
      try {
        return (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name);
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
        throw error;
      }
    },
    read: async (name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(uri, name)),
    create: async (name, content) => vscode.workspace.fs.writeFile(vscode.Uri.joinPath(uri, name), content),
  };
}
