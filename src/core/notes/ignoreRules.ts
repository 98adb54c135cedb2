import ignore from 'ignore';

/** A `.gitignore` file: the folder that it stands in (`''` for the root, else `a/b`), and its text. */
export interface IgnoreFile {
  readonly folder: string;
  readonly text: string;
}

/**
 * Whether git would leave a path out, by all `.gitignore` files of a folder together: a deeper
 * file has the last word, and nothing inside a folder that is left out comes back. Paths are
 * relative to the root, with `/` between their parts; a folder's ends in `/`.
 */
export function createIgnoreRules(files: readonly IgnoreFile[]): (path: string) => boolean {
  const rules = new Map(files.map(({ folder, text }) => [folder, ignore().add(text)]));
  const folders = new Map<string, boolean>();

  const decide = (path: string): boolean => {
    for (let folder = parentOf(path); ; folder = parentOf(folder)) {
      const result = rules.get(folder)?.test(folder === '' ? path : path.slice(folder.length + 1));
      if (result?.ignored === true) return true;
      if (result?.unignored === true || folder === '') return false;
    }
  };
  const isFolderIgnored = (folder: string): boolean => {
    if (folder === '' || rules.size === 0) return false;
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const ignored = isFolderIgnored(parentOf(folder)) || decide(`${folder}/`);
    folders.set(folder, ignored);
    return ignored;
  };
  return (path) => {
    if (rules.size === 0) return false;
    return path.endsWith('/') ? isFolderIgnored(path.slice(0, -1)) : isFolderIgnored(parentOf(path)) || decide(path);
  };
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/', path.endsWith('/') ? path.length - 2 : path.length);
  return slash < 0 ? '' : path.slice(0, slash);
}
