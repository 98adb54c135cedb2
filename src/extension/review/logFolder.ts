import { type LogLine, countUnread, decodeLog, eventsOf } from '../../core/review/codec';
import { type LoadedReviews } from '../../core/review/store';

/** The folder that holds review logs, each file named `<device>-<session>….jsonl`. */
export interface LogFolder {
  /** Names of all files; none when the folder doesn't exist yet. */
  names(): Promise<readonly string[]>;
  read(name: string): Promise<Uint8Array>;
  /** Writes a file that doesn't exist yet, and the folder before it. */
  create(name: string, content: Uint8Array): Promise<void>;
}

/** Reads every log in the folder; a file that can't be read is named and hides no other. */
export async function loadLogs(folder: Pick<LogFolder, 'names' | 'read'>): Promise<LoadedReviews> {
  const names = (await folder.names()).filter((name) => name.endsWith('.jsonl'));
  const failed: string[] = [];
  const files = await Promise.all(
    names.map(async (name): Promise<readonly LogLine[]> => {
      try {
        return decodeLog(new TextDecoder().decode(await folder.read(name)));
      } catch {
        failed.push(name);
        return [];
      }
    }),
  );
  const lines = files.flat();
  return { events: eventsOf(lines), unread: countUnread(lines), files: names.length, failed };
}
