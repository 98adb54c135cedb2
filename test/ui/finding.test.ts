import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { editorLine, runCommand, treeRow } from '../host/actions';
import { copyWorkspace } from '../host/session';
import { useWindow } from './shared';

const questions = '# Registers\r\n\r\n1. Which service stores container images?\r\n   - A. Amazon ECS\r\n   - B. Amazon ECR\r\n\r\n**Answer: B**\r\n';

/** Brings the extension's own views to the side bar. */
async function showViews(page: Page): Promise<void> {
  await page.locator('.activitybar .action-item a[aria-label^="AWS Exam Notes"]').click();
  await treeRow(page, 'Containers').waitFor();
}

const picker = (page: Page) => page.locator('.quick-input-widget');
const welcome = (page: Page) => page.locator('.welcome-view-content');

describe('notes of one\'s own in a window', () => {
  let folder = '';
  const window = useWindow(async (session) => {
    folder = await copyWorkspace(session);
    await mkdir(join(folder, 'study', 'containers'), { recursive: true });
    await writeFile(join(folder, 'study', 'containers', 'registers.md'), questions);
    await writeFile(join(folder, 'study', 'containers', 'images.md'), '---\nexams: [SAA-C03]\n---\n# Images\n');
    return { folder };
  });

  it('are missed with words that say what to do', async () => {
    const { page } = window;
    await showViews(page);
    await runCommand(page, 'AWS Exam Notes: Show My Notes');
    await welcome(page).getByText('This view shows your own notes only').waitFor();
    await welcome(page).getByRole('button', { name: 'Find Notes in This Workspace' }).waitFor();
  });

  it('are looked for, counted and added when they are ticked', async () => {
    const { page } = window;
    await welcome(page).getByRole('button', { name: 'Find Notes in This Workspace' }).click();
    const found = picker(page).locator('.monaco-list-row').filter({ hasText: 'study' });
    await found.getByText('1 question').waitFor();
    assert.equal(await found.getByRole('checkbox').isChecked(), true);
    await page.keyboard.press('Enter');
    await treeRow(page, 'Registers').waitFor();
    assert.equal(await treeRow(page, 'Containers').count(), 0);
    const settings = JSON.parse(await readFile(join(folder, '.vscode', 'settings.json'), 'utf8')) as Record<string, unknown>;
    assert.deepEqual(settings['awsExamNotes.notes.folders'], ['**/aws-notes', 'study/containers']);
  });

  it('are shown for one exam, with the others and alone', async () => {
    const { page } = window;
    await runCommand(page, 'AWS Exam Notes: Show All Notes');
    await treeRow(page, 'Containers').waitFor();
    await runCommand(page, 'AWS Exam Notes: Show Topics for an Exam');
    await picker(page).getByText('DVA-C02', { exact: true }).click();
    await page.locator('.pane-header').filter({ hasText: 'DVA-C02' }).waitFor();
    await treeRow(page, 'Images').waitFor({ state: 'detached' });
    await treeRow(page, 'Registers').waitFor();
    await runCommand(page, 'AWS Exam Notes: Show Topics for an Exam');
    await picker(page).getByText('Every Exam', { exact: true }).click();
    await page.locator('.pane-header').filter({ hasText: 'DVA-C02' }).waitFor({ state: 'detached' });
    await treeRow(page, 'Images').waitFor();
    await runCommand(page, 'AWS Exam Notes: Show the Shipped Notes');
    await treeRow(page, 'Registers').waitFor({ state: 'detached' });
    await runCommand(page, 'AWS Exam Notes: Show All Notes');
    await treeRow(page, 'Registers').waitFor();
  });

  it('are written from a template, asked for by a title', async () => {
    const { page } = window;
    await runCommand(page, 'AWS Exam Notes: New Note');
    await picker(page).getByText('What is it about?').waitFor();
    await page.keyboard.press('Enter');
    await picker(page).getByText('A note needs a title.').waitFor();
    await page.keyboard.type('Amazon SQS');
    await page.keyboard.press('Enter');
    await editorLine(page, '# Amazon SQS').waitFor();
    assert.ok((await readdir(join(folder, 'study', 'containers'))).includes('amazon-sqs.md'));
    await treeRow(page, 'Amazon SQS').first().waitFor();
  });
});
