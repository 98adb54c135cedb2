import { build } from 'esbuild';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { linePrefix } from '../editor/linePrefix';
import { type DesktopEditor, desktopArguments, runDesktop } from './desktop';
import { type EditorVersion } from './editors';
import { cacheFolder, root } from './paths';
import { serverPath } from './server';
import { copyWorkspace, describeSession, startSession } from './session';
import { closeWindow, newWindow } from './window';

/** Longest time for all tests in one editor, its start included, in milliseconds. */
const patience = 5 * 60_000;

export interface EditorRun {
  readonly host: string;
  /** VS Code's own verdict: 0 when every test passed. */
  readonly code: number | undefined;
  /** Lines that the tests wrote; when there are none, everything that came, to find out why. */
  readonly output: string;
}

/** Bundles every file of test/editor into one script with a `run` for VS Code; returns its path. */
export async function bundleEditorTests(): Promise<string> {
  const folder = join(root, 'test', 'editor');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.test.ts')).sort();
  if (files.length === 0) throw new Error('There are no tests in test/editor.');
  const bundle = join(cacheFolder, 'editor-tests.js');
  const requires = files.map((file) => `require(${JSON.stringify(`./${file.replaceAll('\\', '/')}`)});`);
  await build({
    stdin: { contents: `import { runTests } from './runner';\nexport const run = () => runTests(() => { ${requires.join(' ')} });`, resolveDir: folder, loader: 'ts' },
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return bundle;
}

/**
 * Runs the bundle in the extension host of VS Code's server, with a browser's page as its window.
 * @param extension folder of the extension
 */
export async function runInServer(version: EditorVersion, bundle: string, extension = root): Promise<EditorRun> {
  const session = await startSession(version);
  try {
    const lines: string[] = [];
    let finish: (code: number | undefined) => void = () => undefined;
    const finished = new Promise<number | undefined>((resolve) => (finish = resolve));
    const remote = (path: string): string => `vscode-remote://localhost:${session.server.port}${serverPath(path)}`;
    const page = await newWindow(session, {
      payload: [
        ['extensionDevelopmentPath', remote(extension)],
        ['extensionTestsPath', remote(bundle)],
      ],
      prepare: async (opened) => {
        await opened.exposeFunction('codeAutomationLog', (_type: string, parts: readonly unknown[]) => lines.push(...parts.map(String).join(' ').split('\n')));
        await opened.exposeFunction('codeAutomationExit', (code: number) => {
          finish(code);
        });
      },
    });
    const timer = setTimeout(() => {
      lines.push(`No result within ${patience / 1000} s.`);
      finish(undefined);
    }, patience);
    const code = await finished;
    clearTimeout(timer);
    await closeWindow(page);
    return { host: describeSession(session), code, output: ownLines(lines) };
  } finally {
    await session.stop();
  }
}

/** Runs the bundle in a desktop VS Code with a profile that is made for it and thrown away. */
export async function runInDesktop(editor: DesktopEditor, bundle: string, extension = root): Promise<EditorRun> {
  const profile = await mkdtemp(join(tmpdir(), 'aws-exam-notes-'));
  try {
    const args = [await copyWorkspace({ scratch: profile }), `--extensionDevelopmentPath=${extension}`, `--extensionTestsPath=${bundle}`, ...desktopArguments(profile)];
    const { code, output } = await runDesktop(editor, args, patience);
    return { host: editor.description, code: code ?? undefined, output: ownLines(output.split('\n')) };
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function ownLines(lines: readonly string[]): string {
  const own = lines.filter((line) => line.includes(linePrefix)).map((line) => line.slice(line.indexOf(linePrefix) + linePrefix.length));
  return stripVTControlCharacters((own.length > 0 ? own : lines).join('\n'));
}
