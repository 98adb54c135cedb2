import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { editorLine, openFile } from '../host/actions';
import { copyWorkspace } from '../host/session';
import { useWindow } from './shared';

const broken = '# Registries\n\n### Which service stores container images?\n\n- [ ] Amazon ECS\n- [ ] Amazon ECR\n';

describe('a broken question on screen', () => {
  let note: string;
  const window = useWindow(async (session) => {
    const folder = await copyWorkspace(session);
    note = join(folder, 'aws-notes', 'registries.md');
    await mkdir(join(folder, 'aws-notes'));
    await writeFile(note, broken);
    return { folder };
  });

  it('has a squiggle, and is put right by keyboard alone', async () => {
    const { page } = window;
    await openFile(page, 'registries.md', 3);
    const squiggle = page.locator('.editor-instance .squiggly-error').first();
    await squiggle.waitFor();
    const menu = page.locator('.action-widget').first();
    for (let attempt = 0; attempt < 10 && !(await menu.isVisible()); attempt++) {
      await page.keyboard.press('ControlOrMeta+Period');
      await menu.waitFor({ timeout: 5000 }).catch(() => undefined);
    }
    await menu.getByText('Mark “Amazon ECR” as the right answer').waitFor();
    // The first is chosen when the menu opens; the second is one key further.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await editorLine(page, '- [x] Amazon ECR').waitFor();
    await squiggle.waitFor({ state: 'hidden' });
    await page.keyboard.press('ControlOrMeta+S');
    const saved = broken.replace('[ ] Amazon ECR', '[x] Amazon ECR');
    for (let attempt = 0; attempt < 50 && (await readFile(note, 'utf8')) !== saved; attempt++) await delay(100);
    assert.equal(await readFile(note, 'utf8'), saved);
  });
});
