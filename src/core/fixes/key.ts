import { plainText } from '../markdown/plainText';
import { type Problem } from '../notes/model';
import { type Subject } from '../quality/model';
import { insertAt, linesOf, replaceOn, removeLines, type Edit, type Fix } from './edits';
import { optionItemsBelow } from './optionItems';

/** An option that could be the key, and the edit that makes it so in its dialect. */
interface Choice {
  readonly text: string;
  readonly edit: Edit;
}

/** Reads the options of a question without a key; a dialect that it is not gives none. */
type ChoiceReader = (lines: readonly string[], problem: Problem) => readonly Choice[];

/** `- [ ]` becomes `- [x]`. */
const taskListChoices: ChoiceReader = (lines, { range }) => optionItemsBelow(lines, range.start.line).map(({ text, mark }) => ({ text, edit: mark('x') }));

const lettered = /^([\s>]*(?:[-*+]\s+)?)[*_]{0,2}\(?([A-H])[.):][*_]{0,2}\s+(\S.*)$/;

/** `A.` to `H.`, with a line `Answer: B` below the last one. */
const letteredChoices: ChoiceReader = (lines, { range }) => {
  const options: { readonly letter: string; readonly text: string; line: number; readonly indent: string }[] = [];
  for (let line = range.start.line; line < lines.length; line++) {
    const source = lines[line] ?? '';
    const [, indent = '', letter = '', text = ''] = lettered.exec(source) ?? [];
    if (letter === '') {
      if (options.length > 0 && /^[\s>]*(?:#|$)/.test(source) && !lettered.test(lines[line + 1] ?? '')) break;
      const last = options.at(-1);
      if (last !== undefined && source.trim() !== '') last.line = line;
    } else if (letter === 'ABCDEFGH'.charAt(options.length)) options.push({ letter, text: plainText(text), line, indent });
    else break;
  }
  const end = options.at(-1);
  if (end === undefined) return [];
  const quote = /^[\s>]*/.exec(end.indent)?.[0] ?? '';
  return options.map(({ letter, text }) => ({ text, edit: insertAt(end.line, lines[end.line]?.length ?? 0, `\n${quote.trimEnd()}\n${quote}Answer: ${letter}`) }));
};

const readers: readonly ChoiceReader[] = [taskListChoices, letteredChoices];

/** One fix for each option that could be the right one. */
export function markKey({ text }: Subject, problem: Problem): readonly Fix[] {
  const lines = linesOf(text);
  const choices = readers.map((read) => read(lines, problem)).find((found) => found.length > 0) ?? [];
  return choices.filter(({ text: name }) => name !== '').map(({ text: name, edit }) => ({ title: `Mark “${shortened(name)}” as the right answer`, edits: [edit], isPreferred: false }));
}

/** Where one of two copies has another key: take the key of the other one. */
export function takeKey({ text, library }: Subject, { range, related }: Problem): readonly Fix[] {
  const items = optionItemsBelow(linesOf(text), range.start.line);
  return (related ?? []).flatMap(({ uri, range: place }) => {
    const other = library.note(uri)?.questions.find((question) => question.range.start.line === place.start.line);
    if (other?.options.length !== items.length) return [];
    const right = new Set(other.options.filter(({ correct }) => correct).map((option) => plainText(option.text).toLowerCase()));
    const edits = items.filter((item) => item.isRight !== right.has(item.text.toLowerCase())).map((item) => item.mark(item.isRight ? ' ' : 'x'));
    const name = shortened(plainText(other.options.filter(({ correct }) => correct).map((option) => option.text).join(', ')));
    return edits.length === 0 ? [] : [{ title: `Mark “${name}” here, too, as in line ${place.start.line + 1} of ${fileName(uri)}`, edits, isPreferred: false }];
  });
}

/** A second answer that says something else is taken out with its line. */
export function removeAnswer({ text }: Subject, { range }: Problem): readonly Fix[] {
  const lines = linesOf(text);
  const { line } = range.start;
  return range.end.line > line + 1 ? [] : [{ title: `Remove “${shortened(lines[line]?.trim() ?? '')}”`, edits: [removeLines(lines, line, line + 1)], isPreferred: false }];
}

/** A key that names a letter without an option names one that has one instead. */
export function correctKey({ text }: Subject, { range, message }: Problem): readonly Fix[] {
  const { line } = range.start;
  const source = linesOf(text)[line] ?? '';
  const groups = [...source.matchAll(/(?<![\p{L}\p{N}])[A-Ha-h](?:\s*[,&/]?\s*(?:and\s+)?[A-Ha-h])*(?![\p{L}\p{N}])/gu)];
  const [group] = groups;
  const options = / are ([A-H](?:, [A-H])*)/.exec(message)?.[1]?.split(', ') ?? [];
  if (group === undefined || groups.length > 1) return [];
  return options.map((letter) => ({ title: `Change the answer to ${letter}`, edits: [replaceOn(line, group.index, group.index + group[0].length, letter)], isPreferred: false }));
}

export function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`;
}

function fileName(uri: string): string {
  const name = uri.split(/[\\/]/).at(-1) ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
