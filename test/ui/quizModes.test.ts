import assert from 'node:assert/strict';
import { editorLine, openFile, panelFrame, runCommand } from '../host/actions';
import { answerByKeyboard, logLines, quizFrame, readQuestion } from './quizPage';
import { useWindow } from './shared';

describe('the other ways to study', () => {
  const window = useWindow(() => ({ settings: { 'awsExamNotes.review.newPerDay': 4 } }));

  it("starts today's review, within the day's limits", async () => {
    await runCommand(window.page, "AWS Exam Notes: Start Today's Review");
    const frame = await panelFrame(window.page, 'main #stem');
    assert.match(await frame.locator('h1.title').innerText(), /Today's review/);
    await readQuestion(frame);
  });

  it('takes an answer back with U, in the log, too', async () => {
    const { page } = window;
    const frame = await quizFrame(page);
    const asked = await readQuestion(frame);
    const before = (await logLines('undo')).length;
    await answerByKeyboard(page, frame, false);
    await page.keyboard.press('u');
    assert.deepEqual(await readQuestion(frame), asked);
    const undone = await logLines('undo');
    assert.equal(undone.length, before + 1);
    assert.ok((await logLines('answer')).some(({ id }) => id === undone.at(-1)?.event));
  });

  it('grades a right answer anew with + and -, strikes options out, marks, and puts off', async () => {
    const { page } = window;
    const frame = await quizFrame(page);
    await readQuestion(frame);
    await page.keyboard.press('Shift+1');
    await frame.locator('.option.is-struck').waitFor();
    await page.keyboard.press('m');
    await frame.locator('.tools [aria-pressed="true"]').waitFor();
    await answerByKeyboard(page, frame, true);
    await page.keyboard.press('+');
    await frame.locator('.facts').filter({ hasText: 'easy' }).waitFor();
    assert.equal((await logLines('regrade')).at(-1)?.rating, 4);
    await page.keyboard.press('Enter');
    const asked = await readQuestion(frame);
    await frame.getByRole('button', { name: 'Later' }).press('Enter');
    await frame.locator('.cell-aside').first().waitFor({ state: 'attached' });
    assert.notDeepEqual(await readQuestion(frame), asked);
    assert.equal((await logLines('bury')).length > 0, true);
  });

  it('goes through a question by Tab in the order in which it reads', async () => {
    const { page } = window;
    const frame = await quizFrame(page);
    const { options } = await readQuestion(frame);
    await frame.locator('#stem').focus();
    const order: string[] = [];
    for (let i = 0; i < options.length * 2 + 7; i++) {
      await page.keyboard.press('Tab');
      order.push(await frame.evaluate(() => (document.activeElement instanceof HTMLElement ? (document.activeElement.dataset.key ?? document.activeElement.tagName) : '')));
    }
    const isRadio = (await frame.locator('.options input').first().getAttribute('type')) === 'radio';
    const expected = options.flatMap((_, i) => (isRadio && i > 0 ? [`strike-${i}`] : [`option-${i}`, `strike-${i}`]));
    console.log(`      tab order: ${order.join(' › ')}`);
    assert.deepEqual(order.slice(0, expected.length), expected);
    assert.deepEqual(order.slice(expected.length, expected.length + 3), ['Mark', 'Undo', 'Later']);
  });

  it('shows after a wrong answer where the open workspace uses the service, and opens the line', async () => {
    const { page } = window;
    await openFile(page, 'deploy.sh', 1);
    await runCommand(page, 'AWS Exam Notes: Quiz Me on This File');
    const frame = await panelFrame(page, 'h1.title:has-text("deploy.sh")');
    // Not every question's answer is a service that the workspace uses.
    for (let tries = 0; tries < 8; tries++) {
      await readQuestion(frame);
      await frame.locator('#stem').focus();
      await answerByKeyboard(page, frame, false);
      if (await frame.locator('.use button').waitFor({ timeout: 5000 }).then(() => true, () => false)) break;
      await page.keyboard.press('Enter');
    }
    const use = frame.locator('.use button');
    assert.match(await use.innerText(), /You use this: .+:\d+/);
    await use.press('Enter');
    await editorLine(page, '').nth(1).waitFor();
    await page.locator('.tab').filter({ hasText: 'Quiz' }).first().click();
    await frame.locator('#stem').focus();
  });

  it('reviews mistakes, and what is likeliest forgotten, without moving the schedule', async () => {
    const { page } = window;
    const frame = await quizFrame(page);
    assert.equal(await frame.locator('.verdict.is-wrong').count(), 1);
    await runCommand(page, 'AWS Exam Notes: Review My Mistakes');
    await panelFrame(page, 'h1.title:has-text("My mistakes")');
    await runCommand(page, 'AWS Exam Notes: Night Before');
    const night = await panelFrame(page, 'h1.title:has-text("Night before")');
    await night.locator('#stem').focus();
    await answerByKeyboard(page, night, false);
    assert.equal((await logLines('answer')).at(-1)?.schedule, false);
  });
});
