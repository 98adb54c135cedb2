import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This repository's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Everything made or fetched here that git does not see. */
export const cacheFolder = join(root, '.vscode-test');

/** Editors and browsers; `VSCODE_TEST_CACHE` lets several checkouts, or a build server's runs, share them. */
export const downloadsFolder = process.env.VSCODE_TEST_CACHE ?? cacheFolder;

/** The sample project that the editor is opened on. */
export const workspaceFolder = join(root, 'test', 'workspace');

/** Screenshots of windows in which a test failed. */
export const failuresFolder = join(cacheFolder, 'failures');
