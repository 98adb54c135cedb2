import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { linePrefix } from '../../editor/linePrefix';
import { resultMark } from '../handOver';
import { megabyte } from '../measure';
import { floorOf } from '../notes/floorOf';
import { type WindowIndex } from './figures';
import { measureReading } from './reading';

/** The folder with the notes; the lane puts it here when it makes the bundle. */
declare const corpusFolder: string;

/** VS Code calls this in its extension host: the floor, then the extension's own reading of the same notes. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('aws-exam-notes.aws-exam-notes');
  await extension?.activate();
  await vscode.workspace.getConfiguration('awsExamNotes').update('notes.folders', [corpusFolder], vscode.ConfigurationTarget.Global);
  const floor = floorOf([corpusFolder]);
  const result: WindowIndex = { floor: floor.ms, notes: floor.notes, ...(await measureReading(heapUsed)) };
  console.log(`${linePrefix}${resultMark}${JSON.stringify(result)}`);
}

/** Megabytes in use after everything that is not was collected; the host was not started with a way to ask for that. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed: used, external } = process.memoryUsage();
  return (used + external) / megabyte;
}
