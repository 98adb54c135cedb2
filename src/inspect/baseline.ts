import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type FoundProblem } from './foundProblem';

/** A problem that was there when the baseline was written. */
interface Entry {
  /** From the baseline's folder, with `/`. */
  readonly file: string;
  readonly code: string;
  /** Of the line's text, so that it is found again wherever the line has moved to. */
  readonly line: string;
}

export interface Compared {
  readonly fresh: readonly FoundProblem[];
  /** How many problems the baseline knows. */
  readonly known: number;
  /** How many of its entries are put right; those of files and checks that were not looked at don't count. */
  readonly gone: number;
}

/** Writes every problem down, sorted, one a line, so that a change to the file reads well. */
export function writeBaseline(path: string, problems: readonly FoundProblem[]): void {
  const entries = problems.map((problem) => JSON.stringify(entryOf(path, problem))).sort();
  writeFileSync(path, `{"version":1,"problems":[${entries.map((entry) => `\n${entry}`).join(',')}\n]}\n`);
}

/**
 * Tells new problems from those of a baseline.
 * @param files paths of all files that were looked at
 * @param codes which checks were made
 * @throws Error when the file is missing or no baseline
 */
export function compareWithBaseline(path: string, problems: readonly FoundProblem[], files: readonly string[], codes: (code: string) => boolean): Compared {
  const known = readBaseline(path);
  const left = new Map<string, number>();
  for (const entry of known) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + 1);
  const fresh = problems.filter((problem) => {
    const key = keyOf(entryOf(path, problem));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const seen = new Set(files.map((file) => fromBaseline(path, file)));
  const isLookedAt = ({ file, code }: Entry): boolean => codes(code) && (seen.has(file) || !existsSync(resolve(dirname(path), file)));
  const gone = known.filter((entry) => {
    const count = left.get(keyOf(entry)) ?? 0;
    if (count > 0) left.set(keyOf(entry), count - 1);
    return count > 0 && isLookedAt(entry);
  }).length;
  return { fresh, known: problems.length - fresh.length, gone };
}

function readBaseline(path: string): readonly Entry[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Error(`the baseline '${path}' cannot be read: write it first, with --write-baseline.`);
  }
  try {
    const { version, problems } = JSON.parse(text) as { readonly version?: unknown; readonly problems?: unknown };
    if (version === 1 && Array.isArray(problems) && problems.every(isEntry)) return problems;
  } catch {
    // Said below.
  }
  throw new Error(`'${path}' is no baseline: write it again, with --write-baseline.`);
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { file, code, line } = value as Partial<Record<keyof Entry, unknown>>;
  return typeof file === 'string' && typeof code === 'string' && typeof line === 'string';
}

function entryOf(path: string, { path: file, code, lineText }: FoundProblem): Entry {
  const text = lineText.replace(/\s+/g, ' ').trim();
  return { file: fromBaseline(path, file), code, line: createHash('sha256').update(text).digest('hex').slice(0, 16) };
}

function keyOf({ file, code, line }: Entry): string {
  return `${file}\n${code}\n${line}`;
}

function fromBaseline(path: string, file: string): string {
  return relative(dirname(path), file).replaceAll('\\', '/');
}
