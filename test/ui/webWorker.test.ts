import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { hideHover, openFile, runningExtension, showHoverOn, treeRow } from '../host/actions';
import { currentVersion } from '../host/editors';
import { type Session, startSession } from '../host/session';
import { packageForWebWorker } from '../host/vsix';
import { openWindow } from '../host/window';
import { photograph } from './shared';

describe('the extension without Node, as on vscode.dev', () => {
  let folder: string;
  let session: Session | undefined;
  let page: Page;

  before('package it, install it, open a window', async function () {
    this.timeout(5 * 60_000);
    folder = await mkdtemp(join(tmpdir(), 'aws-exam-notes-'));
    session = await startSession(currentVersion, await packageForWebWorker(folder));
    page = await openWindow(session);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await photograph(this.currentTest.fullTitle(), session);
  });

  after('end it', async () => {
    await session?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows tips and topics in the web worker host', async () => {
    await openFile(page, 'main.tf');
    const hover = await showHoverOn(page, 'Fargate');
    assert.match(await hover.innerText(), /AWS Fargate[^]*points to/);
    await hideHover(page);
    await page.locator('.activitybar .action-item a[aria-label^="AWS Exam Notes"]').click();
    await treeRow(page, 'Containers').click();
    await treeRow(page, 'Amazon ECS').first().waitFor();
    const entry = await runningExtension(page, 'AWS Exam Notes');
    assert.match(entry, /web worker/);
  });
});
