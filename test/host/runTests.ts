import { stripVTControlCharacters } from 'node:util';
import { rm } from 'node:fs/promises';
import { downloadDesktop, findDesktop } from './desktop';
import { currentVersion, type EditorVersion, oldestVersion } from './editors';
import { bundleEditorTests, type EditorRun, runInDesktop, runInServer } from './editorTests';
import { say } from './install';
import { failuresFolder, root } from './paths';
import { npmCommand, runToEnd, stopAll, stopOnSignals } from './processes';
import { stopSessions } from './session';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** In the order in which they run: what is cheap and tells most comes first. */
const lanes: readonly { readonly name: string; readonly run: () => Promise<Count> }[] = [
  { name: 'types', run: () => check('typecheck') },
  { name: 'lint', run: () => check('lint') },
  { name: 'unit', run: () => mochaInNode('test/unit/.mocharc.json') },
  { name: 'editor', run: editorLane },
  { name: 'ui', run: uiLane },
];

/**
 * `npm test`: runs the lanes, or those that `--lane=a,b` names, prints what each gave and, on a
 * line of its own at the end, the sum. A lane that could not run counts as a failure.
 */
export async function main(args: readonly string[]): Promise<void> {
  stopOnSignals(async () => {
    await stopSessions();
    await stopAll();
  });
  const chosen = chosenLanes(args);
  if (chosen === undefined) {
    say(`Usage: npm test -- [--lane=${lanes.map(({ name }) => name).join(',')}]`);
    process.exit(2);
  }
  const results: { readonly name: string; readonly count: Count; readonly seconds: number }[] = [];
  for (const { name, run } of lanes.filter((lane) => chosen.includes(lane.name))) {
    console.log(`\n── ${name} ──`);
    const start = process.hrtime.bigint();
    const count = await run().catch((error: unknown): Count => {
      console.log(`The lane could not run: ${error instanceof Error ? error.message : String(error)}`);
      return { passed: 0, failed: 1 };
    });
    results.push({ name, count, seconds: Number(process.hrtime.bigint() - start) / 1e9 });
  }
  console.log('');
  for (const { name, count, seconds } of results) console.log(`${name.padEnd(7)}${describe(count)} in ${seconds.toFixed(1)} s`);
  const total = sum(results.map(({ count }) => count));
  console.log(`\n${describe(total)}`);
  process.exit(total.failed === 0 ? 0 : 1);
}

function chosenLanes(args: readonly string[]): readonly string[] | undefined {
  const names = lanes.map(({ name }) => name);
  if (args.length === 0) return names;
  const chosen = args.flatMap((arg) => (arg.startsWith('--lane=') ? arg.slice('--lane='.length).split(',') : [arg]));
  return chosen.every((name) => names.includes(name)) ? chosen : undefined;
}

/** A script of package.json that either holds or does not. */
async function check(script: string): Promise<Count> {
  const [command, args] = npmCommand(['run', '--silent', script]);
  const { code } = await runToEnd(command, args, { cwd: root, env: { NO_COLOR: '1' }, onLine: echo });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function mochaInNode(config: string): Promise<Count> {
  const mocha = `${root}node_modules/mocha/bin/mocha.js`;
  const { code, output } = await runToEnd(process.execPath, [mocha, '--config', config, process.stdout.isTTY ? '--color' : '--no-color'], { cwd: root, onLine: echo });
  return countOf(output, code ?? undefined);
}

/** The tests of test/editor, inside the extension host of the current VS Code and of the oldest that we support. */
async function editorLane(): Promise<Count> {
  await build();
  const bundle = await bundleEditorTests();
  const counts: Count[] = [];
  for (const version of [currentVersion, oldestVersion]) {
    const { host, code, output } = await runEditorTests(version, bundle);
    console.log(`${output.trimEnd()}\nhost: ${host}\n`);
    counts.push(countOf(output, code));
  }
  return sum(counts);
}

/** A desktop VS Code where the machine has one or can get it, else VS Code's server. */
async function runEditorTests(version: EditorVersion, bundle: string): Promise<EditorRun> {
  const desktop = (version === currentVersion ? findDesktop() : undefined) ?? (await downloadDesktop(version));
  return desktop === undefined ? runInServer(version, bundle) : runInDesktop(desktop, bundle);
}

async function uiLane(): Promise<Count> {
  await rm(failuresFolder, { recursive: true, force: true });
  return mochaInNode('test/ui/.mocharc.json');
}

async function build(): Promise<void> {
  const { code, output } = await runToEnd(process.execPath, ['esbuild.mjs'], { cwd: root });
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
}

/** Reads mocha's summary. No test at all, and an end that the summary does not explain, are failures. */
function countOf(output: string, code: number | undefined): Count {
  const text = stripVTControlCharacters(output);
  const last = (word: string): number => Number([...text.matchAll(new RegExp(`^\\s*(\\d+) ${word}`, 'gm'))].at(-1)?.[1] ?? 0);
  const count = { passed: last('passing'), failed: last('failing') };
  const unexplained = count.failed === 0 && (code !== 0 || count.passed === 0);
  return unexplained ? { ...count, failed: 1 } : count;
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce((all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }), { passed: 0, failed: 0 });
}

function echo(line: string): void {
  console.log(line);
}

function describe({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`;
}
