import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeText } from '../core/notes/decodeText';

/** A file as it is shown: the argument as given, joined with the path below it. */
export interface InputFile {
  readonly shown: string;
  readonly path: string;
}

/** Every file the arguments name; a folder stands for all Markdown files below it. @throws Error naming an argument that cannot be read */
export function inputFiles(cwd: string, args: readonly string[]): readonly InputFile[] {
  return args.flatMap((shown) => {
    const path = resolve(cwd, shown);
    let isFolder: boolean;
    try {
      isFolder = statSync(path).isDirectory();
    } catch {
      throw new Error(`'${shown}' cannot be read: check that it exists.`);
    }
    return isFolder ? markdownBelow(path, shown) : [{ shown, path }];
  });
}

function markdownBelow(folder: string, shown: string): readonly InputFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      const below = `${shown.replace(/\/+$/, '')}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === '.git' ? [] : markdownBelow(path, below);
      return entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name) ? [{ shown: below, path }] : [];
    });
}

/** The text of a file, in UTF-8 or UTF-16 as the editor reads it. @throws Error naming a file that cannot be read */
export function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Error(`'${path}' cannot be read: check that it exists and may be read.`);
  }
  return decodeText(bytes).text;
}
