/**
 * Anchors as GitHub makes them, and VS Code's preview after it: lower case, punctuation dropped,
 * each space a dash, repeated headings numbered.
 */
export function createSlugger(): (title: string) => string {
  const seen = new Map<string, number>();
  return (title) => {
    const base = slugOf(title);
    const count = seen.get(base);
    if (count === undefined) {
      seen.set(base, 0);
      return base;
    }
    let next = count + 1;
    while (seen.has(`${base}-${next}`)) next++;
    seen.set(base, next);
    seen.set(`${base}-${next}`, 0);
    return `${base}-${next}`;
  };
}

const ascii = /^[\x20-\x7e]*$/;

/** The anchor of a heading that stands alone in its file. */
export function slugOf(title: string): string {
  const lower = title.trim().toLowerCase();
  return (ascii.test(lower) ? lower.replace(/[^a-z\d_ -]+/g, '') : lower.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')).replaceAll(' ', '-');
}
