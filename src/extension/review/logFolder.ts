import { type LogLine, countUnread, decodeLog, eventsOf, type UnreadCounts } from '../../core/review/codec';
import { type LoadedReviews } from '../../core/review/store';

/** The folder that holds review logs, each file named `<device>-<session>….jsonl`. */
export interface LogFolder {
  /** Names of all files with their sizes in bytes; none when the folder doesn't exist yet. */
  sizes(): Promise<ReadonlyMap<string, number>>;
  read(name: string): Promise<Uint8Array>;
  /** Writes a file that doesn't exist yet, and the folder before it. */
  create(name: string, content: Uint8Array): Promise<void>;
}

/** Whether a file's name is that of a review log; a synchronising program may have put something before the ending. */
export const isLogName = (name: string): boolean => name.endsWith('.jsonl') && !name.startsWith('.');

/**
 * Reads the logs of a folder, and later what has come since: logs only grow, so that a file of the
 * same size says nothing new. Once a file has gone, everything is read again. A file that can't be
 * read is named, hides no other and is tried again the next time.
 *
 * @param own how the names of this window's own files begin; what they say is known after the first time
 */
export function createLogReader(folder: Pick<LogFolder, 'sizes' | 'read'>, own: string): { load(): Promise<LoadedReviews> } {
  const known = new Map<string, { readonly size: number; readonly unread: UnreadCounts }>();
  let isFirst = true;
  return {
    async load() {
      const sizes = new Map([...(await folder.sizes())].filter(([name]) => isLogName(name)));
      const isWhole = isFirst || [...known.keys()].some((name) => !sizes.has(name));
      if (isWhole) known.clear();
      isFirst = false;
      const failed: string[] = [];
      const changed = [...sizes].filter(([name, size]) => known.get(name)?.size !== size && (isWhole || !name.startsWith(own)));
      const files = await Promise.all(
        changed.map(async ([name]): Promise<readonly LogLine[]> => {
          try {
            const content = await folder.read(name);
            const lines = decodeLog(new TextDecoder().decode(content));
            known.set(name, { size: content.length, unread: countUnread(lines) });
            return lines;
          } catch {
            failed.push(name);
            return [];
          }
        }),
      );
      const unread = { torn: 0, unknown: 0, foreign: 0 };
      for (const each of known.values()) {
        unread.torn += each.unread.torn;
        unread.unknown += each.unread.unknown;
        unread.foreign += each.unread.foreign;
      }
      return { events: files.flatMap(eventsOf), isWhole, unread, files: sizes.size, failed };
    },
  };
}
