import { nextTurn } from '../slices';

/** For each file of the build, those that have to be loaded before it. */
export type Chunks = Readonly<Record<string, readonly string[] | undefined>>;

export interface ChunkLoaderOptions {
  /** Reads the text of a file of the build. */
  readonly read: (file: string) => Promise<string>;
  readonly chunks: Chunks;
  /** Modules that the host brings, by name. */
  readonly host: Readonly<Record<string, unknown>>;
  /** Tells where a file comes from, for stack traces and debuggers. */
  readonly addressOf: (file: string) => string;
}

type Chunk = (module: { exports: unknown }, exports: unknown, require: (name: string) => unknown, importChunk: ImportChunk) => void;

/** Loads a chunk, as in `import('./quiz.js')`; gives what it exports. */
export type ImportChunk = (path: string) => Promise<unknown>;

/**
 * `import()` for VS Code's web worker host, which gives an extension one file and a `require` that
 * knows `vscode` alone. Chunks are read side by side, each with what it needs, and run once, as that
 * host runs an extension's file. What cannot be read is tried again at the next use.
 */
export function createChunkLoader({ read, chunks, host, addressOf }: ChunkLoaderOptions): ImportChunk {
  const modules = new Map<string, { exports: unknown }>();
  const texts = new Map<string, Promise<string>>();

  const textOf = (file: string): Promise<string> => {
    let text = texts.get(file);
    if (text === undefined) {
      text = read(file).catch((error: unknown) => {
        texts.delete(file);
        throw new Error(`A part of AWS Exam Notes, ${file}, cannot be read: ${error instanceof Error ? error.message : String(error)}. Reload the window; if that does not help, install the extension again.`, { cause: error });
      });
      texts.set(file, text);
    }
    return text;
  };

  /** Runs a file whose text, and that of all it needs, is in `ready`. */
  const run = (file: string, ready: ReadonlyMap<string, string>): unknown => {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(file, module);
    const require = (name: string): unknown => {
      if (Object.hasOwn(host, name)) return host[name];
      return run(fileOf(name), ready);
    };
    try {
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the extension's own files, run as VS Code runs its entry
      const start = new Function('module', 'exports', 'require', 'importChunk', `${ready.get(file) ?? ''}\n//# sourceURL=${addressOf(file)}`) as Chunk;
      start(module, module.exports, require, importChunk);
    } catch (error) {
      modules.delete(file);
      throw error;
    }
    return module.exports;
  };

  const importChunk: ImportChunk = async (path) => {
    const file = fileOf(path);
    const before = chunks[file];
    if (before === undefined) throw new Error(`AWS Exam Notes has no part ${file}; install the extension again.`);
    const needed = [...before, file].filter((each) => !modules.has(each));
    const ready = new Map(await Promise.all(needed.map(async (each): Promise<[string, string]> => [each, await textOf(each)])));
    // Code that runs for the first time is slow, so whatever else waits has its turn between two files. Those that need others are listed before them.
    for (const each of [...before].reverse()) {
      if (modules.has(each)) continue;
      run(each, ready);
      await nextTurn();
    }
    const exported = run(file, ready);
    // What has run needs no text any more.
    for (const each of needed) texts.delete(each);
    return exported;
  };
  return importChunk;
}

const fileOf = (path: string): string => path.replace(/^\.\//, '');
