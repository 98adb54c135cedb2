import { default_w, FSRSAlgorithm, forgetting_curve, get_fuzz_range } from 'ts-fsrs';
import { type Rating } from './events';

/**
 * FSRS's model of memory, as far as the schedule needs it. Only the files `schedule*.ts` may import
 * `ts-fsrs`, so that it is loaded when something is scheduled and not before.
 */
export interface Memory {
  /** Days after which nine of ten are recalled; 0 before the first answer. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
}

export const noMemory: Memory = { stability: 0, difficulty: 0 };

/** A hundred years; more is no schedule. */
const longestInterval = 36_500;

const algorithm = new FSRSAlgorithm({ maximum_interval: longestInterval, enable_fuzz: false });

export const hasMemory = ({ stability }: Pick<Memory, 'stability'>): boolean => stability > 0;

/** @param elapsed whole days since the answer before; answers of one day count by FSRS's short-term rule */
export function after(memory: Memory, elapsed: number, rating: Rating): Memory {
  const { stability, difficulty } = algorithm.next_state(hasMemory(memory) ? memory : null, elapsed, rating);
  return { stability, difficulty };
}

/** Chance of recall after so many days, also parts of days. */
export const recallAfter = (stability: number, days: number): number => forgetting_curve(default_w, days, stability);

/**
 * Whole days until recall falls to a share, 1 at least.
 *
 * @param retention held within 0.7 and 0.97: below, more is forgotten than kept; above, reviews never end
 * @param chance 0 to 1: where in FSRS's range around the exact day the interval falls, so that cards learnt together part
 */
export function intervalFor({ stability }: Memory, retention: number, elapsed: number, chance: number): number {
  const wanted = Math.min(0.97, Math.max(0.7, Number.isFinite(retention) ? retention : 0.9));
  const exact = Math.min(longestInterval, Math.max(1, Math.round(stability * algorithm.calculate_interval_modifier(wanted))));
  if (exact < 2.5) return exact;
  const { min_ivl: from, max_ivl: to } = get_fuzz_range(exact, elapsed, longestInterval);
  return Math.min(to, Math.floor(from + chance * (to - from + 1)));
}

/** A number in [0, 1) that looks like chance and is the same for the same text. */
export function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
