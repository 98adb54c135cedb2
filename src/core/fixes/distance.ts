/**
 * How many letters have to be added, removed or replaced to make one text the other (Levenshtein).
 * Anything over `limit` comes back as `limit + 1`, at a cost in the texts' length times the limit.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = new Array<number>(b.length + 1).fill(limit + 1);
    next[0] = i;
    let least = i;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const replaced = (row[j - 1] ?? limit + 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(replaced, (row[j] ?? limit + 1) + 1, (next[j - 1] ?? limit + 1) + 1);
      least = Math.min(least, next[j] ?? limit + 1);
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return Math.min(row[b.length] ?? limit + 1, limit + 1);
}
