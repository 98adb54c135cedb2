import { mkdir, open, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * What a store for logs needs of a disk. Nothing counts as kept before the `sync` that follows it
 * has resolved: a file's content by the file's own, its name by that of the folder.
 */
export interface Disk {
  /** Names in a folder with their sizes in bytes; none when it doesn't exist. */
  sizes(folder: string): Promise<ReadonlyMap<string, number>>;
  read(file: string): Promise<Uint8Array>;
  /** Makes a folder with those above it; the path of the outermost that was made, `undefined` when all were there. */
  makeFolder(folder: string): Promise<string | undefined>;
  syncFolder(folder: string): Promise<void>;
  /** Opens a file to write at its end, and makes it where there is none. */
  openEnd(file: string): Promise<FileEnd>;
}

export interface FileEnd {
  append(text: string): Promise<void>;
  sync(): Promise<void>;
  /** Whether the file still has a name: what is written to one that was deleted meanwhile is gone once it is closed. */
  isThere(): Promise<boolean>;
  close(): Promise<void>;
}

export const nodeDisk: Disk = {
  async sizes(folder) {
    try {
      const names = await readdir(folder);
      return new Map(await Promise.all(names.map(async (name) => [name, await sizeOf(join(folder, name))] as const)));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Map();
      throw error;
    }
  },
  read: (file) => readFile(file),
  makeFolder: (folder) => mkdir(folder, { recursive: true }),
  async syncFolder(folder) {
    try {
      const handle = await open(folder, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch {
      // Windows can't and needn't; elsewhere the answers themselves are synced with their file.
    }
  },
  async openEnd(file) {
    const handle = await open(file, 'a');
    return {
      append: (text) => handle.appendFile(text),
      sync: () => handle.datasync(),
      isThere: async () => (await handle.stat()).nlink > 0,
      close: () => handle.close(),
    };
  },
};

/** In bytes; -1 for what has gone meanwhile or can't be asked, so that reading it says so. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return -1;
  }
}

/** The folders whose lists of names have changed when everything down to `folder` from `outermost` was made: from `folder` up to the parent of `outermost`. */
export function changedFolders(folder: string, outermost: string): readonly string[] {
  const above = dirname(folder);
  return folder === outermost || above === folder ? [folder, above] : [folder, ...changedFolders(above, outermost)];
}
