// Builds the extension, the panel's script and the inspect command.
//   node esbuild.mjs [--production] [--watch] [--only=NAME]
// Writes dist/, a metafile for each bundle, and dist/notes.json (the shipped notes: on the web
// an extension's own folder cannot be listed). A bundle over its budget fails the build, and so
// does one that holds a package which media/THIRD-PARTY-NOTICES.md does not name.
import { build, context } from 'esbuild';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const only = process.argv.find((a) => a.startsWith('--only='))?.slice('--only='.length);

const KB = 1024;
const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};
/** Budgets are in bytes and hold for production builds. */
const targets = {
  node: { budget: 320 * KB, options: { ...shared, platform: 'node', target: 'node20', entryPoints: ['src/extension.node.ts'], outfile: 'dist/extension.node.js', external: ['vscode'] } },
  web: { budget: 320 * KB, options: { ...shared, platform: 'browser', mainFields: ['module', 'main'], entryPoints: ['src/extension.web.ts'], outfile: 'dist/extension.web.js', external: ['vscode'] } },
  webview: { budget: 60 * KB, options: { ...shared, platform: 'browser', format: 'iife', entryPoints: ['src/webview/quiz.ts'], outfile: 'dist/webview/quiz.js' } },
  inspect: { budget: Infinity, options: { ...shared, platform: 'node', target: 'node20', minify: false, sourcemap: false, entryPoints: ['src/inspect/main.ts'], outfile: 'dist/inspect.js' } },
};
if (only !== undefined && !(only in targets)) {
  console.error(`esbuild.mjs: there is no target '${only}'; there are ${Object.keys(targets).join(', ')}.`);
  process.exit(2);
}
const chosen = Object.entries(targets).filter(([name]) => only === undefined || name === only);

await mkdir('dist', { recursive: true });
if (only === undefined) await writeNotesList();
if (watch) {
  for (const [, { options }] of chosen) await (await context(options)).watch();
  console.log('watching');
} else {
  const results = await Promise.all(
    chosen.map(async ([name, { budget, options }]) => {
      const { metafile } = await build(options);
      if (only === undefined) await writeFile(`dist/meta-${name}.json`, JSON.stringify(metafile));
      return { name, budget, file: options.outfile, size: (await stat(options.outfile)).size, packages: packagesIn(metafile) };
    }),
  );
  const notices = await readFile('media/THIRD-PARTY-NOTICES.md', 'utf8');
  let over = false;
  for (const { name, file, size, budget, packages } of results) {
    for (const unnamed of packages.filter((bundled) => name !== 'inspect' && !notices.includes(`## ${bundled}\n`))) {
      over = true;
      console.error(`${name}: holds '${unnamed}', which media/THIRD-PARTY-NOTICES.md does not name; add it with its licence.`);
    }
    if (only === undefined) console.log(`${file}  ${(size / KB).toFixed(1)} KB${budget < Infinity ? ` of ${budget / KB} KB` : ''}`);
    if (production && size > budget) {
      over = true;
      console.error(`${name}: ${size} bytes is over its budget of ${budget}; dist/meta-${name}.json says what is in it.`);
    }
  }
  if (over) process.exit(1);
}

/** Names of the packages out of node_modules that a bundle holds. */
function packagesIn(metafile) {
  const names = Object.keys(metafile.inputs).map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

async function writeNotesList() {
  const files = await readdir('notes', { recursive: true, withFileTypes: true });
  const list = files
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && entry.name !== 'VERIFICATION.md')
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/').slice('notes/'.length))
    .sort();
  await writeFile('dist/notes.json', JSON.stringify(list));
}
