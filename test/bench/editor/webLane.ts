import { build, type BuildOptions } from 'esbuild';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInServer } from '../../host/editorTests';
import { currentVersion } from '../../host/editors';
import { cacheFolder, root } from '../../host/paths';
import { runOrThrow } from '../../host/processes';
import { describeSession, type Session, startSession } from '../../host/session';
import { packageFolder, packageForWebWorker } from '../../host/vsix';
import { closeWindow, newWindow } from '../../host/window';
import { reportGrowth } from '../growth';
import { resultMark, resultOf } from '../handOver';
import { best } from '../measure';
import { changeTable } from '../notes/changeTable';
import { noteCounts, writeCorpus } from '../notes/corpus';
import { type Report } from '../report';
import { type Counts, type WebIndex } from './figures';

/** Windows at each size, each with a web worker of its own. */
const runs = 3;
/** Longest time for one window, in milliseconds. */
const patience = 5 * 60_000;
/** Lets a worker collect its garbage and tell what is in use; browsers have nothing of the kind for workers. */
const measurable = ['--js-flags=--expose-gc --expose-statistics'];

/** The corpus at each of its sizes, read by the published extension where VS Code runs in a browser, beside its floor in the same worker. */
export async function webLane(): Promise<Report> {
  await runOrThrow(process.execPath, ['esbuild.mjs', '--production'], { cwd: root });
  const scratch = await mkdtemp(join(tmpdir(), 'aws-exam-notes-bench-'));
  try {
    const corpus = join(scratch, 'corpus');
    const folders = await writeCorpus(corpus);
    const packages = [await packageForWebWorker(scratch), await packageProbe(scratch)];
    const session = await startSession(currentVersion, packages, measurable);
    try {
      const host = `${describeSession(session)}, web worker`;
      const sizes: Size[] = [];
      for (const [position, count] of noteCounts.entries()) {
        const some = folders.slice(0, position + 1).map((folder) => folder.slice(corpus.length + 1));
        const found: WebIndex[] = [];
        for (let run = 0; run < runs; run++) found.push(await readInWebWorker(session, corpus, some));
        sizes.push({ count, found });
      }
      await session.stop();
      return reportOf(host, sizes, await countOnNode(corpus));
    } finally {
      await session.stop();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Size {
  readonly count: number;
  /** One for each window. */
  readonly found: readonly WebIndex[];
}

/** No figure but the counts is held against a budget: those are for Node, and here most of the time is spent on the way to the disk. */
function reportOf(host: string, sizes: readonly Size[], onNode: Counts): Report {
  const least = ({ found }: Size, of: (index: WebIndex) => number): number => best(found.map(of));
  const largest = sizes.at(-1)?.found ?? [];
  const row = (where: string, counts: Counts): readonly (string | number)[] => [where, ...kinds.map((kind) => counts[kind])];
  const growth = reportGrowth(`In the web worker: growth with the number of notes (best of ${runs} windows; reported, no budget)`, [
    { name: 'ready', kind: 'linear', sizes: noteCounts, times: sizes.map((size) => least(size, ({ ready }) => ready)) },
    { name: 'heap, in MB', kind: 'linear', sizes: noteCounts, times: sizes.map((size) => least(size, ({ heap }) => heap)) },
    { name: 'one note changed', kind: 'flat', sizes: noteCounts, times: sizes.map((size) => least(size, ({ change }) => change.total)) },
  ]);
  return {
    tables: [
      {
        title: `${host}: notes until everything is known, beside the floor (found and read by the editor, markdown-it's block rules) in the same worker, in ms; best of ${runs} windows; reported, the budgets are Node's`,
        columns: ['notes', 'floor', 'find', 'read', 'blocks', 'ready', 'ready / floor', 'longest block', 'heap, MB'],
        rows: sizes.map((size) => {
          const [floor, ready] = [least(size, (index) => index.floor.ms), least(size, (index) => index.ready)];
          return [size.count.toLocaleString('en'), floor, ...(['find', 'read', 'blocks'] as const).map((step) => least(size, (index) => index.floor[step])), ready, ready / floor, least(size, ({ longestBlock }) => longestBlock), least(size, ({ heap }) => heap)];
        }),
      },
      { title: 'What is found, with the shipped notes', columns: ['host', ...kinds], rows: [...largest.slice(0, 1).map(({ counts }) => row('web worker', counts)), row('Node', onNode)] },
      changeTable(' in the web worker', sizes.flatMap(({ count, found: [first] }) => (first === undefined ? [] : [{ count, changed: first.change }]))),
      growth.table,
    ],
    checks: [{ budget: 'sameInBrowser', of: 'each window, at 10,000 notes', value: Math.max(...largest.map(({ counts }) => difference(counts, onNode))) }],
  };
}

const kinds = ['notes', 'topics', 'terms', 'questions'] as const;

function difference(one: Counts, other: Counts): number {
  return kinds.reduce((sum, kind) => sum + Math.abs(one[kind] - other[kind]), 0);
}

/** Opens a window and waits for what its probe hands over. */
async function readInWebWorker(session: Session, folder: string, notesFolders: readonly string[]): Promise<WebIndex> {
  let finish: (line: string | undefined) => void = () => undefined;
  const finished = new Promise<string | undefined>((resolve) => (finish = resolve));
  const page = await newWindow(session, {
    folder,
    settings: { 'awsExamNotes.notes.folders': notesFolders },
    prepare: (opened) => {
      opened.on('console', (message) => {
        // The first part is what was said; further ones are its colours.
        if (message.text().includes(resultMark)) void message.args()[0]?.jsonValue().then((said) => {
          finish(String(said).slice(String(said).indexOf(resultMark)));
        });
      });
      return Promise.resolve();
    },
  });
  const timer = setTimeout(() => {
    finish(undefined);
  }, patience);
  const line = await finished;
  clearTimeout(timer);
  await closeWindow(page);
  if (line === undefined) throw new Error(`The notes in ${notesFolders.join(', ')} were not read within ${patience / 1000} s.`);
  const result = resultOf(line) as WebIndex | { readonly error: string };
  if ('error' in result) throw new Error(`In the web worker: ${result.error}`);
  return result;
}

/** The same notes in the extension host on Node. */
async function countOnNode(corpus: string): Promise<Counts> {
  const probe = join(cacheFolder, 'bench', 'countProbe.js');
  await build({ ...bundled, entryPoints: [join(root, 'test', 'bench', 'editor', 'countProbe.ts')], outfile: probe, platform: 'node', target: 'node20', define: { corpusFolder: JSON.stringify(corpus) } });
  return resultOf((await runInServer(currentVersion, probe)).output) as Counts;
}

/** Makes an extension of the probe, since only extensions come into the web worker. */
async function packageProbe(scratch: string): Promise<string> {
  const folder = join(scratch, 'probe');
  await mkdir(folder);
  await build({ ...bundled, entryPoints: [join(root, 'test', 'bench', 'editor', 'webProbe.ts')], outfile: join(folder, 'probe.js'), platform: 'browser', target: 'es2022' });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'probe', publisher: 'aws-exam-notes', version: '1.0.0', engines: { vscode: '^1.96.0' }, browser: './probe.js', activationEvents: ['onStartupFinished'] }));
  await writeFile(join(folder, 'README.md'), '# Measures AWS Exam Notes from beside it\n');
  return packageFolder(folder, join(scratch, 'probe.vsix'));
}

const bundled: BuildOptions = { bundle: true, minify: true, format: 'cjs', external: ['vscode'], logLevel: 'error' };
