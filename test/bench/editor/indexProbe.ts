import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { linePrefix } from '../../editor/linePrefix';
import { resultMark } from '../handOver';
import { megabyte } from '../measure';
import { floorOf } from '../notes/floorOf';
import { type WindowIndex } from './figures';

/** The folder with the notes; the lane puts it here when it makes the bundle. */
declare const corpusFolder: string;

/** How often the thread is asked whether it is free, in milliseconds. */
const beat = 2;

/** VS Code calls this in its extension host: the floor, then the extension's own reading of the same notes. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('aws-exam-notes.aws-exam-notes');
  await extension?.activate();
  await vscode.workspace.getConfiguration('awsExamNotes').update('notes.folders', [corpusFolder], vscode.ConfigurationTarget.Global);
  const floor = floorOf([corpusFolder]);
  const before = heapUsed();
  const watch = watchThread();
  const start = performance.now();
  await vscode.commands.executeCommand('awsExamNotes.refreshNotes');
  const ready = performance.now() - start;
  const longestBlock = watch.stop();
  const result: WindowIndex = { floor: floor.ms, notes: floor.notes, ready, longestBlock, heap: heapUsed() - before };
  console.log(`${linePrefix}${resultMark}${JSON.stringify(result)}`);
}

/** Measures the longest time in which nothing else ran in this thread. */
function watchThread(): { readonly stop: () => number } {
  let longest = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last - beat);
    last = now;
  };
  const timer = setInterval(look, beat);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return longest;
    },
  };
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
