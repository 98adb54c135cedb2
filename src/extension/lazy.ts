import { type Lasting } from './disposable';

/** A part of the extension that is loaded when it is first used. */
export interface Lazy<T> extends Lasting {
  /** The part where it is loaded, and nothing is loaded for asking. */
  loaded(): T | undefined;
  /** Loads and makes the part, once. A failure is not kept: the next use tries again. */
  load(): Promise<T>;
  /** Hands the part to `use`: at once when it is there, so that nothing but the first use waits. */
  with<R>(use: (part: T) => R | PromiseLike<R>): R | PromiseLike<R>;
}

/**
 * How features stay out of the way until they are asked for. A feature's module in `features/` is
 * imported in `make`, as `await import('./features/…')`, which the build turns into a file of its own.
 */
export function lazy<T extends Lasting>(make: () => Promise<T>): Lazy<T> {
  let part: T | undefined;
  let loading: Promise<T> | undefined;
  let isDisposed = false;

  const start = async (): Promise<T> => {
    try {
      const made = await make();
      if (isDisposed) made.dispose();
      part = made;
      return made;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  const load = (): Promise<T> => (loading ??= start());

  return {
    load,
    loaded: () => part,
    with: (use) => (part === undefined ? load().then(use) : use(part)),
    dispose: () => {
      isDisposed = true;
      part?.dispose();
    },
  };
}
