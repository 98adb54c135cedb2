import * as vscode from 'vscode';
import { compileGlob } from '../../core/notes/glob';
import { createIgnoreRules, type IgnoreFile } from '../../core/notes/ignoreRules';
import { decodeText } from '../../core/notes/decodeText';
import { pathBelow, type NoteSource } from './noteSources';
import { type ReadFile } from './readFile';

/** Whether a file or (with `/` at its end) folder below the source's root is left out. */
export type ExcludeTest = (path: string) => boolean;

/**
 * What `files.exclude`, `search.exclude` and the `.gitignore` files found leave out of a source.
 * An entry that names an ignored folder itself means it: then only rules from inside it count.
 */
export function excludeTest({ base, root, excludes }: NoteSource, ignoreFiles: readonly IgnoreFile[]): ExcludeTest {
  const within = pathBelow(base, root);
  const globs = excludes.globs.flatMap((glob) => compileGlob(glob) ?? []);
  const relevant = globs.filter((test) => within === '' || !test(within));
  const all = createIgnoreRules(ignoreFiles);
  const isIgnored = within !== '' && all(`${within}/`) ? createIgnoreRules(ignoreFiles.filter(({ folder }) => folder === within || folder.startsWith(`${within}/`))) : all;
  return (path) => relevant.some((test) => test(path.replace(/\/$/, ''))) || isIgnored(path);
}

/** Reads `.gitignore` files; one that cannot be read says nothing. */
export async function readIgnoreFiles(uris: readonly vscode.Uri[], root: vscode.Uri, read: ReadFile): Promise<readonly IgnoreFile[]> {
  const files = await Promise.all(
    uris.map(async (uri): Promise<readonly IgnoreFile[]> => {
      try {
        return [{ folder: pathBelow(vscode.Uri.joinPath(uri, '..'), root), text: decodeText(await read(uri)).text }];
      } catch {
        return [];
      }
    }),
  );
  return files.flat();
}
