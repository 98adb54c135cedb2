import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ConsoleMessage } from 'playwright-core';
import { goToFile, panelFrame } from '../host/actions';
import { root } from '../host/paths';
import { useWindow } from './shared';

/** What the browser says of every webview's frame, whatever is in it. */
const aboutFrames = 'An iframe which has both allow-scripts and allow-same-origin';

const notesFolder = join(root, 'notes');

describe("the shipped notes in VS Code's own preview", () => {
  const said: ConsoleMessage[] = [];
  const window = useWindow(async ({ scratch }) => {
    const folder = await mkdtemp(join(scratch, 'notes-'));
    await cp(notesFolder, folder, { recursive: true });
    return {
      folder,
      size: { width: 1280, height: 900 },
      settings: { 'workbench.editorAssociations': { '*.md': 'vscode.markdown.preview.editor' }, 'workbench.editor.enablePreview': true },
      prepare: (page) => Promise.resolve(void page.on('console', (message) => said.push(message))),
    };
  });

  it('come up whole, without a warning', async function () {
    this.timeout(300_000);
    const { page } = window;
    const files = (await readdir(notesFolder, { recursive: true })).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.md'));
    assert.ok(files.length > 20, `only ${files.length} notes are there`);
    for (const file of files) {
      const text = await readFile(join(notesFolder, file), 'utf8');
      const title = /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? assert.fail(`${file} has no title`);
      const slug = title.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
      said.length = 0;
      await goToFile(page, file);
      const frame = await panelFrame(page, `h1[id="${slug}"]`);
      const faults = await frame.evaluate(async () => {
        const pictures = [...document.images];
        await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
        const warning = document.querySelector<HTMLElement>('#code-csp-warning, .csp-warning');
        return [
          ...(warning !== null && warning.offsetParent !== null ? [`the preview warns: ${warning.innerText}`] : []),
          ...pictures.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => `a picture is missing: ${src}`),
          ...[...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
            .map((link) => decodeURIComponent(link.getAttribute('href') ?? '').slice(1))
            .filter((id) => id !== '' && document.getElementById(id) === null)
            .map((id) => `a link leads nowhere: #${id}`),
          ...(document.body.innerText.includes('<!--') ? ['a comment is shown as text'] : []),
        ];
      });
      assert.deepEqual(faults, [], file);
      const warnings = said
        .filter((message) => ['warning', 'error'].includes(message.type()) && message.location().url.includes('/webview/'))
        .map((message) => message.text())
        .filter((text) => !text.startsWith(aboutFrames));
      assert.deepEqual(warnings, [], file);
    }
  });
});
