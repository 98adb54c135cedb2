/** What a stretch of a line is to its language. `key` is a mapping key in YAML and JSON; `prose` is all of a text. */
export type Zone = 'code' | 'comment' | 'string' | 'key' | 'prose';

/** The zones of one line: each holds from its start to the next one's. */
export interface Zones {
  readonly starts: readonly number[];
  readonly zones: readonly Zone[];
}

export interface ZonesBuilder extends Zones {
  /** Begins a zone. Starts must not decrease; the later of two at one column wins. */
  begin(start: number, zone: Zone): void;
}

export function createZones(first: Zone): ZonesBuilder {
  const starts = [0];
  const zones: Zone[] = [first];
  return {
    starts,
    zones,
    begin: (start, zone) => {
      if (starts[starts.length - 1] === start) zones[zones.length - 1] = zone;
      else {
        starts.push(start);
        zones.push(zone);
      }
    },
  };
}

export function zoneAt({ starts, zones }: Zones, column: number): Zone {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= column) low = middle;
    else high = middle - 1;
  }
  return zones[low] ?? 'code';
}
