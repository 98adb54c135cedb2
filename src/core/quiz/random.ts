import { type Random } from '../ports';

/**
 * Numbers in [0, 1) that are the same for the same seed (Mulberry32, 32 bits of state): enough to
 * deal cards, and short enough to keep a session's dealing repeatable.
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same items, every order equally likely (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const pool = [...items];
  const dealt: T[] = [];
  while (pool.length > 0) {
    const at = Math.min(pool.length - 1, Math.floor(random() * pool.length));
    const last = pool.pop();
    if (last === undefined) break;
    dealt.push(pool[at] ?? last);
    if (at < pool.length) pool[at] = last;
  }
  return dealt;
}
