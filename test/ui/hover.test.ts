import assert from 'node:assert/strict';
import { hideHover, openFile, runCommand, showHoverOn } from '../host/actions';
import { useWindow } from './shared';

describe('a tip on screen', () => {
  const window = useWindow();

  it('explains a term, gives the exam clue and the way to the note', async () => {
    await openFile(window.page, 'main.tf', 1);
    const hover = await showHoverOn(window.page, 'Fargate');
    const text = (await hover.innerText()).replace(/\s+/g, ' ');
    assert.match(text, /AWS Fargate/);
    assert.match(text, /serverless/i);
    assert.match(text, /points to/);
    assert.match(text, /Open note/);
    assert.match(text, /Quiz me/);
    await hideHover(window.page);
  });

  it('leads with the service on an identifier, then says what the identifier adds', async () => {
    const hover = await showHoverOn(window.page, '"aws_ecr_repository"');
    const text = (await hover.innerText()).replace(/\s+/g, ' ');
    assert.match(text, /^Amazon ECR/);
    assert.match(text, /aws_ecr_repository, a Terraform type of Amazon ECR/);
    await hideHover(window.page);
  });

  it('stands below the language server\'s own hover', async () => {
    await openFile(window.page, 'app.ts', 1);
    const hover = await showHoverOn(window.page, ' ecs.');
    // The server is the slower of the two.
    await hover.filter({ hasText: 'import ecs' }).filter({ hasText: 'Open note' }).waitFor();
    const text = await hover.innerText();
    assert.ok(text.indexOf('import ecs') < text.indexOf('Amazon ECS'), text);
    await hideHover(window.page);
  });

  it('stays away once it is snoozed, and comes back', async () => {
    await runCommand(window.page, 'AWS Exam Notes: Snooze Tips');
    await window.page.locator('.quick-input-list .monaco-list-row[aria-label^="In this workspace"]').click();
    await openFile(window.page, 'main.tf', 1);
    await assert.rejects(Promise.race([showHoverOn(window.page, 'Fargate'), after(6000)]), /still nothing/);
    await runCommand(window.page, 'AWS Exam Notes: Resume Tips');
    await openFile(window.page, 'main.tf', 1);
    const hover = await showHoverOn(window.page, 'Fargate');
    assert.match(await hover.innerText(), /AWS Fargate/);
    await hideHover(window.page);
  });

  it('stays away for a term that is hidden', async () => {
    const hover = await showHoverOn(window.page, 'ECR');
    await hover.locator('a[data-href^="command:awsExamNotes.hideTips"], a[title^="Hide tips"]').first().click();
    await hideHover(window.page);
    // On its way to the word the mouse may meet another term.
    const shown = await Promise.race([showHoverOn(window.page, 'ECR').then((other) => other.innerText()), after(6000).catch(() => '')]);
    assert.doesNotMatch(shown, /Amazon ECR/);
  });
});

async function after(milliseconds: number): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  throw new Error('still nothing');
}
