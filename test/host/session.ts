import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { type EditorVersion, installEditor } from './editors';
import { workspaceFolder } from './paths';
import { type EditorServer, installExtension, quietSettings, startServer, writeSettings } from './server';

/** One server and one browser, with state of their own that goes when they stop. */
export interface Session {
  readonly version: EditorVersion;
  readonly server: EditorServer;
  readonly browser: Browser;
  /** A folder for whatever a test has to write; it goes with the session. */
  readonly scratch: string;
  stop(): Promise<void>;
}

const live = new Set<Session>();

/** Ends what is still open, for a process that is asked to leave in the middle of its work. */
export async function stopSessions(): Promise<void> {
  await Promise.all([...live].map((session) => session.stop()));
}

/**
 * @param packages VSIX files to install, where the extension is not loaded from its sources
 * @param browserArguments for the browser, beside its own
 */
export async function startSession(version: EditorVersion, packages: readonly string[] = [], browserArguments: readonly string[] = []): Promise<Session> {
  const scratch = await mkdtemp(join(tmpdir(), 'aws-exam-notes-'));
  const cleanUp: (() => Promise<unknown>)[] = [() => rm(scratch, { recursive: true, force: true, maxRetries: 5 })];
  const stop = async (): Promise<void> => {
    for (let step = cleanUp.pop(); step !== undefined; step = cleanUp.pop()) await step();
  };
  try {
    const editor = await installEditor(version);
    const folders = { data: join(scratch, 'data'), extensions: join(scratch, 'extensions') };
    await writeSettings(folders, quietSettings);
    for (const vsix of packages) await installExtension(editor, folders, vsix);
    const server = await startServer(editor, folders, 0, true);
    cleanUp.push(() => server.stop());
    const browser = await launchBrowser(browserArguments);
    cleanUp.push(() => browser.close());
    const session: Session = { version, server, browser, scratch, stop };
    live.add(session);
    cleanUp.push(() => Promise.resolve(live.delete(session)));
    return session;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Says which VS Code runs, and in what. */
export function describeSession({ version, browser }: Session): string {
  return `VS Code ${version.vscode} (code-server ${version.codeServer}) in ${browser.browserType().name()} ${browser.version()}`;
}

/** A copy of the sample project that a test may change as it likes. */
export async function copyWorkspace({ scratch }: Pick<Session, 'scratch'>): Promise<string> {
  const folder = join(await mkdtemp(join(scratch, 'copy-')), basename(workspaceFolder));
  await cp(workspaceFolder, folder, { recursive: true });
  return folder;
}
