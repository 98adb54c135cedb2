import { type LexState, zoneOf } from './lexState';
import { type Lexer, type LexPlace, lineStart } from './lexer';
import { createZones, type Zones } from './zones';

/** Characters after which a place on a line is noted down. */
const stretch = 1024;
/** Stretches whose zones are kept. */
const kept = 64;

export function lineZones(lexer: Lexer, text: string, state: LexState): Zones {
  const zones = createZones(zoneOf(state), text.length);
  lexer.read(text, lineStart(state), text.length, zones);
  return zones;
}

/**
 * The zones of a line that may be a whole file. What is open is found out once for every stretch of it, up to the
 * column that is asked for; zones are made for the stretches that are asked for.
 */
export function longLineZones(lexer: Lexer, text: string, state: LexState): Zones {
  let last = lineStart(state);
  const places: LexPlace[] = [last];
  const readOn = (): void => void places.push((last = lexer.read(text, last, last.position + stretch, undefined)));
  const keys = new Map<LexState, boolean>();

  /** Whether a string that is open at a place is a key, which only its end says. */
  const isKey = (from: number): boolean => {
    const open = places[from]?.state;
    if (!lexer.keyed || open?.opening.kind !== 'string') return false;
    const known = keys.get(open);
    if (known !== undefined) return known;
    while (last.state === open && last.position < text.length) readOn();
    let next = from;
    while (places[next]?.state === open) next++;
    const [before, after] = [places[next - 1], places[next]];
    let answer: boolean | undefined;
    if (before !== undefined && after !== undefined) lexer.read(text, before, after.position, { begin: () => (answer ??= false), turn: () => (answer ??= true) });
    keys.set(open, answer === true);
    return answer === true;
  };

  const zones = new Map<number, Zones>();
  const zonesFrom = (at: number): Zones => {
    const known = zones.get(at);
    if (known !== undefined) return known;
    const [from, to] = [places[at] ?? last, places[at + 1] ?? last];
    const made = createZones(isKey(at) ? 'key' : zoneOf(from.state), to.position - from.position);
    lexer.read(text, from, to.position, made);
    if (isKey(at + 1)) made.turn('key');
    if (zones.size >= kept) zones.clear();
    zones.set(at, made);
    return made;
  };

  return {
    at: (column) => {
      while (last.position <= column && last.position < text.length) readOn();
      let low = 0;
      let high = Math.max(0, places.length - 2);
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((places[middle]?.position ?? 0) <= column) low = middle;
        else high = middle - 1;
      }
      return zonesFrom(low).at(column);
    },
  };
}
