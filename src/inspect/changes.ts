import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files that differ from what they were where the work on `ref` and the present one parted, files
 * that git does not know yet included; as real paths. Without a common commit, as in a shallow
 * clone, they are compared with `ref` itself.
 *
 * @throws Error that says what is missing: git, a repository, or the commit
 */
export function changedSince(cwd: string, ref: string): ReadonlySet<string> {
  const top = git(cwd, ['rev-parse', '--show-toplevel'], `--since compares with git, and '${cwd}' is in no git repository.`).trimEnd();
  const commit = git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], `git knows no commit '${ref}': fetch it first (in a workflow, give actions/checkout 'fetch-depth: 0').`).trim();
  let base = commit;
  try {
    base = git(cwd, ['merge-base', commit, 'HEAD'], '').trim();
  } catch {
    // No common commit.
  }
  const changed = git(top, ['diff', '--name-only', '-z', '--no-renames', '--diff-filter=d', base, '--'], `git cannot compare with '${ref}'.`);
  const added = git(top, ['ls-files', '--others', '--exclude-standard', '-z'], 'git cannot list the files of this repository.');
  return new Set(`${changed}${added}`.split('\0').filter((path) => path !== '').map((path) => realPath(join(top, path))));
}

/** The path without links in it, so that two ways to one file compare equal. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function git(cwd: string, args: readonly string[], failure: string): string {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 });
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Error(isMissing ? '--since needs git, which is not on the PATH.' : failure);
  }
}
