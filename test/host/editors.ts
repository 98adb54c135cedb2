import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, installPackages } from './install';

/**
 * A VS Code that the npm registry carries: the package code-server holds VS Code's whole server
 * and workbench. `node` is the major version of Node that it was made for.
 */
export interface EditorVersion {
  readonly vscode: string;
  readonly codeServer: string;
  readonly node: number;
}

export const currentVersion: EditorVersion = { vscode: '1.139.1', codeServer: '4.139.1', node: 24 };
/** The oldest that `engines.vscode` in package.json admits. */
export const oldestVersion: EditorVersion = { vscode: '1.96.4', codeServer: '4.96.4', node: 20 };

export interface InstalledEditor {
  readonly version: EditorVersion;
  readonly node: string;
  /** server-main.js, to be run by `node`. */
  readonly server: string;
}

export async function installEditor(version: EditorVersion): Promise<InstalledEditor> {
  const inPackage = join('node_modules', 'code-server', 'lib', 'vscode');
  const folder = await cached(`code-server-${version.codeServer}`, async (target) => {
    // No scripts: they would compile native modules, of which the ones that matter come prebuilt.
    await installPackages(target, [`code-server@${version.codeServer}`], ['--ignore-scripts']);
    const server = join(target, inPackage);
    // The 1.96 one pins a package by an ssh address, which no stranger can fetch.
    const pins = join(server, 'npm-shrinkwrap.json');
    if (version === oldestVersion) await rename(pins, `${pins}.aside`);
    await installPackages(server, [], ['--omit=dev', '--ignore-scripts']);
    await installPackages(join(server, 'extensions'), [], ['--omit=dev', '--ignore-scripts']);
  });
  return { version, node: await findNode(version.node), server: join(folder, inPackage, 'out', 'server-main.js') };
}

/** This very Node where it is of the right major version, else one from the registry. */
async function findNode(major: number): Promise<string> {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  // The package `node` would fetch this one by a script; asked for by its own name it needs none.
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = await cached(`${name}-${major}`, (target) => installPackages(target, [`${name}@${major}`], ['--ignore-scripts']));
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
