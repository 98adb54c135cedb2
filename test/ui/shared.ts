import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { failuresFolder } from '../host/paths';
import { type Session } from '../host/session';
import { closeWindow, openWindow, type WindowOptions } from '../host/window';

/** The server and browser that all UI tests share; set before the first test and gone after the last. */
let session: Session | undefined;

export function setSharedSession(opened: Session | undefined): void {
  session = opened;
}

export function sharedSession(): Session {
  if (session === undefined) throw new Error('The shared session is there only while tests run.');
  return session;
}

/** Gives the tests of a `describe` one window, opened before the first and closed after the last. */
export function useWindow(options: (session: Session) => WindowOptions | Promise<WindowOptions> = () => ({})): { readonly page: Page } {
  let page: Page | undefined;
  before('open a window', async () => {
    try {
      page = await openWindow(sharedSession(), await options(sharedSession()));
    } catch (error) {
      await photograph('open a window');
      throw error;
    }
  });
  after('close the window', async () => {
    if (page !== undefined) await closeWindow(page);
  });
  return {
    get page(): Page {
      if (page === undefined) throw new Error('The window is there only while tests run.');
      return page;
    },
  };
}

/** Keeps a picture of every open window, and says where. */
export async function photograph(title: string, from: Session | undefined = session): Promise<void> {
  const pages = from?.browser.contexts().flatMap((context) => context.pages()) ?? [];
  await mkdir(failuresFolder, { recursive: true });
  for (const [index, page] of pages.entries()) {
    const file = join(failuresFolder, `${title.replaceAll(/[^a-z0-9]+/gi, '-')}${index === 0 ? '' : `-${index + 1}`}.png`);
    await page.screenshot({ path: file, timeout: 15_000 }).then(
      () => {
        console.log(`      on screen: ${file}`);
      },
      (error: unknown) => {
        console.log(`      no picture: ${String(error)}`);
      },
    );
  }
}
