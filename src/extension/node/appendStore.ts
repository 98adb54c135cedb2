import { type FileHandle, mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeEvents } from '../../core/review/codec';
import { type ReviewStore } from '../../core/review/store';
import { oneAfterAnother } from '../review/inTurn';
import { loadLogs } from '../review/logFolder';

/**
 * The store for a disk: this window's file grows at its end, and an answer counts as kept once the
 * disk has it. The file is made at the first answer. Nobody else writes to it.
 *
 * @param folder as a path
 * @param name of this window's file, without its ending
 */
export function createAppendStore(folder: string, name: string): ReviewStore & { dispose(): void } {
  const inTurn = oneAfterAnother();
  let file: FileHandle | undefined;
  /** The last write failed and may have left a part of a line. */
  let isTorn = false;

  const openFile = async (): Promise<FileHandle> => {
    await mkdir(folder, { recursive: true });
    const handle = await open(join(folder, `${name}.jsonl`), 'a');
    await syncFolder(folder);
    return handle;
  };

  return {
    load: () =>
      loadLogs({
        names: async () => {
          try {
            return await readdir(folder);
          } catch (error) {
            if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
            throw error;
          }
        },
        read: (each) => readFile(join(folder, each)),
      }),
    append: (events) =>
      inTurn(async () => {
        file ??= await openFile();
        const text = `${isTorn ? '\n' : ''}${encodeEvents(events)}`;
        isTorn = true;
        await file.appendFile(text);
        await file.datasync();
        isTorn = false;
      }),
    dispose: () => {
      void inTurn(async () => {
        await file?.close();
        file = undefined;
      });
    },
  };
}

/** Makes the new file's name last, too. Windows can't and needn't. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The answers themselves are synced with their file.
  }
}
