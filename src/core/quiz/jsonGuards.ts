/** Checks of parsed JSON, for files that somebody else may have written. */
export type Guard<T> = (value: unknown) => value is T;
export type Fields = Readonly<Record<string, unknown>>;

export const isObject: Guard<Fields> = (value): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isString: Guard<string> = (value) => typeof value === 'string';
export const isBoolean: Guard<boolean> = (value) => typeof value === 'boolean';
export const isNumber: Guard<number> = (value): value is number => Number.isFinite(value);
/** A whole number from 0. */
export const isIndex: Guard<number> = (value): value is number => Number.isInteger(value) && (value as number) >= 0;
export const isOneOf = (names: readonly string[], value: unknown): boolean => names.includes(value as string);
export const arrayOf =
  <T>(guard: Guard<T>): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(guard);
