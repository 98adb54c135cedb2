import { pathToFileURL } from 'node:url';

/** The user's own notes: none of the measured ones came with the extension. */
export const libraryOptions = { isShipped: () => false };

export function uriOf(file: string): string {
  return pathToFileURL(file).href;
}
