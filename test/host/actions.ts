import { setTimeout as delay } from 'node:timers/promises';
import { errors, type Frame, type Locator, type Page } from 'playwright-core';

/** What people do in VS Code's window, each waiting for what it brings about. */

/** How long a window on a slow machine may take to come up with something, in milliseconds. */
const patience = 60_000;

/**
 * Runs a command by the title that the palette shows, category included. A palette that was opened
 * before the command was registered does not learn of it, so it is opened again until it lists it.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  await eventually(`The palette lists no command ${JSON.stringify(title)}.`, async () => {
    await page.keyboard.press('F1');
    if (await chooseQuickPick(page, `>${title}`, title)) return true;
    await page.keyboard.press('Escape');
    return undefined;
  });
}

/** Opens a file of the workspace as text, by its name or path, at a line from 1 where one is given. */
export async function openFile(page: Page, path: string, line?: number): Promise<void> {
  await goToFile(page, path, line);
  await editorLine(page, '').first().waitFor();
}

/** Opens a file of the workspace, by its name or path, in whatever editor its kind has; returns once its tab is there. */
export async function goToFile(page: Page, path: string, line?: number): Promise<void> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  await eventually(`Quick Open finds no ${path}.`, async () => {
    await page.keyboard.press('ControlOrMeta+P');
    if (await chooseQuickPick(page, line === undefined ? path : `${path}:${line}`, name)) return true;
    await page.keyboard.press('Escape');
    return undefined;
  });
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}

/** Types into the open quick pick and takes the first row whose label is, or begins with, `label`; `false` when none comes up within some seconds. */
async function chooseQuickPick(page: Page, text: string, label: string): Promise<boolean> {
  try {
    await page.locator('.quick-input-widget input[type="text"]').fill(text, { timeout: 5000 });
    await page.locator(`.quick-input-list .monaco-list-row[aria-label^=${JSON.stringify(label)}]`).first().click({ timeout: 5000 });
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}

/** Lines of the open editors that are on screen and contain `text`; several spaces in a row count as one. */
export function editorLine(page: Page, text: string): Locator {
  return page.locator('.editor-instance .view-lines .view-line').filter({ hasText: text });
}

/**
 * Moves the mouse onto a text that is on screen in the editor and gives the hover that comes up.
 * A provider that is registered meanwhile answers the next time the mouse comes by.
 */
export async function showHoverOn(page: Page, text: string): Promise<Locator> {
  const hover = page.locator('.monaco-hover:visible').filter({ has: page.locator('.hover-contents'), hasNotText: /^Loading\.\.\.$/ }).first();
  return eventually(`No hover comes up on ${JSON.stringify(text)}.`, async () => {
    const position = await positionOf(page, text);
    if (position === undefined) return undefined;
    await page.mouse.move(position.x - 2, position.y, { steps: 2 });
    await page.mouse.move(position.x, position.y);
    try {
      await hover.waitFor({ timeout: 3000 });
      return hover;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      await page.mouse.move(2, 2);
      return undefined;
    }
  });
}

/** Moves the mouse off the editor, so that no hover stays. */
export async function hideHover(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
}

/** A row of any tree on screen, by the label that it shows. */
export function treeRow(page: Page, label: string): Locator {
  return page.getByRole('treeitem').filter({ has: page.getByText(label, { exact: true }) });
}

/** Clicks an action in a tree's row, which shows while the mouse is over the row. */
export async function clickRowAction(page: Page, label: string, action: string): Promise<void> {
  await eventually(`The row ${JSON.stringify(label)} shows no ${JSON.stringify(action)}.`, async () => {
    await page.mouse.move(2, 2);
    try {
      const row = treeRow(page, label).first();
      await row.hover({ timeout: 5000 });
      await row.locator(`.action-item a[aria-label*=${JSON.stringify(action)}]`).click({ timeout: 3000 });
      return true;
    } catch (error) {
      if (error instanceof errors.TimeoutError) return undefined;
      throw error;
    }
  });
}

/** What VS Code says of an extension that has been activated: its name, version, host and time. */
export async function runningExtension(page: Page, name: string): Promise<string> {
  return eventually(`${name} does not run.`, async () => {
    await runCommand(page, 'Developer: Show Running Extensions');
    const list = page.locator('.runtime-extensions-editor .monaco-list');
    const rows = list.locator('.monaco-list-row');
    await rows.first().waitFor();
    await list.focus();
    // Only the rows on screen are in the page, so go down until the focus stays where it is.
    for (let last: string | null = ''; ; ) {
      const found = (await rows.allTextContents()).find((text) => text.startsWith(name));
      if (found !== undefined) return found;
      await page.keyboard.press('PageDown');
      const focused = await list.locator('.monaco-list-row.focused').getAttribute('data-index');
      if (focused === last) return undefined;
      last = focused;
    }
  });
}

/**
 * The document inside a webview panel or view: the first that has something for `selector`.
 * It comes up a while after the command that opens it.
 */
export async function panelFrame(page: Page, selector = 'body *'): Promise<Frame> {
  return eventually(`No webview shows anything for ${selector}.`, async () => {
    for (const frame of page.frames().filter(isWebviewDocument)) {
      // A frame may go while it is asked.
      if ((await frame.locator(selector).count().catch(() => 0)) > 0) return frame;
    }
    return undefined;
  });
}

/** VS Code puts an extension's document into a frame within the webview's own frame. */
function isWebviewDocument(frame: Frame): boolean {
  return frame.parentFrame()?.url().includes('/webview/') === true;
}

/** The middle of the first place on screen where the editor shows `text`, in CSS pixels. */
async function positionOf(page: Page, text: string): Promise<{ readonly x: number; readonly y: number } | undefined> {
  // A line's text is one inline element, in letters of one width; its spaces are no-break ones.
  const line = editorLine(page, text).first().locator('> span').first();
  try {
    const content = ((await line.textContent({ timeout: 3000 })) ?? '').replaceAll('\u00a0', ' ');
    const box = await line.boundingBox({ timeout: 3000 });
    const column = content.indexOf(text);
    if (box === null || column < 0) return undefined;
    return { x: box.x + ((column + text.length / 2) * box.width) / content.length, y: box.y + box.height / 2 };
  } catch (error) {
    // Lines are drawn anew while they are coloured.
    if (error instanceof errors.TimeoutError) return undefined;
    throw error;
  }
}

/** Asks again and again until there is an answer. */
async function eventually<T>(complaint: string, ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await delay(100);
  }
  throw new Error(complaint);
}
