import assert from 'node:assert/strict';
import axe from 'axe-core';
import { type Frame, type Page } from 'playwright-core';
import { panelFrame, runCommand } from '../host/actions';
import { type Theme } from '../host/window';
import { answerByKeyboard, quizFrame, readQuestion } from './quizPage';
import { useWindow } from './shared';

/** Answers one question wrongly, and opens the Progress page. */
async function studyAndLook(page: Page): Promise<Frame> {
  await runCommand(page, 'AWS Exam Notes: Start Quiz');
  await page.locator('.quick-input-list .monaco-list-row[aria-label^="All topics"]').waitFor();
  await page.keyboard.press('Enter');
  const quiz = await quizFrame(page);
  await readQuestion(quiz);
  await answerByKeyboard(page, quiz, false);
  await runCommand(page, 'AWS Exam Notes: Show Progress');
  return panelFrame(page, '.card-reviews');
}

describe('the Progress page', () => {
  const window = useWindow(() => ({ settings: { 'awsExamNotes.quiz.length': 2 } }));
  let frame: Frame;

  it('shows what a quiz came to, and the status bar what is next', async () => {
    frame = await studyAndLook(window.page);
    assert.match(await frame.locator('.card-reviews .muted').first().innerText(), /\d+ answers? on/);
    assert.notEqual(await frame.locator('.card-topics .topic').count(), 0);
    assert.equal(await frame.locator('svg.bars[role="img"]').count(), 2);
    assert.match(await window.page.locator('.statusbar-item').filter({ hasText: /\d+ (?:due|new)|done/ }).first().innerText(), /due|new|done/);
  });

  it('turns a chart into a table and back by keyboard, and keeps the focus', async () => {
    const toggle = frame.locator('[data-focus="table-reviews"]');
    await frame.locator('[data-focus="start"]').focus();
    for (let presses = 0; presses < 6 && !(await toggle.evaluate((button) => button === document.activeElement)); presses++) await window.page.keyboard.press('Tab');
    await window.page.keyboard.press('Enter');
    await frame.locator('.card-reviews table').waitFor();
    assert.equal(await frame.locator('.card-reviews tbody tr').count(), 30);
    assert.equal(await frame.evaluate(() => (document.activeElement as HTMLElement).dataset.focus), 'table-reviews');
    await window.page.keyboard.press('Enter');
    await frame.locator('.card-reviews svg.bars').waitFor();
  });

  it('takes the last answer back', async () => {
    const buttons = frame.locator('.card-answers [data-focus^="undo-"]');
    const key = await buttons.first().getAttribute('data-focus');
    await buttons.first().click();
    await frame.locator(`[data-focus=${JSON.stringify(key)}]`).waitFor({ state: 'detached' });
  });
});

for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] satisfies readonly Theme[]) {
  describe(`the Progress page in the ${theme} theme`, () => {
    const window = useWindow(() => ({ theme, settings: { 'awsExamNotes.quiz.length': 2 } }));

    it('has nothing for axe to find, as charts and as tables', async () => {
      const frame = await studyAndLook(window.page);
      assert.deepEqual(await findings(frame), []);
      for (const chart of ['reviews', 'ahead', 'topics']) await frame.locator(`[data-focus="table-${chart}"]`).click();
      await frame.locator('.card-topics table').waitFor();
      assert.deepEqual(await findings(frame), []);
    });
  });
}

/** Rules that the page breaks, with the elements that do. The webview's own frame brings title and language. */
async function findings(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(async () => (globalThis as unknown as { axe: { run: () => Promise<axe.AxeResults> } }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
