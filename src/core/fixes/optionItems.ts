import { parseBlocks, type Block, type BlockOf, type ListItem } from '../markdown/blocks';
import { plainText, withoutComments } from '../markdown/plainText';
import { type Edit, replaceOn } from './edits';

/** An option of a task list, as it stands in the file. */
export interface OptionItem {
  /** As a reader sees it, without reasons. */
  readonly text: string;
  readonly isRight: boolean;
  readonly line: number;
  /** First line after the option with its reasons, blank lines left out. */
  readonly endLine: number;
  /** What `[ ]` holds, as an edit with this text. */
  readonly mark: (newText: string) => Edit;
}

const marker = /^\[\s*([^\s\]]?)\s*\](?![([:])\s*/u;

/** The options of the first task list that begins at `line` or below it; empty when there is none. */
export function optionItemsBelow(lines: readonly string[], line: number): readonly OptionItem[] {
  return optionLists(lines).find(([first]) => first !== undefined && first.line >= line) ?? [];
}

/** The options of the task list that has one on `line`; empty when there is none. */
export function optionItemsAround(lines: readonly string[], line: number): readonly OptionItem[] {
  return optionLists(lines).find((items) => items.some((item) => item.line === line)) ?? [];
}

/** Every task list of a file, from top to bottom. */
function optionLists(lines: readonly string[]): readonly (readonly OptionItem[])[] {
  return runs(parseBlocks(bodyOf(lines))).map((items) => items.flatMap((item) => toOption(item, lines)));
}

/** The text without its front matter, every line in its place. */
function bodyOf(lines: readonly string[]): string {
  const end = lines[0]?.trimEnd() === '---' ? lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) : -1;
  return lines.map((line, index) => (index <= end ? '' : line)).join('\n');
}

/** Lists that follow one another are one to their author, whose bullets merely differ. */
function runs(blocks: readonly Block[]): readonly (readonly ListItem[])[] {
  const found: (readonly ListItem[])[] = [];
  let run: ListItem[] | undefined;
  for (const block of blocks) {
    if (isTaskList(block)) {
      if (run === undefined) found.push((run = []));
      run.push(...block.items);
      continue;
    }
    run = undefined;
    if (block.kind === 'list') for (const item of block.items) found.push(...runs(item.blocks));
    else if (block.kind === 'quote') found.push(...runs(block.blocks));
  }
  return found;
}

type TaskList = BlockOf<'list'> & { readonly items: readonly [ListItem, ...ListItem[]] };

function isTaskList(block: Block): block is TaskList {
  return block.kind === 'list' && block.items.length > 0 && block.items.every(({ blocks: [first] }) => first?.kind === 'paragraph' && marker.test(first.text));
}

function toOption(item: ListItem, lines: readonly string[]): readonly OptionItem[] {
  const [first] = item.blocks;
  const source = lines[item.line] ?? '';
  const found = /^[\s>]*(?:[-*+]|\d+[.)])\s+\[/.exec(source);
  const close = source.indexOf(']', found?.[0].length);
  if (first?.kind !== 'paragraph' || found === null || close < 0) return [];
  let endLine = item.endLine;
  while (endLine > item.line + 1 && lines[endLine - 1]?.trim() === '') endLine--;
  return [
    {
      text: plainText(withoutComments(first.text.replace(marker, ''))),
      isRight: source.slice(found[0].length, close).trim() !== '',
      line: item.line,
      endLine,
      mark: (newText) => replaceOn(item.line, found[0].length, close, newText),
    },
  ];
}
