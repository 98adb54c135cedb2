import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { noteOfBytes } from '../../core/notes/fileNote';
import { failureOf, type FileRead } from '../notes/readerThreads';

// What a reader thread runs: it answers each message, a list of files, with one text for each file.
// Unpacking text takes the other side less time and memory than structured clones do, and can wait.
parentPort?.on('message', (files: readonly string[]) => {
  parentPort?.postMessage(files.map((file) => JSON.stringify(read(file))));
});

function read(uri: string): FileRead {
  try {
    return { note: noteOfBytes(uri, readFileSync(fileURLToPath(uri))) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
