/**
 * The order in which notes are shown: folder by folder; in a folder by `order` (for a folder, the
 * number it begins with), then by name, numbers in names counting as numbers (`exam-2` before
 * `exam-10`).
 */
export interface NoteKey {
  readonly segments: readonly string[];
  readonly order: number | undefined;
}

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

export function noteKey(uri: string, order: number | undefined): NoteKey {
  return { segments: uri.split(/[\\/]/), order };
}

export function compareNoteKeys(a: NoteKey, b: NoteKey): number {
  return compareUpTo(a, b, Math.min(a.segments.length, b.segments.length)) || a.segments.length - b.segments.length;
}

/** Whether a note comes before (less than 0), in (0) or after a folder, given by the names that lead to it. */
export function compareToFolder(note: NoteKey, folder: readonly string[]): number {
  // One name more, so that the last one counts as a folder's.
  return compareUpTo(note, { segments: [...folder, ''], order: undefined }, Math.min(note.segments.length, folder.length)) || (note.segments.length > folder.length ? 0 : -1);
}

function compareUpTo(a: NoteKey, b: NoteKey, depth: number): number {
  for (let index = 0; index < depth; index++) {
    const left = a.segments[index] ?? '';
    const right = b.segments[index] ?? '';
    if (left === right) continue;
    const byOrder = orderAt(a, index) - orderAt(b, index);
    if (byOrder !== 0 && !Number.isNaN(byOrder)) return byOrder;
    return compareNumbers(left, right) || names.compare(left, right) || (left < right ? -1 : 1);
  }
  return 0;
}

/**
 * Names that differ first in a number, as most in a folder do, by that number: what the collator
 * says of them, too, but only after it has weighed every character. 0 where they differ otherwise.
 */
function compareNumbers(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left.charCodeAt(at) === right.charCodeAt(at)) if (left.charCodeAt(at++) > 0x7f) return 0;
  while (at > 0 && isDigit(left.charCodeAt(at - 1))) at--;
  return isDigit(left.charCodeAt(at)) && isDigit(right.charCodeAt(at)) ? numberAt(left, at) - numberAt(right, at) : 0;
}

/** Fewer digits than a number can hold exactly. */
const mostDigits = 15;

/** The number at a place; `NaN` for one too long to tell from others. */
function numberAt(name: string, from: number): number {
  let value = 0;
  let at = from;
  while (isDigit(name.charCodeAt(at))) value = value * 10 + name.charCodeAt(at++) - 0x30;
  return at - from > mostDigits ? Number.NaN : value;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A folder's name without the number that only sorts it: `01-containers` is shown as "containers". */
export function withoutNumberPrefix(name: string): string {
  return name.replace(/^\d+(?:[-_. ]+)(?=\S)/, '');
}

function orderAt(key: NoteKey, index: number): number {
  if (index === key.segments.length - 1) return key.order ?? Infinity;
  const prefix = /^\d+(?=[-_. ])/.exec(key.segments[index] ?? '')?.[0];
  return prefix === undefined ? Infinity : Number(prefix);
}
