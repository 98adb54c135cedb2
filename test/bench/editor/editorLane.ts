import { build } from 'esbuild';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDesktop } from '../../host/desktop';
import { type EditorRun, runInDesktop, runInServer } from '../../host/editorTests';
import { currentVersion } from '../../host/editors';
import { cacheFolder, root } from '../../host/paths';
import { runOrThrow } from '../../host/processes';
import { resultMark } from '../handOver';
import { median } from '../measure';
import { type Report } from '../report';
import { type Start } from './figures';

/** Windows, each with an extension host of its own. */
const runs = 5;

/** The extension as it is published, in a real VS Code. */
export async function editorLane(): Promise<Report> {
  await runOrThrow(process.execPath, ['esbuild.mjs', '--production'], { cwd: root });
  const probe = join(cacheFolder, 'bench', 'probe.js');
  await build({ entryPoints: [join(root, 'test', 'bench', 'editor', 'probe.ts')], outfile: probe, bundle: true, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'], logLevel: 'error' });
  const desktop = findDesktop();
  const extension = await timedCopy();
  const starts: Start[] = [];
  let host = '';
  try {
    for (let run = 0; run < runs; run++) {
      const result = desktop === undefined ? await runInServer(currentVersion, probe, extension) : await runInDesktop(desktop, probe, extension);
      host = result.host;
      starts.push(startOf(result));
    }
  } finally {
    await rm(extension, { recursive: true, force: true, maxRetries: 5 });
  }
  const of = (name: 'load' | 'call' | 'whole' | 'firstHover' | 'secondHover'): number => median(starts.map((start) => start[name]));
  return {
    tables: [
      {
        title: `${host}: a start of the extension, in ms`,
        columns: ['window', 'bundle loaded', 'activate() back', 'with VS Code\'s bookkeeping', 'first hover to answer', 'second hover to answer'],
        rows: [...starts.map(({ load, call, whole, firstHover, secondHover }, run) => [`${run + 1}`, load, call, whole, firstHover, secondHover]), ['median', of('load'), of('call'), of('whole'), of('firstHover'), of('secondHover')]],
      },
    ],
    checks: [{ budget: 'activation', of: `median of ${runs} windows`, value: median(starts.map(({ load, call }) => load + call)) }],
  };
}

/** Stands before the bundle and times what VS Code times: loading it and calling `activate()`. */
const stopwatch = `
const start = performance.now();
const extension = require('./node.js');
const load = performance.now() - start;
exports.activate = (context) => {
  const called = performance.now();
  const result = extension.activate(context);
  globalThis.awsExamNotesStart = { load, call: performance.now() - called };
  return result;
};`;

/** The built extension behind a stopwatch, and without activation events: a window would wake it too early to watch. */
async function timedCopy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'aws-exam-notes-bench-'));
  for (const part of ['package.nls.json', 'dist/extension', 'dist/notes.json', 'media', 'notes']) await cp(join(root, part), join(folder, part), { recursive: true });
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [], main: './dist/extension/stopwatch.js' }));
  await writeFile(join(folder, 'dist', 'extension', 'stopwatch.js'), stopwatch);
  return folder;
}

function startOf({ output, code }: EditorRun): Start {
  const line = output.split('\n').find((text) => text.startsWith(resultMark));
  if (line === undefined) throw new Error(`VS Code ended with ${code ?? 'no code'} and without figures:\n${output.slice(-2000)}`);
  const start = JSON.parse(line.slice(resultMark.length)) as Start;
  if (start.wasActive) throw new Error('The extension was active before it could be measured.');
  if (!start.hoverHasTip) throw new Error('The hover gave no tip, so its time says nothing.');
  return start;
}
