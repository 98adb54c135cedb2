import assert from 'node:assert/strict';
import { openFile, panelFrame, runCommand } from '../host/actions';
import { useWindow } from './shared';

/** What the other tests build on, proved on VS Code's own features: when this fails, look here first. */
describe('the means of the tests', () => {
  const window = useWindow();

  it('reach into a webview', async () => {
    await openFile(window.page, 'README.md');
    await runCommand(window.page, 'Markdown: Open Preview');
    const frame = await panelFrame(window.page, 'h1');
    assert.equal(await frame.locator('h1').textContent(), 'Shop');
  });
});
