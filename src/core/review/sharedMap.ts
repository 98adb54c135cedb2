/**
 * A map that never changes: `with` gives a new one, which shares with the old one whatever stayed
 * the same. Adding k entries to n costs about k × n / 1,024 steps at most, so that one more answer is
 * cheap however long the log is.
 */
export interface SharedMap<V> {
  get(key: string): V | undefined;
  with(entries: Iterable<readonly [string, V]>): SharedMap<V>;
  values(): Iterable<V>;
  keys(): Iterable<string>;
}

const shardCount = 1024;

type Shards<V> = readonly (ReadonlyMap<string, V> | undefined)[];

export const emptySharedMap = <V>(): SharedMap<V> => over<V>(Array.from({ length: shardCount }, () => undefined));

function over<V>(shards: Shards<V>): SharedMap<V> {
  return {
    get: (key) => shards[shardOf(key)]?.get(key),
    with: (entries) => {
      const next = [...shards];
      const copied = new Map<number, Map<string, V>>();
      for (const [key, value] of entries) {
        const at = shardOf(key);
        let shard = copied.get(at);
        if (shard === undefined) {
          shard = new Map(next[at]);
          copied.set(at, shard);
          next[at] = shard;
        }
        shard.set(key, value);
      }
      return copied.size === 0 ? over(shards) : over(next);
    },
    *values() {
      for (const shard of shards) if (shard !== undefined) yield* shard.values();
    },
    *keys() {
      for (const shard of shards) if (shard !== undefined) yield* shard.keys();
    },
  };
}

/** FNV-1a of the last letters, where ids differ, reduced to the number of a shard. */
function shardOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = Math.max(0, key.length - 12); at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (shardCount - 1);
}
