import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Frame, type Page } from 'playwright-core';
import { panelFrame, runCommand } from '../host/actions';
import { logLines, quizFrame, readQuestion, rightOptions, startExam } from './quizPage';
import { sharedSession, useWindow } from './shared';

describe('a full simulated exam, by keyboard alone', () => {
  const window = useWindow(() => ({ settings: { 'awsExamNotes.exam.target': 'CLF-C02' } }));
  const flagged = [3, 17, 44];
  const left = [5, 40];

  it('starts with the real number of questions and the clock', async () => {
    await startExam(window.page, 'CLF-C02', '65 questions');
    const frame = await quizFrame(window.page);
    assert.match(await frame.locator('.position').innerText(), /1 of 65/);
    assert.match(await frame.locator('.clock').innerText(), /1:(?:30:00|29:\d\d) left/);
  });

  it('takes 65 answers, flags and blanks, goes on after a reload, and tells nothing', async () => {
    let frame = await quizFrame(window.page);
    for (let card = 0; card < 65; card++) {
      await frame.locator('.position').filter({ hasText: `${card + 1} of 65` }).waitFor();
      if (card === 30) frame = await reload(window.page, frame);
      const asked = await readQuestion(frame);
      if (!left.includes(card)) for (const index of rightOptions(asked).slice(0, card < 50 ? undefined : 0)) await window.page.keyboard.press(String(index + 1));
      if (card >= 50) await window.page.keyboard.press('1');
      if (flagged.includes(card)) {
        await window.page.keyboard.press('m');
        await frame.locator('.tools [aria-pressed="true"]').waitFor();
      }
      assert.equal(await frame.locator('.verdict, .is-right, .is-wrong, .explanation').count(), 0);
      await window.page.keyboard.press('Enter');
    }
  });

  it('shows before submitting what is blank and flagged, and leads back there', async () => {
    const frame = await panelFrame(window.page, '.blanks');
    assert.match(await frame.locator('.blanks').innerText(), /^2 /);
    assert.equal(await frame.locator('.cell.is-flagged').count(), flagged.length);
    await frame.locator('.cell[aria-label="Question 6, open"]').focus();
    await window.page.keyboard.press('Enter');
    const asked = await readQuestion(frame);
    for (const index of rightOptions(asked)) await window.page.keyboard.press(String(index + 1));
    await window.page.keyboard.press('l');
    await frame.locator('dialog[open] .grid').waitFor();
    await frame.locator('dialog[open]').getByRole('button', { name: 'Review' }).press('Enter');
    await frame.locator('.blanks').filter({ hasText: /^1 / }).waitFor();
  });

  it('ends with the share, domains, the estimate and its reason, every question, and the attempt on disk', async () => {
    const frame = await panelFrame(window.page, '.blanks');
    const before = (await logLines('exam')).length;
    await window.page.keyboard.press('Enter');
    assert.match(await frame.evaluate(() => document.activeElement?.textContent ?? ''), /Submit with 1 unanswered/);
    await window.page.keyboard.press('Enter');
    await frame.locator('.estimate').waitFor();
    const score = await frame.locator('.score').innerText();
    const [, right = ''] = /(\d+) of 65 right/.exec(score) ?? [];
    assert.ok(Number(right) >= 49 && Number(right) <= 64, score);
    assert.equal(await frame.locator('.domains li').count(), 4);
    assert.ok((await frame.locator('.estimate .muted').innerText()).length > 20);
    assert.equal(await frame.locator('.reviewed > li').count(), 65 - Number(right));
    const attempts = await logLines('exam');
    assert.equal(attempts.length, before + 1);
    assert.deepEqual([attempts.at(-1)?.exam, attempts.at(-1)?.right, attempts.at(-1)?.questions], ['CLF-C02', Number(right), 65]);
    await window.page.keyboard.press('Enter');
    await readQuestion(await panelFrame(window.page, '.options'));
  });
});

describe('a simulated exam whose time runs out', () => {
  const window = useWindow();

  it('waits, paused, while it is closed, and is submitted by the host at zero', async () => {
    await startExam(window.page, 'SAA-C03', '10 questions');
    const frame = await quizFrame(window.page);
    await readQuestion(frame);
    await window.page.keyboard.press('1');
    await frame.locator('input:checked').first().waitFor();
    await runCommand(window.page, 'View: Close Editor');
    await leaveSeconds(2);
    await runCommand(window.page, 'AWS Exam Notes: Continue Quiz');
    const paused = await panelFrame(window.page, '.pause');
    assert.equal(await paused.locator('#stem').count(), 0, 'nothing to read while the clock stands still');
    await paused.getByRole('button', { name: 'Continue' }).press('Enter');
    const over = await panelFrame(window.page, '.estimate');
    assert.match(await over.locator('.remarks').innerText(), /Time ran out/);
    assert.match(await over.locator('.estimate').innerText(), /No estimate/);
  });
});

async function reload(page: Page, frame: Frame): Promise<Frame> {
  const before = await readQuestion(frame);
  await Promise.all([page.waitForEvent('domcontentloaded'), runCommand(page, 'Developer: Reload Window')]);
  const after = await quizFrame(page);
  assert.deepEqual(await readQuestion(after), before);
  await after.locator('#stem').focus();
  return after;
}

/** Changes the one paused exam on disk, as if its time were nearly over. */
async function leaveSeconds(seconds: number): Promise<void> {
  const data = sharedSession().server.folders.data;
  for (let tries = 0; tries < 50; tries++) {
    for (const name of await readdir(data, { recursive: true })) {
      if (!/[\\/]sessions[\\/][^\\/]+\.json$/.test(name)) continue;
      const session = JSON.parse(await readFile(join(data, name), 'utf8')) as { phase: string; limitMs: number; spentMs: number };
      if (session.phase !== 'paused') continue;
      await writeFile(join(data, name), JSON.stringify({ ...session, spentMs: session.limitMs - seconds * 1000 }));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No paused exam is on disk.');
}
