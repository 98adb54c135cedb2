import { readFile, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

/** A file that takes longer than this, in milliseconds, is on a slow disk: over a network, or fetched when it is opened. */
const slow = 20;
/** How many files are read in the background after a slow one, before the disk is tried again; doubled each time. */
const caution = 100;

const readInBackground = promisify<string, Uint8Array>(readFile);

/**
 * Reads small files, of which there are many, in place: what Node does to read one in the background
 * takes ten times as long, all of it in the extension host's own thread. On a slow disk it is the
 * reading that takes long, and everything else goes on meanwhile.
 */
export function createDiskReader(): (path: string) => Promise<Uint8Array> {
  let inBackground = 0;
  let next = caution;
  return async (path) => {
    if (inBackground > 0) {
      inBackground--;
      return readInBackground(path);
    }
    const start = performance.now();
    try {
      return readFileSync(path);
    } finally {
      if (performance.now() - start > slow) {
        inBackground = next;
        next *= 2;
      }
    }
  };
}
