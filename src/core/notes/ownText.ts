/** Shorter strings are copied by the engine anyway; longer ones are cut out of a text by reference. */
const longestCopied = 12;

/**
 * The same data with texts of its own. A string cut out of a file's text keeps all of that text in
 * memory for as long as it lives, so what is kept for long must not be cut from what is not.
 */
export function withOwnText<T>(data: T): T {
  return own(data) as T;
}

function own(value: unknown): unknown {
  if (typeof value === 'string') return value.length <= longestCopied ? value : ownString(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(own);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, own(entry)]));
}

/** Joining makes a new text, and cutting from that one holds nothing but it. */
function ownString(text: string): string {
  return ` ${text}`.slice(1);
}
