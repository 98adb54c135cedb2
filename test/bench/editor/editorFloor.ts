import * as vscode from 'vscode';
import { createBlockRules } from '../notes/blockRules';
import { type EditorFloor } from './figures';

/** Files read side by side, as many as the extension reads there. */
const readsAtOnce = 64;
/** Files that are read once before anything is measured. */
const warmUp = 1000;

/** The floor where there is no disk: find with the editor, read with the editor, markdown-it's block rules. */
export async function editorFloorOf(folders: readonly vscode.Uri[]): Promise<EditorFloor> {
  const runBlockRules = createBlockRules();
  const find = async (): Promise<readonly vscode.Uri[]> => (await Promise.all(folders.map(async (folder) => vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/*.md'))))).flat();
  // What the window and its server do for the first time is slow, and the extension, which comes second, shall gain nothing by that.
  await readAll((await find()).slice(0, warmUp), runBlockRules);
  const start = performance.now();
  const files = await find();
  const found = performance.now();
  const blocks = await readAll(files, runBlockRules);
  const end = performance.now();
  return { ms: end - start, find: found - start, read: end - found - blocks, blocks, notes: files.length };
}

/** Returns the milliseconds that the block rules took. */
async function readAll(files: readonly vscode.Uri[], runBlockRules: (text: string) => void): Promise<number> {
  const decoder = new TextDecoder();
  let blocks = 0;
  const left = files.values();
  const reader = async (): Promise<void> => {
    for (const file of left) {
      const text = decoder.decode(await vscode.workspace.fs.readFile(file));
      const begun = performance.now();
      runBlockRules(text);
      blocks += performance.now() - begun;
    }
  };
  await Promise.all(Array.from({ length: readsAtOnce }, reader));
  return blocks;
}
