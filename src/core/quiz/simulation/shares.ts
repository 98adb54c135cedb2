import { type Blueprint, isSameCode } from './blueprint';

/**
 * Whole numbers that add up to `count` in proportion to the shares (largest remainder; of equal
 * remainders the earlier share wins). Zeros when no share is above zero.
 */
export function largestRemainder(shares: readonly number[], count: number): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (total <= 0) return shares.map(() => 0);
  const exact = shares.map((share) => (share / total) * count);
  const whole = exact.map(Math.floor);
  const left = count - whole.reduce((sum, each) => sum + each, 0);
  // Rounded, so that equal remainders are equal whatever the division left behind.
  const remainder = exact.map((value, index) => Math.round((value - (whole[index] ?? 0)) * 1e9));
  const first = [...remainder.keys()].sort((a, b) => (remainder[b] ?? 0) - (remainder[a] ?? 0) || a - b).slice(0, left);
  return whole.map((value, index) => (first.includes(index) ? value + 1 : value));
}

/**
 * Which of an exam's domains a question belongs to, from what its author wrote: a number from 1, a
 * name, or one for each exam (`CLF-C02 3, DVA-C02 1`).
 *
 * @returns the domain's index from 0, or -1 when nothing fits
 */
export function domainOf(written: string, { code, domains }: Pick<Blueprint, 'code' | 'domains'>): number {
  const parts = written.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const own = parts.find((part) => isSameCode(part.slice(0, code.length), code) && /^[\s:]/.test(part.slice(code.length)));
  // A part that begins with another exam's code says nothing about this one.
  const said = own?.slice(code.length).replace(/^[\s:]+/, '') ?? (parts.some((part) => /^[A-Z]{2,5}-[A-Z]?\d+\b/i.test(part)) ? '' : written.trim());
  if (/^\d+$/.test(said)) return Number(said) >= 1 && Number(said) <= domains.length ? Number(said) - 1 : -1;
  return domains.findIndex(({ name }) => name.toLowerCase() === said.toLowerCase());
}
