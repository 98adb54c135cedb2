import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { hideHover, openFile, runningExtension, showHoverOn, treeRow } from '../host/actions';
import { currentVersion } from '../host/editors';
import { type Session, startSession } from '../host/session';
import { packageForWebWorker } from '../host/vsix';
import { closeWindow, openWindow, type WindowOptions } from '../host/window';
import { photograph } from './shared';

/** Brings the extension's own views to the side bar. */
async function showTopics(page: Page): Promise<void> {
  await page.locator('.activitybar .action-item a[aria-label^="AWS Exam Notes"]').click();
}

describe('the extension without Node, as on vscode.dev', () => {
  let folder: string;
  let session: Session | undefined;

  before('package it, install it', async function () {
    this.timeout(5 * 60_000);
    folder = await mkdtemp(join(tmpdir(), 'aws-exam-notes-'));
    session = await startSession(currentVersion, [await packageForWebWorker(folder)]);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await photograph(this.currentTest.fullTitle(), session);
  });

  after('end it', async () => {
    await session?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (options?: WindowOptions): Promise<Page> => {
    assert.ok(session);
    return openWindow(session, options);
  };

  it('shows tips and topics in the web worker host', async () => {
    const page = await open();
    await openFile(page, 'main.tf');
    const hover = await showHoverOn(page, 'Fargate');
    assert.match(await hover.innerText(), /AWS Fargate[^]*points to/);
    await hideHover(page);
    await showTopics(page);
    await treeRow(page, 'Containers').click();
    await treeRow(page, 'Amazon ECS').first().waitFor();
    const entry = await runningExtension(page, 'AWS Exam Notes');
    assert.match(entry, /web worker/);
    await closeWindow(page);
  });

  it('finds notes in the workspace and keeps up with them', async () => {
    const workspace = join(folder, 'project');
    const notes = join(workspace, 'aws-notes');
    await mkdir(notes, { recursive: true });
    await writeFile(join(notes, 'messages.md'), '# Messages\n\n## Amazon SQS\n\nA queue.\n');
    const page = await open({ folder: workspace });
    await showTopics(page);
    await treeRow(page, 'My notes').waitFor();
    await treeRow(page, 'Messages').locator('.monaco-tl-twistie').click();
    await treeRow(page, 'Amazon SQS').waitFor();
    await openFile(page, 'messages.md', 5);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\n## Dead letters\n');
    await treeRow(page, 'Dead letters').waitFor();
    await writeFile(join(notes, 'events.md'), '# Events\n\n## Amazon EventBridge\n\nA bus.\n');
    await treeRow(page, 'Events').waitFor();
    await rm(join(notes, 'events.md'));
    await treeRow(page, 'Events').waitFor({ state: 'detached' });
    await closeWindow(page);
  });
});
