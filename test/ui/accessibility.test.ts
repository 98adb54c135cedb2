import assert from 'node:assert/strict';
import axe from 'axe-core';
import { type Frame } from 'playwright-core';
import { panelFrame, runCommand } from '../host/actions';
import { type Theme } from '../host/window';
import { answerByKeyboard, quizFrame, readQuestion, startExam } from './quizPage';
import { useWindow } from './shared';

for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] satisfies readonly Theme[]) {
  describe(`the quiz panel in the ${theme} theme`, () => {
    const window = useWindow(() => ({ theme, settings: { 'awsExamNotes.quiz.length': 1 } }));

    it('has nothing for axe to find: question, explanation and result', async () => {
      await runCommand(window.page, 'AWS Exam Notes: Start Quiz');
      await window.page.locator('.quick-input-list .monaco-list-row[aria-label^="All topics"]').waitFor();
      await window.page.keyboard.press('Enter');
      const frame = await quizFrame(window.page);
      await readQuestion(frame);
      assert.deepEqual(await findings(frame), []);
      await answerByKeyboard(window.page, frame, false);
      assert.deepEqual(await findings(frame), []);
      await window.page.keyboard.press('Enter');
      await answerByKeyboard(window.page, frame, true);
      await window.page.keyboard.press('Enter');
      await frame.locator('.score').waitFor();
      assert.deepEqual(await findings(frame), []);
    });

    it('has nothing for axe to find in an exam: question, list, pause, review page and result', async () => {
      const { page } = window;
      await startExam(page, 'CLF-C02', '10 questions');
      const frame = await panelFrame(page, '.clock');
      await readQuestion(frame);
      await page.keyboard.press('1');
      await page.keyboard.press('Shift+2');
      await frame.locator('.is-struck').waitFor();
      await page.keyboard.press('m');
      await frame.locator('.tools [aria-pressed="true"]').waitFor();
      assert.deepEqual(await findings(frame), []);
      await page.keyboard.press('l');
      await frame.locator('dialog[open] .grid').waitFor();
      assert.deepEqual(await findings(frame), []);
      await page.keyboard.press('Escape');
      await frame.getByRole('button', { name: 'Pause' }).press('Enter');
      await frame.locator('.pause').waitFor();
      assert.deepEqual(await findings(frame), []);
      await page.keyboard.press('Enter');
      await frame.locator('#stem').waitFor();
      await page.keyboard.press('l');
      await frame.locator('dialog[open]').getByRole('button', { name: 'Review' }).press('Enter');
      await frame.locator('.blanks').waitFor();
      assert.deepEqual(await findings(frame), []);
      await frame.getByRole('button', { name: /^Submit/ }).press('Enter');
      await frame.locator('.estimate').waitFor();
      await frame.locator('.reviewed summary').first().press('Enter');
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
