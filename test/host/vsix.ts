import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { say } from './install';
import { cacheFolder, root } from './paths';
import { npmCommand, runOrThrow } from './processes';

/** What no package is made from; everything else at the top of the repository counts. */
const notInputs = new Set(['node_modules', 'dist', 'test']);

const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
const built = join(root, 'dist', 'aws-exam-notes.vsix');

interface Package {
  /** The VSIX. */
  readonly file: string;
  /** Tells packages of different contents apart. */
  readonly hash: string;
}

/** Packages the extension as it is published, unless nothing has changed since. */
export async function packageExtension(): Promise<Package> {
  const stamp = join(cacheFolder, 'packaged.sha256');
  const hash = await hashInputs();
  if (existsSync(built) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return { file: built, hash };
  say('Building and packaging the extension …');
  const [command, args] = npmCommand(['run', '--silent', 'package']);
  await runOrThrow(command, args, { cwd: root, timeoutMs: 5 * 60_000 });
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(stamp, hash);
  return { file: built, hash };
}

/**
 * Packages what a browser gets: the same files without the Node entry, so that VS Code has only
 * its web worker to run the extension in.
 * @param target folder to write the VSIX into
 */
export async function packageForWebWorker(target: string): Promise<string> {
  await packageExtension();
  const staging = await mkdtemp(join(tmpdir(), 'aws-exam-notes-web-'));
  try {
    const listed = await runOrThrow(process.execPath, [vsce, 'ls', '--no-dependencies'], { cwd: root, timeoutMs: 60_000 });
    for (const file of listed.split('\n').filter((line) => line !== '' && existsSync(join(root, line)))) {
      await mkdir(dirname(join(staging, file)), { recursive: true });
      await cp(join(root, file), join(staging, file));
    }
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    delete manifest.main;
    // With a kind `workspace` a server would run it, if only to find nothing to load.
    delete manifest.extensionKind;
    delete manifest.scripts;
    await writeFile(join(staging, 'package.json'), JSON.stringify(manifest));
    return await packageFolder(staging, join(target, 'web.vsix'));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Packages a folder that holds an extension's files as they shall be. */
export async function packageFolder(folder: string, vsix: string): Promise<string> {
  await runOrThrow(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', vsix], { cwd: folder, timeoutMs: 2 * 60_000 });
  return vsix;
}

/** One hash over the paths and contents of all inputs. */
async function hashInputs(): Promise<string> {
  const hash = createHash('sha256');
  const inputs = (await readdir(root)).filter((name) => !name.startsWith('.') && !notInputs.has(name)).sort();
  for (const input of inputs) {
    for (const file of await filesUnder(join(root, input))) hash.update(file.slice(root.length)).update('\0').update(await readFile(file)).update('\0');
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<readonly string[]> {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
