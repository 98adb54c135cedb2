/** What a stretch of a line is to its language. `key` is a mapping key in YAML and JSON; `prose` is all of a text. */
export type Zone = (typeof kinds)[number];

const kinds = ['code', 'comment', 'string', 'key', 'prose'] as const;
const codes: Readonly<Record<Zone, number>> = { code: 0, comment: 1, string: 2, key: 3, prose: 4 };
/** Bits of a packed zone that say its kind; those above say where it begins. */
const kindBits = 3;

/** The zones of one line: each holds from its start to the next one's. */
export interface Zones {
  readonly at: (column: number) => Zone;
}

export interface ZonesBuilder extends Zones {
  /** Begins a zone. Starts must not decrease; the later of two at one column wins. */
  begin(start: number, zone: Zone): void;
  /** Changes what the latest zone is. */
  turn(zone: Zone): void;
}

/**
 * Zones in one array of numbers: a minified file of several MB has hundreds of thousands,
 * and the garbage collector need not walk these.
 * @param length of the line, in characters; below 2^28
 */
export function createZones(first: Zone, length: number): ZonesBuilder {
  let packed = new Int32Array(length < 1000 ? 8 : length >> 4);
  packed[0] = codes[first];
  let last = 0;
  return {
    begin: (start, zone) => {
      if ((packed[last] ?? 0) >> kindBits !== start) last++;
      if (last === packed.length) {
        const longer = new Int32Array(last * 2);
        longer.set(packed);
        packed = longer;
      }
      packed[last] = (start << kindBits) | codes[zone];
    },
    turn: (zone) => {
      packed[last] = ((packed[last] ?? 0) & -(1 << kindBits)) | codes[zone];
    },
    at: (column) => {
      let low = 0;
      let high = last;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((packed[middle] ?? 0) >> kindBits <= column) low = middle;
        else high = middle - 1;
      }
      return kinds[(packed[low] ?? 0) & ((1 << kindBits) - 1)] ?? 'code';
    },
  };
}
