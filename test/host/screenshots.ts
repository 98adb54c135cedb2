import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Frame, type Page } from 'playwright-core';
import { quizFrame, readQuestion, rightOptions, startExam } from '../ui/quizPage';
import { clickRowAction, openFile, panelFrame, runCommand, showHoverOn, treeRow } from './actions';
import { currentVersion } from './editors';
import { say } from './install';
import { root } from './paths';
import { stopAll, stopOnSignals } from './processes';
import { describeSession, startSession, stopSessions } from './session';
import { studyHistory } from './studyHistory';
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
      // How the topics stand is told once the answers have been read.
      await page.locator('.statusbar-item').filter({ hasText: /\d+ due/ }).waitFor();
      await page.mouse.move(2, 2);
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
  {
    name: 'exam',
    arrange: async (page) => {
      await showViews(page);
      await startExam(page, 'SAA-C03', '65 questions');
      const frame = await sitExam(page, 17);
      await page.keyboard.press('2');
      await frame.locator('input:checked').first().waitFor();
      await page.mouse.move(2, 2);
    },
  },
  {
    name: 'progress',
    arrange: async (page) => {
      await showViews(page);
      await treeRow(page, 'Containers').click();
      await runCommand(page, 'AWS Exam Notes: Show Progress');
      await (await panelFrame(page, '.card-reviews')).locator('.card-readiness').waitFor();
      await page.mouse.move(2, 2);
    },
  },
  {
    name: 'walkthrough',
    arrange: async (page) => {
      await showViews(page);
      await treeRow(page, 'Containers').waitFor();
      await runCommand(page, 'AWS Exam Notes: Get Started');
      await page.locator('.gettingStartedContainer').getByText('Hover a term in your code').click();
      await page.mouse.move(2, 2);
      await page.waitForTimeout(1000);
    },
  },
];

/** Goes through the first questions of a simulated exam, of which some are flagged and every sixth is answered wrongly. */
async function sitExam(page: Page, questions: number): Promise<Frame> {
  const frame = await quizFrame(page);
  await frame.locator('#stem').focus();
  for (let at = 0; at < questions; at++) {
    await frame.locator('.position').filter({ hasText: new RegExp(`\\b${at + 1} of 65`) }).waitFor();
    const asked = await readQuestion(frame);
    const right = rightOptions(asked);
    const chosen = at % 6 === 4 ? asked.options.flatMap((_, index) => (right.includes(index) ? [] : [index])).slice(0, asked.choose) : right;
    for (const index of chosen) await page.keyboard.press(String(index + 1));
    if (at % 7 === 3) {
      await page.keyboard.press('m');
      await frame.locator('.tools [aria-pressed="true"]').waitFor();
    }
    await page.keyboard.press('Enter');
  }
  await frame.locator('.position').filter({ hasText: new RegExp(`\\b${questions + 1} of 65`) }).waitFor();
  return frame;
}

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
  const session = await startSession(currentVersion, [file]);
  try {
    say(describeSession(session));
    const answers = join(session.scratch, 'answers');
    await mkdir(answers, { recursive: true });
    await writeFile(join(answers, 'laptop-1.jsonl'), studyHistory(Date.now()));
    const settings = { 'awsExamNotes.progress.folder': answers, 'awsExamNotes.exam.target': 'SAA-C03', 'awsExamNotes.exam.date': new Date(Date.now() + 24 * 86_400_000).toISOString().slice(0, 10) };
    for (const { name, arrange } of shots.filter((shot) => args.length === 0 || args.includes(shot.name))) {
      for (const theme of pictured) {
        const page = await openWindow(session, { theme, settings, size: { width: 1280, height: 800 } });
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
