import { mayBeOption } from './lineSigns';
import { plainLine } from './plain';
import { readUnlettered, type OptionLine } from './optionLine';
import { type Row, withChanged } from './rows';

const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const opening = /^(?:[-*+•]\s+)?[*_]{0,2}[([]?([ivx]{1,4})[*_]{0,2}[.)\]][*_]{0,2}\s+(?=\S)/i;
/** Numerals and nothing else but what people put around an answer. */
const keyed = /^[\s(*_[]*((?:[ivx]{1,4})(?:[\s)*_\]]*(?:,|&|and)[\s(*_[]*[ivx]{1,4})*)(?=[\s)*_\].]*$|[)\].:]\s|\s+[-–—(])/i;
/** How far below the options an answer may stand, in rows. */
const near = 4;

/**
 * Gives letters to options that are counted i, ii, iii …, and to the answer below them that names
 * one so. Without such an answer they are statements to choose among ("A. i and ii"), or steps.
 */
export function letterRomans(rows: readonly Row[]): readonly Row[] {
  const changed = new Map<number, Row>();
  const letter = (places: readonly number[]): void => {
    for (const [index, place] of places.entries()) {
      const row = rows[place];
      if (row !== undefined) changed.set(place, { ...row, option: optionOf(row.text, index), start: undefined, key: undefined });
    }
  };
  const unkeyed: (readonly number[])[] = [];
  for (let at = 0; at < rows.length; at++) {
    if (((rows[at]?.signs ?? 0) & mayBeOption) === 0 || numeralOf(rows[at]) !== 0) continue;
    const places = runFrom(rows, at);
    const last = places.at(-1) ?? at;
    const key = places.length < 2 ? undefined : keyBelow(rows, last + 1, places.length);
    if (key !== undefined) {
      letter(places);
      changed.set(key.at, key.row);
    } else if (places.length > 1) unkeyed.push(places);
    at = last;
  }
  const keys = unkeyed.length < 2 ? [] : keysAfter(rows, unkeyed.at(-1)?.at(-1) ?? 0);
  if (keys.length >= unkeyed.length) {
    for (const places of unkeyed) letter(places);
    for (const { at, row } of keys) changed.set(at, row);
  }
  return withChanged(rows, changed);
}

/** The place of a row's numeral among {@link numerals}; -1 where it has none. */
function numeralOf(row: Row | undefined): number {
  if (row?.kind !== 'text') return -1;
  const numeral = opening.exec(row.text)?.[1];
  return numeral === undefined ? -1 : numerals.indexOf(numeral.toLowerCase());
}

/** Rows counted on from the first, at most one line of text between two of them. */
function runFrom(rows: readonly Row[], first: number): readonly number[] {
  const places = [first];
  for (let at = first + 1; at <= (places.at(-1) ?? first) + 2; at++) {
    const row = rows[at];
    if (row?.kind !== 'text' || row.key !== undefined) break;
    if (numeralOf(row) === places.length) places.push(at);
  }
  return places;
}

function optionOf(text: string, index: number): OptionLine {
  return { ...readUnlettered(text.replace(opening, ''), index), number: undefined };
}

function keyBelow(rows: readonly Row[], from: number, count: number): { readonly at: number; readonly row: Row } | undefined {
  let isDue = false;
  for (let at = from; at < from + near; at++) {
    const row = rows[at];
    if (row === undefined || row.kind === 'heading' || row.kind === 'rule') return undefined;
    const { key } = row;
    if (key !== undefined && key.value !== '') {
      const value = withLetters(key.value, count);
      return value === undefined ? undefined : { at, row: { ...row, key: { ...key, value } } };
    }
    if (isDue && row.kind === 'text') {
      const text = withLetters(row.text, count);
      return text === undefined ? undefined : { at, row: { ...row, text, plain: plainLine(text), option: undefined } };
    }
    isDue ||= key !== undefined || row.kind === 'summary';
  }
  return undefined;
}

/** Numbered answers by numeral, as they stand together behind the last options: "1. ii". */
function keysAfter(rows: readonly Row[], last: number): readonly { readonly at: number; readonly row: Row }[] {
  const keys: { readonly at: number; readonly row: Row }[] = [];
  for (let at = last + 1; at < rows.length; at++) {
    const row = rows[at];
    const start = row?.kind === 'text' && row.start !== undefined && row.start.rest.length < 200 ? row.start : undefined;
    const rest = start === undefined ? undefined : withLetters(start.rest, numerals.length);
    if (row === undefined || start === undefined || rest === undefined) continue;
    const text = row.text.slice(0, row.text.length - start.rest.length) + rest;
    keys.push({ at, row: { ...row, text, plain: plainLine(text), option: undefined, key: undefined, start: { ...start, rest } } });
  }
  return keys;
}

/** The value with letters for numerals, each at its place; `undefined` where it names anything else. */
function withLetters(value: string, count: number): string | undefined {
  const found = keyed.exec(value);
  if (found === null) return undefined;
  const named = (found[1] ?? '').match(/\b[ivx]{1,4}\b/gi) ?? [];
  if (named.some((numeral) => !numerals.slice(0, count).includes(numeral.toLowerCase()))) return undefined;
  const read = found[0].replace(/[([*_]*\b([ivx]{1,4})\b/gi, (whole: string, numeral: string) => String.fromCharCode(65 + numerals.indexOf(numeral.toLowerCase())).padStart(whole.length));
  return read + value.slice(found[0].length);
}
