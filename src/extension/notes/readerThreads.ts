import { type Note } from '../../core/notes/model';

/** Why a file gave no note. */
export interface ReadFailure {
  /** What Node or the editor calls it, such as `ENOENT` or `FileNotFound`. */
  readonly code: string | undefined;
  readonly message: string;
}

export type FileRead = { readonly note: Note } | { readonly failure: ReadFailure };

/** Threads that read files and make notes of them, so that the extension host only has to take those in. */
export interface ReaderThreads {
  /** So many calls of `read` at a time keep all threads busy. */
  readonly places: number;
  /**
   * @param files URIs of files on this machine's disk
   * @returns what came of each file, still to be unpacked: that takes time, if little
   * @throws when a thread failed or all were ended; nothing is known of the files then
   */
  read(files: readonly string[]): Promise<readonly (() => FileRead)[]>;
  end(): void;
}

export function failureOf(error: unknown): ReadFailure {
  if (!(error instanceof Error)) return { code: undefined, message: String(error) };
  return { code: 'code' in error ? String(error.code) : undefined, message: error.message };
}

/** Node and the editor each have their own way to say that there is no such file. */
export function isMissing({ code }: ReadFailure): boolean {
  return code !== undefined && ['ENOENT', 'ENOTDIR', 'EISDIR', 'FileNotFound', 'FileIsADirectory', 'EntryNotFound'].includes(code);
}
