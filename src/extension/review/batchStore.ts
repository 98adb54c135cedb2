import { encodeEvents } from '../../core/review/codec';
import { type ReviewStore } from '../../core/review/store';
import { oneAfterAnother } from './inTurn';
import { type LogFolder, createLogReader } from './logFolder';

/**
 * The store for places where nothing can be appended to a file and writing truncates it first: each
 * batch is a file of its own, and a file that holds kept answers is never touched again.
 *
 * @param name of this window's files, without their ending
 */
export function createBatchStore(folder: LogFolder, name: string): ReviewStore {
  const inTurn = oneAfterAnother();
  const reader = createLogReader(folder, name);
  let batch = 0;
  return {
    load: () => reader.load(),
    append: (events) =>
      inTurn(async () => {
        // A number is used once, even when writing fails half-way.
        await folder.create(`${name}-${++batch}.jsonl`, new TextEncoder().encode(encodeEvents(events)));
      }),
    close: () => inTurn(() => Promise.resolve()),
  };
}
