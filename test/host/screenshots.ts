import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { openFile } from './actions';
import { currentVersion } from './editors';
import { say } from './install';
import { root } from './paths';
import { stopAll, stopOnSignals } from './processes';
import { describeSession, startSession, stopSessions } from './session';
import { packageExtension } from './vsix';
import { closeWindow, openWindow, type Theme } from './window';

interface Shot {
  /** File name without theme and ending. */
  readonly name: string;
  /** Brings the window, which shows the sample project, to what the picture is of. */
  readonly arrange: (page: Page) => Promise<void>;
}

const shots: readonly Shot[] = [
  { name: 'editor', arrange: (page) => openFile(page, 'main.tf', 1) },
];

const pictured: readonly Theme[] = ['dark', 'light', 'highContrast'];

/** `npm run screenshots`: pictures of the real window for README and the Marketplace, in media/screenshots. */
export async function main(args: readonly string[]): Promise<void> {
  stopOnSignals(async () => {
    await stopSessions();
    await stopAll();
  });
  const folder = join(root, 'media', 'screenshots');
  await mkdir(folder, { recursive: true });
  const { file } = await packageExtension();
  const session = await startSession(currentVersion, file);
  try {
    say(describeSession(session));
    for (const { name, arrange } of shots.filter((shot) => args.length === 0 || args.includes(shot.name))) {
      for (const theme of pictured) {
        const page = await openWindow(session, { theme, size: { width: 1440, height: 900 } });
        await arrange(page);
        const picture = join(folder, `${name}-${theme}.png`);
        await page.screenshot({ path: picture, animations: 'disabled' });
        console.log(picture);
        await closeWindow(page);
      }
    }
  } finally {
    await session.stop();
  }
}
