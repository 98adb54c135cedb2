/** Runs `work` and returns its time in milliseconds. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Times of several runs in milliseconds, each on what `prepare` made for it alone. */
export function timesOf<T>(runs: number, prepare: () => T, work: (prepared: T) => unknown): readonly number[] {
  return Array.from({ length: runs }, () => {
    const prepared = prepare();
    return timed(() => work(prepared));
  });
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which a share (0 to 1) of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The least disturbed of several runs: other programs can only add time. */
export function best(values: readonly number[]): number {
  return Math.min(...values);
}

export const megabyte = 1_000_000;
