import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDesktop } from '../../host/desktop';
import { runInDesktop, runInServer } from '../../host/editorTests';
import { currentVersion } from '../../host/editors';
import { cacheFolder, root } from '../../host/paths';
import { runOrThrow } from '../../host/processes';
import { resultOf } from '../handOver';
import { median } from '../measure';
import { writeCorpus } from '../notes/corpus';
import { type Report } from '../report';
import { type WindowIndex } from './figures';

/** Windows, each with an extension host of its own. */
const runs = 3;

/** The largest corpus, read by the published extension in a real VS Code, beside its floor in the same thread. */
export async function indexLane(): Promise<Report> {
  await runOrThrow(process.execPath, ['esbuild.mjs', '--production'], { cwd: root });
  const corpus = await mkdtemp(join(tmpdir(), 'aws-exam-notes-bench-'));
  const probe = join(cacheFolder, 'bench', 'indexProbe.js');
  const desktop = findDesktop();
  const found: WindowIndex[] = [];
  let host = '';
  try {
    await writeCorpus(corpus);
    await build({ entryPoints: [join(root, 'test', 'bench', 'editor', 'indexProbe.ts')], outfile: probe, bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'], define: { corpusFolder: JSON.stringify(corpus) }, logLevel: 'error' });
    for (let run = 0; run < runs; run++) {
      const result = desktop === undefined ? await runInServer(currentVersion, probe) : await runInDesktop(desktop, probe);
      host = result.host;
      found.push(resultOf(result.output) as WindowIndex);
    }
  } finally {
    await rm(corpus, { recursive: true, force: true, maxRetries: 5 });
  }
  const of = (name: keyof WindowIndex): number => median(found.map((index) => index[name]));
  const ratio = median(found.map(({ ready, floor }) => ready / floor));
  return {
    tables: [
      {
        title: `${host}: ${of('notes').toLocaleString('en')} notes until everything is known, beside the floor in the same window, in ms`,
        columns: ['window', 'floor', 'ready', 'ready / floor', 'longest block', 'heap, MB'],
        rows: [...found.map(({ floor, ready, longestBlock, heap }, run) => [`${run + 1}`, floor, ready, ready / floor, longestBlock, heap]), ['median', of('floor'), of('ready'), ratio, of('longestBlock'), of('heap')]],
      },
    ],
    checks: [
      { budget: 'indexing', of: 'in VS Code, median', value: ratio },
      { budget: 'longestBlock', of: 'in VS Code, median', value: of('longestBlock') },
      { budget: 'heap', of: 'in VS Code, median', value: of('heap') },
    ],
  };
}
