/**
 * What the core needs from the outside world. Adapters in `src/extension` and `src/inspect`
 * implement these; tests bring their own, in memory.
 */

/** Milliseconds since 1970-01-01T00:00:00Z, and the zone's offset east of UTC in minutes at that moment. */
export interface Clock {
  now(): number;
  offsetMinutes(time: number): number;
}

/** A source of numbers in [0, 1). Seeded in tests and wherever a session has to be repeatable. */
export type Random = () => number;

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
}
