import * as vscode from 'vscode';
import { noteOfBytes, noteOfDocument, unreadableNote } from '../../core/notes/fileNote';
import { type Note } from '../../core/notes/model';
import { type NoteRead, type ReadQueue } from '../../core/notes/readQueue';
import { type Logger } from '../../core/ports';
import { createSlices, longestStretch, type Slices } from '../slices';
import { failureOf, isMissing, type ReaderThreads, type ReadFailure } from './readerThreads';
import { type ReadFile } from './readFile';
import { showReadProgress } from './readProgress';

export interface NoteReaderOptions {
  readonly queue: ReadQueue;
  readonly read: ReadFile;
  /** Files read side by side, without threads; 16 where nothing is said: a disk gains nothing by more. */
  readonly readsAtOnce: number | undefined;
  /** `undefined` where there are no threads. */
  readonly startThreads: (() => Promise<ReaderThreads>) | undefined;
  readonly log: Logger;
  readonly put: (note: Note) => void;
  readonly remove: (uri: string) => void;
  /** The user wants no more of it. */
  readonly onCancel: () => void;
}

export interface NoteReader {
  /** Reads what waits in the queue, and what comes to wait meanwhile. Never rejects. */
  readWaiting(): Promise<void>;
  /** Leaves everything else unread. */
  end(): void;
}

/** Threads are started for as many files as that pays for. */
const manyFiles = 300;
/** Files that a thread is given at a time. */
const filesInList = 32;

/** How files become notes: here or in threads, in slices, and only what is still true when it comes. */
export function createNoteReader({ queue, read: readFile, readsAtOnce = 16, startThreads, log, put, remove, onCancel }: NoteReaderOptions): NoteReader {
  let isEnded = false;
  const next = (): NoteRead | undefined => (isEnded ? undefined : queue.next());
  const nextList = (): readonly NoteRead[] => {
    const reads: NoteRead[] = [];
    for (let read = next(); read !== undefined; read = reads.length < filesInList ? next() : undefined) reads.push(read);
    return reads;
  };

  /** The note that stands for a file which gave none; `undefined` where there is no file. */
  const noteOfFailure = (uri: string, failure: ReadFailure): (() => Note) | undefined => {
    if (isMissing(failure)) return undefined;
    log.warn(`${vscode.Uri.parse(uri).toString(true)} cannot be read: ${failure.message}`);
    return () => unreadableNote(uri, failure.message);
  };
  /** What a file holds, ready to be made a note of; `undefined` where there is no file. */
  const contentOf = async ({ uri, from }: NoteRead): Promise<(() => Note) | undefined> => {
    const document = from === 'document' ? vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri) : undefined;
    if (document !== undefined) {
      const text = document.getText();
      return () => noteOfDocument(uri, text);
    }
    try {
      const bytes = await readFile(vscode.Uri.parse(uri));
      return () => noteOfBytes(uri, bytes);
    } catch (error) {
      return noteOfFailure(uri, failureOf(error));
    }
  };
  const settle = (read: NoteRead, note: (() => Note) | undefined): void => {
    const verdict = queue.finished(read, note === undefined ? 'missing' : 'read');
    if (verdict === 'show' && note !== undefined) put(note());
    else if (verdict === 'gone') remove(read.uri);
  };

  const readHere = async (read: NoteRead, slices: Slices): Promise<void> => {
    const note = await contentOf(read);
    while (slices.isOver()) await slices.next();
    settle(read, note);
  };
  /** What is not on the disk is read here, and so is what a thread failed with. */
  const readInThread = async (reads: readonly NoteRead[], threads: ReaderThreads, slices: Slices): Promise<void> => {
    const there = reads.filter(isOnDisk);
    const answer = threads.read(there.map(({ uri }) => uri)).catch((error: unknown) => {
      if (!isEnded) log.warn(`Notes are read in the extension host, since a thread failed: ${failureOf(error).message}`);
    });
    for (const read of reads) if (!isOnDisk(read)) await readHere(read, slices);
    const found = await answer;
    for (const [index, read] of there.entries()) {
      const unpack = found?.[index];
      if (unpack === undefined) {
        await readHere(read, slices);
        continue;
      }
      while (slices.isOver()) await slices.next();
      const unpacked = unpack();
      settle(read, 'note' in unpacked ? () => unpacked.note : noteOfFailure(read.uri, unpacked.failure));
    }
  };
  const start = async (): Promise<ReaderThreads | undefined> => {
    try {
      return await startThreads?.();
    } catch (error) {
      log.warn(`Notes are read in the extension host, since no thread could be started: ${failureOf(error).message}`);
      return undefined;
    }
  };

  return {
    async readWaiting() {
      const progress = showReadProgress(onCancel);
      let done = 0;
      const slices = createSlices(longestStretch, () => {
        progress.report(done, done + queue.waiting);
      });
      const readOneByOne = async (): Promise<void> => {
        for (let read = next(); read !== undefined; read = next()) {
          await readHere(read, slices);
          done++;
        }
      };
      const readLists = async (threads: ReaderThreads): Promise<void> => {
        for (let reads = nextList(); reads.length > 0; reads = nextList()) {
          await readInThread(reads, threads, slices);
          done += reads.length;
        }
      };
      // Threads are given theirs first: the shipped notes are long, and code that has not run yet is slow.
      const threads = queue.waiting < manyFiles ? undefined : await start();
      const lists = threads === undefined ? [] : Array.from({ length: threads.places }, async () => readLists(threads));
      try {
        await Promise.all([...lists, ...Array.from({ length: readsAtOnce }, readOneByOne)]);
      } finally {
        threads?.end();
        progress.end();
      }
    },
    end() {
      isEnded = true;
    },
  };
}

function isOnDisk({ uri, from }: NoteRead): boolean {
  return from === 'disk' && uri.startsWith('file:');
}
