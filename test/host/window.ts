import { type Page } from 'playwright-core';
import { folderUrl, quietSettings, type Settings, writeSettings } from './server';
import { copyWorkspace, type Session } from './session';

export type Theme = 'dark' | 'light' | 'highContrast' | 'highContrastLight';

const themes: Readonly<Record<Theme, string>> = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
};

export interface WindowOptions {
  /** The folder to open; when none is given, a copy of the sample project, since VS Code in a browser saves what is typed. */
  readonly folder?: string;
  readonly theme?: Theme;
  /** In CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Screen pixels per CSS pixel. */
  readonly scale?: number;
  readonly settings?: Settings;
  /** What the page is told to develop and test, for the server's test driver. */
  readonly payload?: readonly (readonly [string, string])[];
  /** Called with the page before it goes anywhere. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Opens VS Code's window with storage of its own; close it with `closeWindow`. Returns when the page has been asked for. */
export async function newWindow(session: Session, options: WindowOptions = {}): Promise<Page> {
  const { folder = await copyWorkspace(session), theme = 'dark', size = { width: 1280, height: 800 }, scale = 1, settings = {}, payload = [], prepare } = options;
  await writeSettings(session.server.folders, { ...quietSettings, 'workbench.colorTheme': themes[theme], 'window.autoDetectColorScheme': false, ...settings });
  const context = await session.browser.newContext({ viewport: size, deviceScaleFactor: scale, colorScheme: /light$/i.test(theme) ? 'light' : 'dark', permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await prepare?.(page);
  await page.goto(folderUrl(session.server, folder, [['skipWelcome', 'true'], ...payload]), { waitUntil: 'commit', timeout: 60_000 });
  return page;
}

/** Opens VS Code's window and returns once its explorer lists the folder's files. */
export async function openWindow(session: Session, options: WindowOptions = {}): Promise<Page> {
  const page = await newWindow(session, options);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 90_000 });
  return page;
}

export async function closeWindow(page: Page): Promise<void> {
  await page.context().close();
}
