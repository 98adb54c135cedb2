import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { cached, installPackages, say } from './install';
import { canReach } from './reach';
import { runOrThrow, runToEnd } from './processes';

interface FoundBrowser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const plain = (executable: string): FoundBrowser => ({ executable, env: {} });

/**
 * Ways to a browser, the cheapest first. Each gives nothing where it does not apply; what it
 * gives still has to start.
 */
const ways: readonly { readonly name: string; readonly find: () => Promise<readonly FoundBrowser[]> }[] = [
  { name: 'an installed browser', find: () => Promise.resolve(installedBrowsers().map(plain)) },
  { name: "playwright's own", find: playwrightBrowser },
  { name: 'the npm package @sparticuz/chromium', find: packagedBrowser },
  { name: "Debian's package chromium", find: debianBrowser },
];

/** Starts the first browser that works, without a window; sets one up where the machine has none. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const failures: string[] = [];
  for (const { name, find } of ways) {
    try {
      for (const found of await find()) {
        try {
          return await launch(found, more);
        } catch (error) {
          failures.push(`${found.executable}: ${firstLine(error)}`);
        }
      }
    } catch (error) {
      failures.push(`${name}: ${firstLine(error)}`);
    }
  }
  throw new Error(`No browser could be found or set up; BROWSER_PATH may name one.\n${failures.join('\n')}`);
}

async function launch({ executable, env }: FoundBrowser, more: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', ...more],
    env: { ...definedEnvironment(), ...env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: 60_000,
  });
}

function installedBrowsers(): readonly string[] {
  const given = process.env.BROWSER_PATH;
  if (given !== undefined) return [given];
  const names = ['google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'chromium', 'chromium-browser'];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const applications = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const programs = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .flatMap((name) => process.env[name] ?? [])
    .flatMap((folder) => [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]);
  return { linux: onPath, darwin: applications, win32: programs }[process.platform as string]?.filter((file) => existsSync(file)) ?? [];
}

async function playwrightBrowser(): Promise<readonly FoundBrowser[]> {
  const executable = chromium.executablePath();
  if (!existsSync(executable) && (await canReach('https://cdn.playwright.dev/'))) {
    const tool = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..', 'cli.js');
    say("Downloading playwright's browser …");
    await runToEnd(process.execPath, [tool, 'install', '--no-shell', 'chromium'], { timeoutMs: 5 * 60_000 });
  }
  return existsSync(executable) ? [plain(executable)] : [];
}

/** A Linux x64 binary, packed with the libraries and fonts that it needs and a bare machine lacks. */
async function packagedBrowser(): Promise<readonly FoundBrowser[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const version = '153.0.0';
  const folder = await cached(`sparticuz-chromium-${version}`, async (target) => {
    await installPackages(target, [`@sparticuz/chromium@${version}`]);
    // It unpacks into the folder for temporary files, and the libraries only where it takes the machine for AWS's.
    const script = "await (await import('@sparticuz/chromium')).default.executablePath()";
    await runOrThrow(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: target,
      env: { TMPDIR: target, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      timeoutMs: 2 * 60_000,
    });
  });
  const executable = join(folder, 'chromium');
  const fonts: Readonly<Record<string, string>> = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  return [
    { executable, env: fonts },
    { executable, env: { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } },
  ];
}

async function debianBrowser(): Promise<readonly FoundBrowser[]> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return [];
  say("Installing Debian's package chromium …");
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runToEnd('apt-get', ['update'], { env, timeoutMs: 3 * 60_000 });
  await runToEnd('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { env, timeoutMs: 10 * 60_000 });
  return installedBrowsers().map(plain);
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function firstLine(error: unknown): string {
  return String(error).split('\n', 1)[0] ?? '';
}
