// Cuts the extension into the entry, which VS Code loads when it starts, and chunks that are
// loaded at their first use: esbuild splits at every `import('…')`. It can do so for ES modules
// only, and VS Code's extension hosts want CommonJS; so each file that comes out is turned into
// CommonJS, under a name that says what it is for instead of one with a hash.
import { transform } from 'esbuild';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Node's `require` loads a chunk by itself; the web worker host's knows `vscode` alone, so there the
 * loader of `src/extension/web/chunkLoader.ts` runs a chunk with an `importChunk` of its own.
 */
const banner = 'var importChunk=importChunk||(path=>Promise.resolve().then(()=>require(path)));';

/**
 * An esbuild plugin for a build with `splitting`. Writes the files of `outdir` itself.
 *
 * @param {(files: Record<string, readonly string[]>) => Promise<void>} then gets every file's name
 *   with the names of the files that have to be loaded before it
 */
export function commonJsChunks(then) {
  return {
    name: 'commonjs-chunks',
    setup({ initialOptions: options, onEnd }) {
      options.write = false;
      // The second step can read no other form.
      if (options.sourcemap) options.sourcemap = 'inline';
      onEnd(async ({ errors, outputFiles, metafile }) => {
        if (errors.length > 0) return;
        const names = namesOf(metafile);
        await rm(options.outdir, { recursive: true, force: true });
        await mkdir(options.outdir, { recursive: true });
        await Promise.all(
          outputFiles.map(async ({ path, text }) => {
            const name = names.get(basename(path));
            const { code } = await transform(renamed(text, names), {
              format: 'cjs',
              platform: options.platform,
              target: options.target,
              minify: options.minify,
              charset: options.charset,
              sourcemap: options.sourcemap,
              sourcefile: join(options.outdir, name),
              banner,
            });
            await writeFile(join(options.outdir, name), code);
          }),
        );
        await then(loadedBefore(metafile, names));
      });
    },
  };
}

/** From esbuild's file names to ours: a feature's own code is named after its module, shared code after who shares it. */
function namesOf({ outputs }) {
  const names = new Map();
  const users = new Map();
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint === undefined) continue;
    // The entry's module is `extension.node.ts`, and esbuild was told to call it `node`.
    const name = dirname(entryPoint) === 'src' ? basename(path) : basename(entryPoint).replace(/\.ts$/, '.js');
    if ([...names.values()].includes(name)) throw new Error(`Two modules that are loaded with import() have the file name '${name}'; rename one.`);
    names.set(basename(path), name);
    for (const used of closure(outputs, path)) users.set(used, [...(users.get(used) ?? []), name.replace(/\.js$/, '')]);
  }
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint !== undefined) continue;
    const [first = '', ...others] = (users.get(path) ?? []).sort();
    const stem = ['shared', first, ...(others.length > 2 ? [`and${others.length}`] : others)].join('.');
    let name = `${stem}.js`;
    for (let number = 2; [...names.values()].includes(name); number++) name = `${stem}.${number}.js`;
    names.set(basename(path), name);
  }
  return names;
}

/** Every file that `path` imports statically, and theirs; without itself. */
function closure(outputs, path, found = new Set()) {
  for (const { path: imported, kind, external } of outputs[path].imports) {
    if (external || kind !== 'import-statement' || found.has(imported)) continue;
    found.add(imported);
    closure(outputs, imported, found);
  }
  return found;
}

function loadedBefore({ outputs }, names) {
  return Object.fromEntries(Object.keys(outputs).map((path) => [names.get(basename(path)), [...closure(outputs, path)].map((file) => names.get(basename(file)))]));
}

/** Names with a hash occur nowhere but in imports. */
function renamed(text, names) {
  for (const [hashed, name] of names) text = text.replaceAll(`import("./${hashed}")`, `importChunk("./${name}")`).replaceAll(`"./${hashed}"`, `"./${name}"`);
  if (/\bimport\("\.\//.test(text)) throw new Error('An import() of a chunk was left as it is; see esbuild.chunks.mjs.');
  return text;
}
