/** Settings are read as whatever somebody typed into a file: what is of another type counts as not set. */

export function switchOf(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

/** A whole number from `least` to `most`; one beyond them counts as the nearest. */
export function wholeNumberOf(value: unknown, otherwise: number, least: number, most: number): number {
  return typeof value === 'number' && !Number.isNaN(value) ? Math.min(most, Math.max(least, Math.round(value))) : otherwise;
}
