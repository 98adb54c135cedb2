import { constructFromEvents, EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml';
import { readFlatMapping } from './flatYaml';

/** A value of a mapping with its place in the source, as offsets. */
export interface YamlEntry {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

export type YamlResult =
  | { readonly kind: 'mapping'; readonly entries: ReadonlyMap<string, YamlEntry> }
  /** Valid YAML, but no mapping: text, a list, or nothing at all. */
  | { readonly kind: 'other' }
  /** `line` counts from 0 in the source. */
  | { readonly kind: 'error'; readonly message: string; readonly line: number; readonly column: number };

/** Reads a YAML mapping and where each of its values stands. Never throws. */
export function readYaml(source: string): YamlResult {
  const entries = readFlatMapping(source);
  return entries === undefined ? readAnyYaml(source) : { kind: 'mapping', entries };
}

/** The same by the whole parser alone. */
export function readAnyYaml(source: string): YamlResult {
  try {
    const events = parseEvents(source, {});
    const [value] = constructFromEvents(events, { source });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'other' };
    const places = valuePlaces(events);
    const entries = Object.entries(value).map(([key, entry], index): [string, YamlEntry] => [key, { value: entry, ...(places[index] ?? { start: 0, end: 0 }) }]);
    return { kind: 'mapping', entries: new Map(entries) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { kind: 'error', message: error.reason, line: error.mark?.line ?? 0, column: error.mark?.column ?? 0 };
  }
}

/** The places of the outermost mapping's values, in order. Collections are placed by their first character. */
function valuePlaces(events: readonly Event[]): readonly { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = [];
  let depth = 0;
  let nodes = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      depth--;
      continue;
    }
    // The document is the first level, its mapping the second; keys and values take turns in it.
    if (depth === 2 && nodes++ % 2 === 1) {
      if (event.type === EVENT_ID.SCALAR) places.push({ start: Math.max(event.valueStart, 0), end: Math.max(event.valueEnd, 0) });
      else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) places.push({ start: event.start, end: event.start + 1 });
      else places.push({ start: 0, end: 0 });
    }
    if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS) depth++;
  }
  return places;
}
