import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DesktopEditor, desktopArguments, findDesktop, runDesktop } from './desktop';
import { currentVersion, type InstalledEditor, installEditor } from './editors';
import { say } from './install';
import { cacheFolder, root, workspaceFolder } from './paths';
import { runOrThrow, stopAll, stopOnSignals } from './processes';
import { folderUrl, installExtension, quietSettings, type ServerFolders, startServer, writeSettings } from './server';
import { packageExtension } from './vsix';

const usage = `Usage: npm start -- [--browser] [--port N]
Opens test/workspace in VS Code with this extension; Ctrl+C ends it.
  --browser   VS Code in the browser, even where the desktop one is installed
  --port N    in the browser, at this port of the loopback address; any free one by default`;

/** `npm start`: the extension in a real VS Code, on the sample project. Its state is kept from one start to the next. */
export async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options === undefined) {
    say(usage);
    process.exit(2);
  }
  const stopping = stopOnSignals(stopAll);
  try {
    const desktop = options.browser ? undefined : findDesktop();
    if (desktop === undefined) await inBrowser(options.port);
    else await onDesktop(desktop);
  } catch (error) {
    if (stopping()) return;
    say(error instanceof Error ? error.message : String(error));
    await stopAll();
    process.exit(1);
  }
}

function readOptions(args: readonly string[]): { readonly browser: boolean; readonly port: number } | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { browser: { type: 'boolean' }, port: { type: 'string' } } });
    const port = values.port === undefined ? 0 : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return undefined;
    return { browser: values.browser === true || values.port !== undefined, port };
  } catch {
    return undefined;
  }
}

async function onDesktop(desktop: DesktopEditor): Promise<void> {
  await runOrThrow(process.execPath, ['esbuild.mjs'], { cwd: root });
  const profile = join(cacheFolder, 'start-desktop');
  const settings = join(profile, 'data', 'User', 'settings.json');
  if (!existsSync(settings)) {
    await mkdir(join(settings, '..'), { recursive: true });
    await writeFile(settings, JSON.stringify(quietSettings, undefined, 2));
  }
  say(`${desktop.description} with AWS Exam Notes: ${workspaceFolder}`);
  await runDesktop(desktop, [workspaceFolder, `--extensionDevelopmentPath=${root}`, ...desktopArguments(profile)]);
}

async function inBrowser(port: number): Promise<void> {
  if (!(await isFree(port))) throw new Error(`Port ${port} is taken; leave --port out for a free one.`);
  const editor = await installEditor(currentVersion);
  const home = join(cacheFolder, 'start');
  const folders: ServerFolders = { data: join(home, 'data'), extensions: join(home, 'extensions') };
  await installCurrentExtension(editor, folders, join(home, 'installed.sha256'));
  // Laid down once: what people change there later is theirs.
  if (!existsSync(join(folders.data, 'data', 'User', 'settings.json'))) await writeSettings(folders, quietSettings);
  const server = await startServer(editor, folders, port, false);
  console.log(`VS Code with AWS Exam Notes: ${folderUrl(server, workspaceFolder)}`);
  say('Ctrl+C ends it.');
  await server.exited;
  throw new Error("VS Code's server has ended.");
}

/** Asked beforehand, since VS Code's server would wait for ever. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => {
      resolve(true);
    }));
  });
}

async function installCurrentExtension(editor: InstalledEditor, folders: ServerFolders, stamp: string): Promise<void> {
  const { file, hash } = await packageExtension();
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return;
  await installExtension(editor, folders, file);
  await writeFile(stamp, hash);
}
