import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { clickRowAction, openFile, panelFrame, showHoverOn, treeRow } from './actions';
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
  {
    name: 'tree',
    arrange: async (page) => {
      await openFile(page, 'main.tf', 1);
      await showViews(page);
      await treeRow(page, 'Containers').click();
      await treeRow(page, 'Amazon ECS').waitFor();
      await treeRow(page, 'Amazon ECR').last().waitFor();
    },
  },
  {
    name: 'hover',
    arrange: async (page) => {
      await openFile(page, 'main.tf', 1);
      await showViews(page);
      await treeRow(page, 'AWS Batch').waitFor();
      await showHoverOn(page, 'aws_ecr_repository');
      // It fades in.
      await page.waitForTimeout(1000);
    },
  },
  {
    name: 'quiz',
    arrange: async (page) => {
      await openFile(page, 'main.tf', 1);
      await showViews(page);
      await treeRow(page, 'Containers').click();
      await clickRowAction(page, 'AWS Fargate', 'Quiz This Topic');
      const frame = await panelFrame(page, 'main #stem');
      await frame.locator('.options input').first().focus();
      // A picture of one question with one right answer: others are passed over.
      while ((await frame.locator('.options input').first().getAttribute('type')) !== 'radio') {
        await frame.getByRole('button', { name: /don.t know/i }).click();
        await frame.locator('.verdict').waitFor();
        await page.keyboard.press('Enter');
        await frame.locator('.options input:not([disabled])').first().waitFor();
      }
      await page.keyboard.press('2');
      await page.keyboard.press('Enter');
      await frame.locator('.verdict').waitFor();
      await page.mouse.move(2, 2);
    },
  },
];

/** Brings the extension's views to the side bar. */
async function showViews(page: Page): Promise<void> {
  await page.locator('.activitybar .action-item a[aria-label^="AWS Exam Notes"]').click();
  await page.locator('.pane-header').filter({ hasText: 'Topics' }).waitFor();
}

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
