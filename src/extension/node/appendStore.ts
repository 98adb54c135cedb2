import { join } from 'node:path';
import { encodeEvents } from '../../core/review/codec';
import { type ReviewStore } from '../../core/review/store';
import { oneAfterAnother } from '../review/inTurn';
import { createLogReader } from '../review/logFolder';
import { changedFolders, type Disk, type FileEnd, nodeDisk } from './disk';

/**
 * The store for a disk: this window's file grows at its end, and an answer counts as kept once the
 * disk has it. The file is made at the first answer. Nobody else writes to it.
 *
 * @param folder as a path
 * @param name of this window's file, without its ending
 */
export function createAppendStore(folder: string, name: string, disk: Disk = nodeDisk): ReviewStore {
  const inTurn = oneAfterAnother();
  const reader = createLogReader({ sizes: () => disk.sizes(folder), read: (each) => disk.read(join(folder, each)) }, name);
  let file: FileEnd | undefined;
  /** The last write failed and may have left a part of a line. */
  let isTorn = false;

  /** Folders that list something new which may not be on disk yet. */
  let unsynced: readonly string[] = [];

  // A file that is on disk without its name, or in a folder without one, is lost all the same.
  const openFile = async (): Promise<FileEnd> => {
    const outermost = await disk.makeFolder(folder);
    unsynced = [...unsynced, ...(outermost === undefined ? [folder] : changedFolders(folder, outermost))];
    const opened = await disk.openEnd(join(folder, `${name}.jsonl`));
    try {
      for (const changed of new Set(unsynced)) await disk.syncFolder(changed);
    } catch (error) {
      await opened.close();
      throw error;
    }
    unsynced = [];
    return opened;
  };

  const write = async (text: string): Promise<boolean> => {
    file ??= await openFile();
    const from = isTorn ? '\n' : '';
    isTorn = true;
    await file.append(from + text);
    await file.sync();
    isTorn = false;
    if (await file.isThere()) return true;
    await file.close();
    file = undefined;
    return false;
  };

  return {
    load: () => reader.load(),
    append: (events) =>
      inTurn(async () => {
        const text = encodeEvents(events);
        // Progress may be reset, or the folder cleared, while this window has its file open.
        if (!(await write(text)) && !(await write(text))) throw new Error(`${join(folder, name)}.jsonl is deleted as soon as it is written.`);
      }),
    close: () =>
      inTurn(async () => {
        await file?.close();
        file = undefined;
      }),
  };
}
