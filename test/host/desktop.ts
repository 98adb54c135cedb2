import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type EditorVersion } from './editors';
import { downloadsFolder } from './paths';
import { type Outcome, runToEnd } from './processes';
import { canReach } from './reach';

export interface DesktopEditor {
  /** The program itself, not the `code` script: that one returns at once and leaves the program running. */
  readonly executable: string;
  readonly description: string;
}

/** VS Code as `VSCODE_PATH` names it or as `code` on the PATH, where there is a screen to show it on. */
export function findDesktop(): DesktopEditor | undefined {
  if (!hasScreen()) return undefined;
  const given = process.env.VSCODE_PATH;
  if (given !== undefined) {
    const executable = programOf(given);
    if (executable === undefined) throw new Error(`VSCODE_PATH names no VS Code: ${given}`);
    return describe(executable);
  }
  const script = process.platform === 'win32' ? 'code.cmd' : 'code';
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const executable = existsSync(join(folder, script)) ? programOf(join(folder, script)) : undefined;
    if (executable !== undefined) return describe(executable);
  }
  return undefined;
}

/** VS Code of one version from its own site, where that can be reached and there is a screen. */
export async function downloadDesktop(version: EditorVersion): Promise<DesktopEditor | undefined> {
  if (!hasScreen() || !(await canReach('https://update.code.visualstudio.com/api/releases/stable'))) return undefined;
  try {
    return describe(await downloadAndUnzipVSCode({ version: version.vscode, cachePath: downloadsFolder, timeout: 15_000, reporter: new SilentReporter() }));
  } catch {
    return undefined;
  }
}

/** Arguments for a window that asks nothing and touches no one's profile. */
export function desktopArguments(profile: string): readonly string[] {
  return [
    ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes', '--disable-workspace-trust'],
    ...[`--user-data-dir=${join(profile, 'data')}`, `--extensions-dir=${join(profile, 'extensions')}`],
  ];
}

/** Runs the desktop editor to its end; with `--extensionTestsPath` its code is the tests' verdict. */
export function runDesktop({ executable }: DesktopEditor, args: readonly string[], timeoutMs?: number): Promise<Outcome> {
  // A VS Code terminal's variables would make the program behave as its own script.
  const env = { ELECTRON_RUN_AS_NODE: undefined, VSCODE_IPC_HOOK_CLI: undefined, NODE_OPTIONS: undefined };
  const options = timeoutMs === undefined ? { env } : { env, timeoutMs };
  return needsVirtualScreen() ? runToEnd('xvfb-run', ['-a', executable, ...args], options) : runToEnd(executable, args, options);
}

function needsVirtualScreen(): boolean {
  return process.platform === 'linux' && process.env.DISPLAY === undefined && process.env.WAYLAND_DISPLAY === undefined;
}

function hasScreen(): boolean {
  return !needsVirtualScreen() || (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'xvfb-run')));
}

/** The program behind the script `code`, or the program itself; nothing for scripts of a remote's terminal. */
function programOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const real = realpathSync(path);
  if (dirname(real).endsWith('bin')) {
    return ['../code', '../Code.exe', '../../../MacOS/Electron', '../../../MacOS/Code'].map((program) => join(dirname(real), program)).find((program) => existsSync(program));
  }
  return real;
}

function describe(executable: string): DesktopEditor {
  const manifest = ['resources/app/package.json', '../Resources/app/package.json'].map((file) => join(dirname(executable), file)).find((file) => existsSync(file));
  const version = manifest === undefined ? '' : ` ${(JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version}`;
  return { executable, description: `VS Code${version} (desktop, ${executable})` };
}
