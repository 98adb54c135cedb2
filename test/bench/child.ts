import { build } from 'esbuild';
import { basename, join } from 'node:path';
import { cacheFolder, root } from '../host/paths';
import { runOrThrow } from '../host/processes';
import { resultOf } from './handOver';

/** Longest time for one child, in milliseconds. */
const patience = 10 * 60_000;

/** What a child process runs. Its bundle is made like the published one, so that the same code is measured. */
export interface Child {
  /** @param args come to the script as they are; what it hands over is the result */
  run(args: readonly (string | number)[]): Promise<unknown>;
}

/** Bundles `test/bench/<entry>` for runs in fresh Node processes, which know no code and no data yet. */
export async function bundleChild(entry: string): Promise<Child> {
  const outfile = join(cacheFolder, 'bench', basename(entry).replace(/\.ts$/, '.js'));
  await build({
    entryPoints: [join(root, 'test', 'bench', entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    minify: true,
    logLevel: 'error',
  });
  return {
    async run(args) {
      const output = await runOrThrow(process.execPath, ['--expose-gc', outfile, ...args.map(String)], { cwd: root, timeoutMs: patience });
      return resultOf(output);
    },
  };
}
