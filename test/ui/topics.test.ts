import assert from 'node:assert/strict';
import { type Page } from 'playwright-core';
import { clickRowAction, openFile, panelFrame, treeRow } from '../host/actions';
import { quizFrame } from './quizPage';
import { useWindow } from './shared';

/** Brings the extension's own views to the side bar. */
async function showViews(page: Page): Promise<void> {
  const views = page.locator('.split-view-view .pane-header').filter({ hasText: 'Topics' });
  if ((await views.count()) === 0) await page.locator('.activitybar .action-item a[aria-label^="AWS Exam Notes"]').click();
  await views.first().waitFor();
}

describe('the Topics view', () => {
  const window = useWindow(() => ({ size: { width: 1280, height: 1100 } }));

  it('shows the eight systems under their folders', async () => {
    const { page } = window;
    await showViews(page);
    await treeRow(page, 'Containers').click();
    for (const name of ['Amazon ECS', 'AWS Fargate', 'Amazon ECR']) await treeRow(page, name).waitFor();
    await treeRow(page, 'Containers').click();
    await treeRow(page, 'Serverless').click();
    for (const name of ['What serverless means', 'AWS Lambda', 'Amazon API Gateway']) await treeRow(page, name).waitFor();
    await treeRow(page, 'Serverless').click();
    await treeRow(page, 'Batch').click();
    await treeRow(page, 'AWS Batch').waitFor();
    await treeRow(page, 'Batch').click();
    await treeRow(page, 'Servers').click();
    await treeRow(page, 'Amazon Lightsail').waitFor();
    await treeRow(page, 'Servers').click();
  });

  it('opens a note rendered, at the heading that was clicked', async () => {
    const { page } = window;
    await treeRow(page, 'Containers').click();
    await treeRow(page, 'Amazon ECS').locator('.monaco-tl-twistie').click();
    await treeRow(page, 'What you pay for with Amazon ECS').click();
    const frame = await panelFrame(page, '#what-you-pay-for-with-amazon-ecs');
    const top = async (): Promise<number> => frame.locator('#what-you-pay-for-with-amazon-ecs').evaluate((heading) => heading.getBoundingClientRect().top);
    await expectSoon(async () => Math.abs(await top()) < 200);
  });

  it('quizzes on a topic from its row', async () => {
    const { page } = window;
    await clickRowAction(page, 'Amazon ECR', 'Quiz This Topic');
    const frame = await quizFrame(page);
    assert.equal(await frame.locator('h1.title').innerText(), 'Amazon ECR');
  });
});

describe('the AWS in This File view', () => {
  const window = useWindow(() => ({ size: { width: 1280, height: 1100 } }));

  it('lists the services of the active editor and goes to their places', async () => {
    const { page } = window;
    await openFile(page, 'main.tf', 1);
    await showViews(page);
    await treeRow(page, 'Amazon ECR').waitFor();
    await treeRow(page, 'AWS Batch').click();
    await page.locator('.statusbar-item').filter({ hasText: /Ln (?!1,)\d+/ }).waitFor();
  });

  it('follows typing and the editor', async () => {
    const { page } = window;
    await openFile(page, 'variables.tf', 1);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('# Lightsail\n');
    await treeRow(page, 'Amazon Lightsail').waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await openFile(page, 'main.tf', 1);
    await treeRow(page, 'AWS Batch').waitFor();
    assert.equal(await treeRow(page, 'Amazon Lightsail').count(), 0);
  });
});

async function expectSoon(test: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    if (await test()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.fail('It did not come about within ten seconds.');
}
