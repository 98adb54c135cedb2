// Builds the extension, the scripts of its pages and the inspect command.
//   node esbuild.mjs [--production] [--watch] [--only=NAME]
// Writes dist/, a metafile for each target, and dist/notes.json (the shipped notes: on the web
// an extension's own folder cannot be listed). A file over its budget fails the build, and so
// does a target that holds a package which media/THIRD-PARTY-NOTICES.md does not name.
import { build, context } from 'esbuild';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { commonJsChunks } from './esbuild.chunks.mjs';

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
  charset: 'utf8',
  // An import of types alone, `import { type A } from …`, is no reason to load a module.
  tsconfigRaw: { compilerOptions: { strict: true, verbatimModuleSyntax: false } },
  logLevel: 'warning',
  metafile: true,
};
/** What the two extension hosts have in common: an entry and the chunks it loads. */
const extension = {
  ...shared,
  format: 'esm',
  splitting: true,
  chunkNames: '[name]-[hash]',
  external: ['vscode', 'node:*'],
  // markdown-it always makes a linkifier; ours is never asked to find links.
  alias: { 'linkify-it': resolve('src/core/markdown/noLinkify.ts') },
};
/** The web worker host gives an extension one file; that file loads the others, and has to know which need which. */
const webEntry = (chunks) => ({ ...shared, platform: 'browser', entryPoints: ['src/extension.web.ts'], outfile: 'dist/extension/web.js', external: ['vscode'], define: { CHUNKS: JSON.stringify(chunks) } });

/** Budgets are in bytes, for each file that comes out, and hold for production builds. */
const targets = {
  // One set of chunks serves both extension hosts; what only Node can do is in chunks that only Node's entry loads.
  extension: {
    budget: 320 * KB,
    options: {
      ...extension,
      platform: 'browser',
      mainFields: ['module', 'main'],
      entryPoints: { node: 'src/extension.node.ts', readerThread: 'src/extension/node/readerThread.ts', activateOnWeb: 'src/extension/web/activateOnWeb.ts' },
      outdir: 'dist/extension',
      plugins: [commonJsChunks(async (chunks) => void (await build(webEntry(chunks))))],
    },
  },
  webview: { budget: 60 * KB, options: { ...shared, platform: 'browser', format: 'iife', entryPoints: ['src/webview/quiz.ts', 'src/webview/progress.ts'], outdir: 'dist/webview' } },
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
      return { name, budget, files: await sizesOf(options), packages: packagesIn(metafile) };
    }),
  );
  const notices = await readFile('media/THIRD-PARTY-NOTICES.md', 'utf8');
  const inKb = (size) => `${(size / KB).toFixed(1)} KB`;
  let over = false;
  for (const { name, files, budget, packages } of results) {
    for (const unnamed of packages.filter((bundled) => name !== 'inspect' && !notices.includes(`## ${bundled}\n`))) {
      over = true;
      console.error(`${name}: holds '${unnamed}', which media/THIRD-PARTY-NOTICES.md does not name; add it with its licence.`);
    }
    for (const { file, size } of files) {
      if (only === undefined) console.log(`${file}  ${inKb(size)}${budget < Infinity ? ` of ${budget / KB} KB` : ''}`);
      if (!production || size <= budget) continue;
      over = true;
      console.error(`${file}: ${size} bytes is over its budget of ${budget}; dist/meta-${name}.json says what is in it.`);
    }
    if (only === undefined && files.length > 1) console.log(`${name}  ${inKb(files.reduce((sum, { size }) => sum + size, 0))} in ${files.length} files`);
  }
  if (over) process.exit(1);
}

/** The scripts that a target wrote, the largest first. */
async function sizesOf({ outdir, outfile }) {
  const files = outdir === undefined ? [outfile] : (await readdir(outdir)).filter((file) => file.endsWith('.js')).map((file) => `${outdir}/${file}`);
  const sizes = await Promise.all(files.map(async (file) => ({ file, size: (await stat(file)).size })));
  return sizes.sort((a, b) => b.size - a.size);
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
