import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type InstalledEditor } from './editors';
import { runOrThrow, startProcess } from './processes';

export type Settings = Readonly<Record<string, unknown>>;

/** No questions at the first start, nothing on screen but the work, nothing sent anywhere. */
export const quietSettings: Settings = {
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'extensions.ignoreRecommendations': true,
  // The sample project is no repository of its own, and the one around it is none of its business.
  'git.enabled': false,
};

/** Where one server keeps its state and its extensions. Two servers must not share them. */
export interface ServerFolders {
  readonly data: string;
  readonly extensions: string;
}

export interface EditorServer {
  readonly port: number;
  /** What an address has to carry at a first visit; without it any page in a browser on this machine could use the server. */
  readonly token: string;
  readonly folders: ServerFolders;
  readonly exited: Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Starts VS Code's server on the loopback address and returns once it answers.
 * @param port 0 takes any free one
 * @param testDriver lets a page say, by `payload` in its address, what to develop and to test
 */
export async function startServer(editor: InstalledEditor, folders: ServerFolders, port: number, testDriver: boolean): Promise<EditorServer> {
  await mkdir(folders.extensions, { recursive: true });
  const { file: tokenFile, token } = await keptToken(folders);
  let listening: (port: number) => void = () => undefined;
  const up = new Promise<number>((resolve) => (listening = resolve));
  const server = startProcess(
    editor.node,
    [
      editor.server,
      ...['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile, '--accept-server-license-terms'],
      ...['--server-data-dir', folders.data, '--extensions-dir', folders.extensions, '--telemetry-level', 'off'],
      ...(testDriver ? ['--enable-smoke-test-driver'] : []),
    ],
    {
      // Without a browser of its own to open and without the variables of a VS Code terminal around us.
      env: { NODE_OPTIONS: undefined, VSCODE_IPC_HOOK_CLI: undefined },
      onLine: (line) => {
        const found = /^Extension host agent listening on (\d+)/.exec(line);
        if (found?.[1] !== undefined) listening(Number(found[1]));
      },
    },
  );
  const failed = server.exited.then(({ code, output }) => {
    throw new Error(`VS Code's server ended with ${code ?? 'a signal'} before it was up:\n${output.slice(-2000)}`);
  });
  const bound = await Promise.race([up, failed]);
  failed.catch(() => undefined);
  return { port: bound, token, folders, exited: server.exited, stop: () => server.stop() };
}

/** The server's token, in a file for its owner alone. It stays from one start to the next, as the rest of the state does. */
async function keptToken({ data }: ServerFolders): Promise<{ readonly file: string; readonly token: string }> {
  const file = join(data, 'connection-token');
  await mkdir(data, { recursive: true });
  try {
    await writeFile(file, randomUUID(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return { file, token: await readFile(file, 'utf8') };
}

/** Lays down settings, which every window that opens from now on shows. */
export async function writeSettings(folders: ServerFolders, settings: Settings): Promise<void> {
  const text = JSON.stringify(settings, undefined, 2);
  for (const scope of ['Machine', 'User']) {
    const folder = join(folders.data, 'data', scope);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'settings.json'), text);
  }
}

/** Installs a packaged extension for a server that starts later. */
export async function installExtension(editor: InstalledEditor, folders: ServerFolders, vsix: string): Promise<void> {
  await runOrThrow(
    editor.node,
    [editor.server, '--install-extension', vsix, '--force', '--extensions-dir', folders.extensions, '--server-data-dir', folders.data, '--accept-server-license-terms'],
    { env: { NODE_OPTIONS: undefined }, timeoutMs: 120_000 },
  );
}

/** The address of a window on a folder; the server trades the token in it for a cookie. */
export function folderUrl(server: EditorServer, folder: string, payload: readonly (readonly [string, string])[] = []): string {
  const told = payload.length === 0 ? '' : `&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  return `http://localhost:${server.port}/?tkn=${server.token}&folder=${serverPath(folder).split('/').map(encodeURIComponent).join('/')}${told}`;
}

/** The server's own spelling of a path: slashes only, and one before a drive's letter. */
export function serverPath(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}
