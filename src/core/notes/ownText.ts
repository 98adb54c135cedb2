/** Shorter strings are copied by the engine anyway; longer ones are cut out of a text by reference. */
const longestCopied = 12;
/** Titles, names and codes, up to this length, stand in a note again and again. */
const longestRepeated = 80;

/**
 * Gives data texts of their own. A string cut out of a file's text keeps all of that text in memory
 * for as long as it lives, so what is kept for long must not be cut from what is not.
 *
 * @param data plain data that nobody else holds yet: its fields are replaced in place
 */
export function withOwnText<T extends object>(data: T): T {
  ownFields(data, new Map());
  return data;
}

type Known = Map<string, string>;

function ownFields(data: object, known: Known): void {
  const fields = data as Record<string, unknown>;
  for (const key in fields) {
    // Half of all objects are ranges, and those hold numbers alone.
    if (key === 'range') continue;
    const value = fields[key];
    if (typeof value === 'string') {
      if (value.length > longestCopied) fields[key] = ownString(value, known);
    } else if (Array.isArray(value)) fields[key] = ownItems(value, known);
    else if (typeof value === 'object' && value !== null) ownFields(value, known);
  }
}

/** An array of its own size, too: one that was filled bit by bit has room for more. */
function ownItems(items: readonly unknown[], known: Known): readonly unknown[] {
  if (items.length === 0) return none;
  return items.map((item) => {
    if (typeof item === 'string') return item.length > longestCopied ? ownString(item, known) : item;
    if (Array.isArray(item)) return ownItems(item, known);
    if (typeof item === 'object' && item !== null) ownFields(item, known);
    return item;
  });
}

const none: readonly never[] = [];

function ownString(text: string, known: Known): string {
  if (text.length > longestRepeated) return copyOf(text);
  let own = known.get(text);
  if (own === undefined) {
    own = copyOf(text);
    known.set(own, own);
  }
  return own;
}

const anything = /[^]/;

/**
 * Joining makes a new text, and matching it makes the engine write it out. Just looking into it does
 * not always: a look whose result nobody needs is left out of compiled code.
 */
function copyOf(text: string): string {
  const copy = text.slice(0, 1) + text.slice(1);
  anything.test(copy);
  return copy;
}
