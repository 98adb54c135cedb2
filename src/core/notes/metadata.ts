/**
 * Reads `key: value; key: value` out of the HTML comments in a heading, as in
 * `<!-- q: ecr-01; domain: 3; exams: CLF-C02, DVA-C02 -->`. Keys come back in lower case.
 * A comment without any `key:` is an ordinary comment and gives nothing.
 */
export function readMetadata(inline: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  if (!inline.includes('<!--')) return values;
  for (const [, comment = ''] of inline.matchAll(/<!--([^]*?)(?:-->|$)/g)) {
    for (const part of comment.split(';')) {
      const colon = part.indexOf(':');
      const key = part.slice(0, Math.max(colon, 0)).trim().toLowerCase();
      const value = part.slice(colon + 1).trim();
      if (/^[a-z][a-z-]*$/.test(key) && value !== '') values.set(key, value);
    }
  }
  return values;
}

/** Splits `CLF-C02, DVA-C02` into upper-case codes. */
export function readCodes(value: string | undefined): readonly string[] {
  return (value ?? '')
    .split(/[,\s]+/)
    .filter((code) => code !== '')
    .map((code) => code.toUpperCase());
}
