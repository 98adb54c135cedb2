import { type Span, type TokenKind } from './model';

/** Characters of one line that tokens have taken. The first claim wins. */
export interface Claims {
  isFree(start: number, end: number): boolean;
  /** Takes the characters unless one of them is taken. Without services they are merely kept from weaker rules. */
  add(start: number, end: number, kind: TokenKind, services: readonly string[], term?: string): void;
  /** Every span so far, from left to right. */
  spans(): readonly Span[];
}

export function createClaims(length: number): Claims {
  let taken: Uint8Array | undefined;
  const spans: Span[] = [];
  const isFree = (start: number, end: number): boolean => {
    if (taken !== undefined) {
      for (let column = start; column < end; column++) if (taken[column] === 1) return false;
    }
    return true;
  };
  return {
    isFree,
    add: (start, end, kind, services, term) => {
      if (start >= end || !isFree(start, end)) return;
      taken ??= new Uint8Array(length);
      taken.fill(1, start, end);
      if (services.length > 0 || term !== undefined) spans.push({ start, end, kind, services, term });
    },
    spans: () => spans.sort((a, b) => a.start - b.start),
  };
}
