import { dirname } from 'node:path';
import { type Disk, type FileEnd } from '../../../../src/extension/node/disk';

interface Inode {
  text: string;
  /** How much of the text is sure to survive, in UTF-16 units. */
  synced: number;
}

/** A disk that can lose its power. */
export interface CrashDisk extends Disk {
  /** All that was not synced is gone, but for as much of the end of each file as `keep` says (a part in [0, 1]). */
  losePower(keep: () => number): void;
  /** The next calls that write fail: `ENOSPC` after a part of the text, the others before anything. */
  failNext(error: 'ENOSPC' | 'EIO' | 'EACCES', times: number): void;
}

/**
 * A disk as strict as the standards allow: a file's content is lasting only after the file's sync,
 * the name of a file or folder only after its folder's sync.
 *
 * @param root a folder that is there from the start
 */
export function createCrashDisk(root: string): CrashDisk {
  const files = new Map<string, Inode>();
  const folders = new Set<string>([root]);
  let lasting = { files: new Map<string, Inode>(), folders: new Set<string>([root]) };
  let fault: { code: string; times: number } = { code: '', times: 0 };

  const fail = (): void => {
    if (fault.times === 0) return;
    fault.times--;
    throw Object.assign(new Error(fault.code), { code: fault.code });
  };
  const open = (file: string): Inode => {
    const inode = files.get(file) ?? { text: '', synced: 0 };
    files.set(file, inode);
    return inode;
  };

  return {
    sizes: (folder) => Promise.resolve(new Map([...files].filter(([file]) => dirname(file) === folder).map(([file, { text }]) => [file.slice(folder.length + 1), text.length]))),
    read: (file) => {
      const inode = files.get(file);
      return inode === undefined ? Promise.reject(new Error(`${file} is not there`)) : Promise.resolve(new TextEncoder().encode(inode.text));
    },
    makeFolder: async (folder) => {
      await Promise.resolve();
      if (fault.code !== 'ENOSPC') fail();
      let outermost: string | undefined;
      for (let each = folder; !folders.has(each); each = dirname(each)) {
        folders.add(each);
        outermost = each;
      }
      return outermost;
    },
    syncFolder: async (folder) => {
      await Promise.resolve();
      for (const each of folders) if (dirname(each) === folder && each !== folder) lasting.folders.add(each);
      for (const [file, inode] of files) if (dirname(file) === folder) lasting.files.set(file, inode);
    },
    openEnd: async (file): Promise<FileEnd> => {
      await Promise.resolve();
      if (fault.code === 'EACCES') fail();
      const inode = open(file);
      return {
        append: async (text) => {
          await Promise.resolve();
          if (fault.code === 'ENOSPC' && fault.times > 0) inode.text += text.slice(0, text.length / 2);
          if (fault.code !== 'EIO') fail();
          inode.text += text;
        },
        sync: async () => {
          await Promise.resolve();
          if (fault.code === 'EIO') fail();
          inode.synced = inode.text.length;
        },
        isThere: () => Promise.resolve(files.get(file) === inode),
        close: () => Promise.resolve(),
      };
    },
    losePower: (keep) => {
      const isReached = (path: string): boolean => path === root || (lasting.folders.has(path) && isReached(dirname(path)));
      files.clear();
      for (const [file, inode] of lasting.files) {
        if (!isReached(dirname(file))) continue;
        const length = inode.synced + Math.floor((inode.text.length - inode.synced) * keep());
        files.set(file, { text: inode.text.slice(0, length), synced: length });
      }
      folders.clear();
      for (const folder of lasting.folders) if (isReached(folder)) folders.add(folder);
      lasting = { files: new Map(files), folders: new Set(folders) };
      fault = { code: '', times: 0 };
    },
    failNext: (code, times) => {
      fault = { code, times };
    },
  };
}
