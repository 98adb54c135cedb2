import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type FileRead, type ReaderThreads } from '../notes/readerThreads';

/** The extension host takes in what they make about this many times as fast, so that more of them would wait for it. */
const mostThreads = 4;
/** A thread that has answered has others to go on with while the extension host does something else. */
const listsInThread = 3;
/** Nearly all that is made on the way from a file to a note is soon thrown away: a large nursery, in MB, saves looking after it. */
const nursery = 32;

/**
 * Starts threads, which takes some 50 ms each and pays for some hundred files.
 *
 * @param script path of the built `readerThread.ts`
 * @param count of threads; one processor is left to the extension host, which reads as well
 */
export function startReaderThreads(script: string, count = Math.min(availableParallelism() - 1, mostThreads)): ReaderThreads {
  const threads = Array.from({ length: count }, () => startThread(script));
  return {
    places: threads.length * listsInThread,
    read: async (files) => {
      const [first, ...others] = threads;
      if (first === undefined) throw new Error('There are no threads to read with.');
      return others.reduce((least, thread) => (thread.lists() < least.lists() ? thread : least), first).read(files);
    },
    end: () => {
      for (const thread of threads) thread.end();
    },
  };
}

interface Thread extends Pick<ReaderThreads, 'read' | 'end'> {
  /** How many it was given and has not answered; a thread that has ended takes no more. */
  lists(): number;
}

interface Asked {
  readonly resolve: (answer: readonly (() => FileRead)[]) => void;
  readonly reject: (error: Error) => void;
}

function startThread(script: string): Thread {
  // VS Code's own flags, such as those for a debugger, are not for this thread.
  const worker = new Worker(script, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: nursery } });
  const asked: Asked[] = [];
  let ended: Error | undefined;
  const stop = (error: Error): void => {
    ended ??= error;
    for (const { reject } of asked.splice(0)) reject(ended);
  };
  worker.on('message', (answer: readonly string[]) => {
    // Answers come in the order in which was asked.
    asked.shift()?.resolve(answer.map((text) => () => JSON.parse(text) as FileRead));
  });
  worker.on('error', stop);
  worker.on('exit', () => {
    stop(new Error('The thread has ended.'));
  });
  return {
    lists: () => (ended === undefined ? asked.length : Infinity),
    read: (files: readonly string[]) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) {
          reject(ended);
          return;
        }
        asked.push({ resolve, reject });
        worker.postMessage(files);
      }),
    end: () => {
      stop(new Error('The thread was ended.'));
      void worker.terminate();
    },
  };
}
