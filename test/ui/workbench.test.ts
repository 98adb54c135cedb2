import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hideHover, openFile, runningExtension, showHoverOn, treeRow } from '../host/actions';
import { copyWorkspace } from '../host/session';
import { useWindow } from './shared';

describe('the window', () => {
  let folder: string;
  const window = useWindow(async (session) => {
    folder = await copyWorkspace(session);
    return { folder };
  });

  it('shows the sample project, and a tip on one of its words', async () => {
    await openFile(window.page, 'main.tf', 1);
    const hover = await showHoverOn(window.page, 'Fargate');
    assert.match((await hover.textContent()) ?? '', /AWS Fargate/);
    await hideHover(window.page);
  });

  it('notices a file that something else writes', async () => {
    await writeFile(join(folder, 'outputs.tf'), '');
    await treeRow(window.page, 'outputs.tf').waitFor();
  });

  it('runs the extension where the files are', async () => {
    const entry = await runningExtension(window.page, 'AWS Exam Notes');
    assert.match(entry, /localhost/);
  });
});
