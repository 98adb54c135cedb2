import * as vscode from 'vscode';
import { type Reading } from './figures';
import { watchThread } from './watchThread';

/**
 * Lets the extension read all its notes, for the first time in this window, in whatever host this runs.
 * @param heapUsed megabytes in use after everything that is not was collected
 */
export async function measureReading(heapUsed: () => number): Promise<Reading> {
  const before = heapUsed();
  const watch = watchThread();
  const start = performance.now();
  await vscode.commands.executeCommand('awsExamNotes.refreshNotes');
  const ready = performance.now() - start;
  const longestBlock = watch.stop();
  return { ready, longestBlock, heap: heapUsed() - before };
}
