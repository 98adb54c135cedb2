import * as vscode from 'vscode';
import { linePrefix } from '../../editor/linePrefix';
import { resultMark } from '../handOver';
import { type Start } from './figures';

const id = 'aws-exam-notes.aws-exam-notes';

/** VS Code calls this in its extension host, as it would a run of tests. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension(id);
  if (extension === undefined) throw new Error(`${id} is not among the extensions.`);
  const wasActive = extension.isActive;
  const whole = await timeOf(() => extension.activate());
  // The stopwatch that stands before the bundle leaves its times there.
  const { awsExamNotesStart: { load, call } } = globalThis as unknown as { readonly awsExamNotesStart: Pick<Start, 'load' | 'call'> };

  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'main.tf'));
  const offset = document.getText().indexOf('aws_');
  const place = document.positionAt(offset + 6);
  let hovers: readonly vscode.Hover[] = [];
  const hover = async (): Promise<void> => {
    hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, place);
  };
  const firstHover = await timeOf(hover);
  const secondHover = await timeOf(hover);
  const start: Start = { wasActive, load, call, whole, firstHover, secondHover, hoverHasTip: hovers.length > 0 };
  console.log(`${linePrefix}${resultMark}${JSON.stringify(start)}`);
}

async function timeOf(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
