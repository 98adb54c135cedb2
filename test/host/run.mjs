// The way in for `npm start`, `npm test`, `npm run screenshots` and `npm run bench`: plain Node, since on a fresh
// clone nothing else is there. Installs the dependencies when they are missing or of other
// versions than the lock file says, then runs the TypeScript behind the name.
//   node test/host/run.mjs start|test|screenshots|bench [options]
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const commands = {
  start: (require) => require('./start.ts'),
  test: (require) => require('./runTests.ts'),
  screenshots: (require) => require('./screenshots.ts'),
  bench: (require) => require('../bench/main.ts'),
};

const [name, ...args] = process.argv.slice(2);
if (name === undefined || !Object.hasOwn(commands, name)) {
  console.error(`Usage: node test/host/run.mjs ${Object.keys(commands).join('|')} [options]`);
  process.exit(2);
}
if (!dependenciesAreInstalled()) installDependencies();
const { register } = await import('tsx/cjs/api');
register();
const { main } = commands[name](createRequire(import.meta.url));
await main(args);

/** Whether node_modules holds every package that the lock file requires, in its version. */
function dependenciesAreInstalled() {
  const inRoot = (path) => new URL(`../../${path}`, import.meta.url);
  // A linked folder belongs to someone else, who looks after it.
  if (lstatSync(inRoot('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  const installed = inRoot('node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const present = packagesOf(installed);
  return Object.entries(packagesOf(inRoot('package-lock.json'))).every(
    ([path, { version, optional, devOptional }]) => path === '' || optional || devOptional || present[path]?.version === version,
  );
}

function installDependencies() {
  console.error('Installing the development dependencies (npm ci) …');
  const npmScript = process.env.npm_execpath;
  const [command, before] = npmScript?.endsWith('npm-cli.js') ? [process.execPath, [npmScript]] : ['npm', []];
  const { status, error } = spawnSync(command, [...before, 'ci', '--include=dev'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`npm ci failed${error ? `: ${error.message}` : ''}.`);
    process.exit(1);
  }
}
