import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadsFolder } from './paths';
import { npmCommand, runOrThrow } from './processes';

/** Progress for the person who waits; standard output is kept for results. */
export function say(message: string): void {
  console.error(message);
}

/**
 * Gives the folder `name` in the cache, filled by `fill` the first time. It appears only when it
 * is complete, so an interrupted or a second, simultaneous set-up does no harm.
 */
export async function cached(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(downloadsFolder, name);
  if (existsSync(folder)) return folder;
  const unfinished = join(downloadsFolder, `${name}.${randomUUID()}`);
  await mkdir(unfinished, { recursive: true });
  try {
    say(`Setting up ${name} in ${downloadsFolder} (once) …`);
    await fill(unfinished);
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** Installs npm packages into a folder of their own, away from this project's. */
export async function installPackages(folder: string, packages: readonly string[], flags: readonly string[] = []): Promise<void> {
  if (!existsSync(join(folder, 'package.json'))) await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const [command, args] = npmCommand(['install', ...packages, ...flags, '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']);
  await runOrThrow(command, args, { cwd: folder, timeoutMs: 10 * 60_000 });
}
