import * as vscode from 'vscode';
import { isLogName } from './logFolder';

/** Names of the review logs in a folder; none when there is no such folder. */
export async function logNames(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).filter(([name, type]) => (type & vscode.FileType.File) !== 0 && isLogName(name)).map(([name]) => name);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
    throw error;
  }
}

/**
 * Copies review logs into another folder and reads every copy back. A log that is there already
 * keeps whatever either has: the longer one where one begins like the other, else both. Changes
 * nothing in `from`. Rejects, naming the file, when a copy is not what it should be.
 *
 * @param names all logs when absent
 * @returns how many logs `to` did not have whole before
 */
export async function copyLogs(from: vscode.Uri, to: vscode.Uri, names?: readonly string[]): Promise<number> {
  const fs = vscode.workspace.fs;
  let copied = 0;
  for (const name of names ?? (await logNames(from))) {
    const content = await fs.readFile(vscode.Uri.joinPath(from, name));
    const there = await readIfThere(vscode.Uri.joinPath(to, name));
    if (there !== undefined && beginsWith(there, content)) continue;
    const isLonger = there === undefined || beginsWith(content, there);
    const target = vscode.Uri.joinPath(to, isLonger ? name : name.replace(/\.jsonl$/, `-copy-${crypto.randomUUID().slice(0, 8)}.jsonl`));
    await fs.writeFile(target, content);
    const copy = await fs.readFile(target);
    if (copy.length !== content.length || !beginsWith(copy, content)) throw new Error(vscode.l10n.t('The copy of "{0}" in {1} is not the same as the file itself.', name, to.fsPath));
    copied++;
  }
  return copied;
}

async function readIfThere(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

const beginsWith = (whole: Uint8Array, start: Uint8Array): boolean => start.length <= whole.length && start.every((byte, at) => byte === whole[at]);
