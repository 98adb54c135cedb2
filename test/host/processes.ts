import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';

interface SpawnOptions {
  readonly cwd?: string;
  /** Added to this process's environment; `undefined` takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Called with each whole line of either stream as it comes. */
  readonly onLine?: (line: string) => void;
}

export interface Outcome {
  /** The exit code; `null` where a signal ended the process. */
  readonly code: number | null;
  /** Both streams as they came, without colours. */
  readonly output: string;
}

interface RunningProcess {
  readonly pid: number;
  readonly exited: Promise<Outcome>;
  /** Ends the process and all that it started; returns when they are gone. */
  stop(): Promise<void>;
}

const running = new Map<ChildProcess, Promise<unknown>>();
/** Whatever way this process ends, nothing that it started lives on. */
process.on('exit', () => {
  for (const child of running.keys()) signal(child, 'SIGKILL');
});

/** Ends all that this process started and that still runs. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running.keys()].map((child) => end(child)));
}

/** Starts a process in a group of its own, so that its children can be ended with it. Its input is closed. */
export function startProcess(command: string, args: readonly string[], options: SpawnOptions = {}): RunningProcess {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
      const lines = (rest + text).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) options.onLine?.(line);
    });
    stream.on('end', () => {
      if (rest !== '') options.onLine?.(rest);
    });
  }
  const exited = new Promise<Outcome>((resolve) => {
    child.on('error', (error) => {
      running.delete(child);
      resolve({ code: 127, output: `${command}: ${error.message}` });
    });
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code, output: stripVTControlCharacters(output) });
    });
  });
  running.set(child, exited);
  return { pid: child.pid ?? -1, exited, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  const exited = running.get(child);
  if (exited === undefined) return;
  signal(child, 'SIGTERM');
  await Promise.race([exited, delay(10_000, undefined, { ref: false })]);
  // For the whole group, since a child may outlive the process that started it.
  signal(child, 'SIGKILL');
  await exited;
}

/** Runs a command to its end; after `timeoutMs` it is ended, and its code is `null`. */
export async function runToEnd(command: string, args: readonly string[], options: SpawnOptions & { readonly timeoutMs?: number } = {}): Promise<Outcome> {
  const child = startProcess(command, args, options);
  const timer = options.timeoutMs === undefined ? undefined : setTimeout(() => void child.stop(), options.timeoutMs);
  const outcome = await child.exited;
  clearTimeout(timer);
  return outcome;
}

/** Like `runToEnd`, but anything but exit code 0 throws with the end of what the command said. */
export async function runOrThrow(command: string, args: readonly string[], options: SpawnOptions & { readonly timeoutMs?: number } = {}): Promise<string> {
  const { code, output } = await runToEnd(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code ?? 'a signal'}:\n${output.trimEnd().split('\n').slice(-20).join('\n')}`);
  return output;
}

/** The command line that runs npm: the very npm that started this process, where one did. */
export function npmCommand(args: readonly string[]): readonly [command: string, args: readonly string[]] {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js') === true) return [process.execPath, [script, ...args]];
  return process.platform === 'win32' ? ['cmd', ['/c', 'npm', ...args]] : ['npm', args];
}

/**
 * Calls `stop` at the first Ctrl+C or other request to end, then leaves with the signal's usual code.
 * @returns whether that has begun
 */
export function stopOnSignals(stop: () => Promise<void>): () => boolean {
  let stopping = false;
  const leave = (code: number): void => {
    if (stopping) return;
    stopping = true;
    void stop().finally(() => process.exit(code));
  };
  for (const [name, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) {
    process.on(name, () => {
      leave(code);
    });
  }
  // npm hands a SIGTERM to the shell between it and us, which dies of it without a word.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) leave(143);
  }, 500).unref();
  return () => stopping;
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, name);
  } catch {
    // The group is gone already.
  }
}
