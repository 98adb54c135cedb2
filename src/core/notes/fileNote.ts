import { decodeText } from './decodeText';
import { type Note, type Problem } from './model';
import { parseNote } from './parseNote';

/** Larger files are left unread: they would hold the editor up, and are hardly written by hand. In bytes. */
export const largestNote = 5 * 1024 * 1024;

/** The note in a file's bytes; what is wrong with the file as a whole is among the note's problems. */
export function noteOfBytes(uri: string, bytes: Uint8Array): Note {
  if (bytes.length > largestNote) return unreadNote(uri, 'file-too-large', `This file has ${(bytes.length / 1024 / 1024).toFixed(1)} MB and is left out: split it into files of at most 5 MB.`);
  const { text, isLossy } = decodeText(bytes);
  const note = parseNote(uri, text);
  if (!isLossy) return note;
  return { ...note, problems: [problem('file-encoding', 'warning', 'This file is not in UTF-8, so some characters are lost: save it with the encoding UTF-8.'), ...note.problems] };
}

/** The note in an open document. */
export function noteOfDocument(uri: string, text: string): Note {
  return text.length > largestNote ? unreadNote(uri, 'file-too-large', 'This file is too large and is left out: split it into files of at most 5 MB.') : parseNote(uri, text);
}

/** Stands for a file that is there but cannot be read. */
export function unreadableNote(uri: string, reason: string): Note {
  return unreadNote(uri, 'file-unreadable', `This file cannot be read (${reason}): check its permissions, then use "Read Notes Again".`);
}

function unreadNote(uri: string, code: string, message: string): Note {
  return { ...parseNote(uri, ''), problems: [problem(code, 'error', message)] };
}

function problem(code: string, severity: Problem['severity'], message: string): Problem {
  const start = { line: 0, character: 0 };
  return { code, severity, message, range: { start, end: start } };
}
