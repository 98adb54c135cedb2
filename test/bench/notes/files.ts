import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every Markdown file below some folders; the floor and the index find them alike. */
export function markdownFiles(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}
