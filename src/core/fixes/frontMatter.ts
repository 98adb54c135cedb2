import { type Problem } from '../notes/model';
import { type Subject } from '../quality/model';
import { linesOf, removeLines, replaceOn, type Fix } from './edits';

/** A value of the wrong kind: written as it should be where that is plain, else taken out with its line. */
export function correctValue({ text }: Subject, { range: { start, end } }: Problem): readonly Fix[] {
  const lines = linesOf(text);
  const [, before = '', key, quoted = ''] = /^(([A-Za-z]+)\s*:\s+)("[^"]*"|'[^']*'|[^\s#"']+)\s*(?:#.*)?$/.exec(lines[start.line] ?? '') ?? [];
  const isBlock = /^\s+\S|^- /.test(lines[start.line + 1] ?? '');
  if (start.line !== end.line || isBlock) return [];
  const name = key ?? /^([A-Za-z]+)\s*:/.exec(lines[start.line] ?? '')?.[1];
  if (name === undefined) return [];
  const value = quoted.replace(/["']/g, '').trim();
  const meant = name === 'order' ? (/^-?\d+(?:\.\d+)?$/.test(value) ? value : undefined) : name === 'awsExamNotes' ? booleans[value.toLowerCase()] : undefined;
  const removal: Fix = { title: `Remove '${name}' from the front matter`, edits: [removeLines(lines, start.line, start.line + 1)], isPreferred: false };
  return meant === undefined ? [removal] : [{ title: `Write ${name}: ${meant}`, edits: [replaceOn(start.line, before.length, before.length + quoted.length, meant)], isPreferred: true }, removal];
}

const booleans: Readonly<Record<string, string | undefined>> = { yes: 'true', on: 'true', true: 'true', no: 'false', off: 'false', false: 'false' };
