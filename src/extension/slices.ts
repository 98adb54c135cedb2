/**
 * Work cut into slices. `while (slices.isOver()) await slices.next();` stands right before each
 * piece of it: between the question and the piece nothing may be awaited, since of many that wait
 * for the next slice each has to see whether those before it have left any time.
 */
export interface Slices {
  isOver(): boolean;
  /** Resolves when the next slice has begun. */
  next(): Promise<void>;
}

/** After this much work, in milliseconds, whatever else waits in the extension host gets its turn. */
export const longestStretch = 10;

/**
 * @param length of a slice, in milliseconds
 * @param onPause called after each
 */
export function createSlices(length: number = longestStretch, onPause: () => void = () => undefined): Slices {
  let start = performance.now();
  let pausing: Promise<void> | undefined;
  return {
    isOver: () => performance.now() - start > length,
    next: () =>
      (pausing ??= nextTurn().then(() => {
        pausing = undefined;
        start = performance.now();
        onPause();
      })),
  };
}

/**
 * Lets everything else that waits in this thread have its turn. A timer would do so too, but takes
 * 1 to 4 ms each time even where nothing waits.
 */
export async function nextTurn(): Promise<void> {
  await new Promise<void>((resolve) => {
    if ('setImmediate' in globalThis) {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
