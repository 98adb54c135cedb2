import assert from 'node:assert/strict';
import { openFile, panelFrame, runCommand } from '../host/actions';
import { answerByKeyboard, logLines, quizFrame, readQuestion, shippedQuestion } from './quizPage';
import { useWindow } from './shared';

describe('a quiz on the active file', () => {
  const window = useWindow(() => ({ settings: { 'awsExamNotes.quiz.length': 12 } }));

  it('asks about the file\'s services and nothing else', async () => {
    const { page } = window;
    await openFile(page, 'deploy.sh', 1);
    await runCommand(page, 'AWS Exam Notes: Quiz Me on This File');
    const frame = await quizFrame(page);
    assert.equal(await frame.locator('h1.title').innerText(), 'deploy.sh');
    for (let count = 0; count < 4; count++) {
      const asked = await readQuestion(frame);
      // deploy.sh calls ECR, ECS, Batch and STS.
      const { note, text } = shippedQuestion(asked);
      assert.ok(/(?:ecr|ecs|batch)[^/]*\.md$/.test(note) || /\b(?:ECR|ECS|Batch|STS)\b|Elastic Container|Security Token/.test(text), `${note}: ${text}`);
      await answerByKeyboard(page, frame, true);
      await page.keyboard.press('Enter');
    }
  });
});

describe('a quiz, by keyboard alone', () => {
  const window = useWindow(() => ({ settings: { 'awsExamNotes.quiz.length': 10 } }));
  let before = 0;

  it('starts from the palette', async () => {
    before = (await logLines('answer')).length;
    await runCommand(window.page, 'AWS Exam Notes: Start Quiz');
    await window.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    // Rows of the palette itself stay until the topics are there.
    await window.page.locator('.quick-input-list .monaco-list-row[aria-label^="All topics"]').waitFor();
    await window.page.keyboard.press('Enter');
    const frame = await quizFrame(window.page);
    assert.match(await frame.locator('.position').innerText(), /1 of 10/);
  });

  it('takes three right answers', async () => {
    const frame = await quizFrame(window.page);
    for (let count = 0; count < 3; count++) {
      await answerByKeyboard(window.page, frame, true);
      assert.equal(await frame.locator('.verdict.is-right').count(), 1);
      await window.page.keyboard.press('Enter');
      await readQuestion(frame);
    }
  });

  it('goes on at the same question after the window is reloaded', async () => {
    const asked = await readQuestion(await quizFrame(window.page));
    await Promise.all([window.page.waitForEvent('domcontentloaded'), runCommand(window.page, 'Developer: Reload Window')]);
    const frame = await quizFrame(window.page);
    assert.deepEqual(await readQuestion(frame), asked);
    assert.match(await frame.locator('.position').innerText(), /4 of 10/);
    await frame.locator('#stem').focus();
  });

  it('says after a wrong answer why it is wrong, why the key is right and where to read on', async () => {
    const frame = await quizFrame(window.page);
    const { options } = await readQuestion(frame);
    await answerByKeyboard(window.page, frame, false);
    assert.equal(await frame.locator('.verdict.is-wrong').count(), 1);
    assert.equal(await frame.locator('.whys li').count(), options.length, 'every option is explained');
    assert.equal(await frame.locator('.whys li').first().getAttribute('class'), 'is-wrong', 'one\'s own choice comes first');
    await frame.locator('.explanation .source button').waitFor();
    await window.page.keyboard.press('o');
    const note = await panelFrame(window.page, '.markdown-body h1');
    assert.notEqual((await note.locator('h1').first().innerText()).trim(), '');
  });

  it('asks the missed one again, and ends with the score and what was missed', async () => {
    const frame = await quizFrame(window.page);
    await frame.locator('.bar button').last().focus();
    await window.page.keyboard.press('Enter');
    for (let count = 0; count < 20; count++) {
      await frame.locator('.score, .options input:not([disabled])').first().waitFor();
      if ((await frame.locator('.score').count()) > 0) break;
      await answerByKeyboard(window.page, frame, true);
      await window.page.keyboard.press('Enter');
    }
    assert.match(await frame.locator('.score').innerText(), /9 .*10/);
    assert.equal(await frame.locator('.missed li[data-card]').count(), 1);
  });

  it('has kept every answer on disk', async () => {
    const lines = await logLines('answer');
    assert.equal(lines.length - before, 11, 'ten questions, one of them twice');
    const last = lines.at(-1);
    assert.deepEqual([last?.v, last?.kind], [1, 'answer']);
  });
});
