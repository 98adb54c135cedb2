import { type Problem } from '../notes/model';
import { type Subject } from '../quality/model';
import { linesOf, removeLines, replaceOn, type Fix } from './edits';

/** A value of the wrong kind: written as it should be where that is plain, else taken out with its line. */
export function correctValue({ text }: Subject, { range: { start, end } }: Problem): readonly Fix[] {
  const lines = linesOf(text);
  const source = lines[start.line] ?? '';
  const key = /^([A-Za-z]+)\s*:\s/.exec(source)?.[1];
  const isBlock = /^\s+\S|^- /.test(lines[start.line + 1] ?? '');
  if (key === undefined || isBlock || start.line !== end.line) return [];
  const value = source.slice(start.character, end.character).replace(/^(["'])(.*)\1$/, '$2').trim();
  const meant = key === 'order' ? (/^-?\d+(?:\.\d+)?$/.test(value) ? value : undefined) : key === 'awsExamNotes' ? booleans[value.toLowerCase()] : undefined;
  const removal: Fix = { title: `Remove '${key}' from the front matter`, edits: [removeLines(lines, start.line, start.line + 1)], isPreferred: false };
  return meant === undefined ? [removal] : [{ title: `Write ${key}: ${meant}`, edits: [replaceOn(start.line, start.character, end.character, meant)], isPreferred: true }, removal];
}

const booleans: Readonly<Record<string, string | undefined>> = { yes: 'true', on: 'true', true: 'true', no: 'false', off: 'false', false: 'false' };
