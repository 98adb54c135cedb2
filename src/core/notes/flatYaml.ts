import { type YamlEntry } from './yaml';

/**
 * Front matter as most people write it: a key and a plain value on each line. Of YAML only what can
 * be read in one way; anything else is for the whole parser, which takes twenty times as long.
 */
const line = /([A-Za-z][\w-]*):( +)(?:([A-Za-z][\w .,/()&+'-]*)|(0|[1-9]\d{0,8})|(\d{4}-\d\d-\d\d)|\[((?:[A-Za-z][\w.-]*(?:, ?[A-Za-z][\w.-]*)*)?)\])(?:\n|$)/y;
/** What begins with a letter and yet is no text, in this or an older YAML. */
const keyword = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** @returns `undefined` where a line is anything but simple; equal to what the whole parser finds otherwise */
export function readFlatMapping(source: string): ReadonlyMap<string, YamlEntry> | undefined {
  const entries = new Map<string, YamlEntry>();
  for (line.lastIndex = 0; line.lastIndex < source.length; ) {
    const at = line.lastIndex;
    const match = line.exec(source);
    if (match === null) return undefined;
    const [, key = '', gap = '', text, number, date, list] = match;
    const start = at + key.length + 1 + gap.length;
    // A key that stands there twice is an error, whose message is the parser's.
    if (entries.has(key) || keyword.test(key)) return undefined;
    if (list !== undefined) {
      const items = list === '' ? [] : list.split(/, ?/);
      if (items.some((item) => keyword.test(item))) return undefined;
      entries.set(key, { value: items, start, end: start + 1 });
      continue;
    }
    const scalar = text ?? number ?? date ?? '';
    if (scalar.endsWith(' ') || keyword.test(scalar)) return undefined;
    entries.set(key, { value: number === undefined ? scalar : Number(number), start, end: start + scalar.length });
  }
  return entries.size === 0 ? undefined : entries;
}
