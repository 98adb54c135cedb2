import { type Block, type BlockOf, type Lines, type ListItem } from '../../markdown/blocks';
import { withoutInlineHtml } from '../../markdown/inlineHtml';
import { withoutComments } from '../../markdown/plainText';
import { type Dialect, type Option, type Question } from '../model';
import { readCodes } from '../metadata';
import { quotedSource, rangeOf, sourceOf } from '../source';
import { checkQuestion } from './check';
import { type Finding, type NoteDocument } from './document';
import { textRow } from './rows';
import { isExplanationText, isNavigation, withoutExplanationLabel } from './rowText';

/** A stem, task-list options and what follows them, however the dialect frames these. */
export interface TaskQuestion {
  /** The first line of the stem, with its metadata comment; empty when the stem is blocks alone. */
  readonly title: string;
  /** What the comment says. */
  readonly metadata: ReadonlyMap<string, string>;
  readonly stem: readonly Block[];
  readonly options: readonly Option[];
  readonly after: readonly Block[];
  /** `undefined` tells the native form from B by its ids and explanations. */
  readonly dialect: Dialect | undefined;
  readonly lines: Lines;
}

/** `[x]` at an option's start; a space after it may be missing, but `[x](address)` is a link. */
const marker = /^\[\s*([xX✓✔✅]?)\s*\](?![([:])\s*/u;

type TaskList = BlockOf<'list'> & { readonly items: readonly [ListItem, ...ListItem[]] };

export function isTaskList(block: Block): block is TaskList {
  return block.kind === 'list' && block.items.length > 0 && block.items.every((item) => item.blocks[0]?.kind === 'paragraph' && item.blocks[0].text.startsWith('[') && marker.test(item.blocks[0].text));
}

/** The first task list among blocks; options with mixed bullets are several lists to Markdown, one to their author. */
export function taskListOf(blocks: readonly Block[]): { readonly before: readonly Block[]; readonly items: readonly ListItem[]; readonly after: readonly Block[] } | undefined {
  const first = blocks.findIndex(isTaskList);
  if (first < 0) return undefined;
  const items: ListItem[] = [];
  let after = first;
  for (let block = blocks[after]; block !== undefined && isTaskList(block); block = blocks[++after]) items.push(...block.items);
  return { before: blocks.slice(0, first), items, after: blocks.slice(after) };
}

/** Makes the question; broken ones come back with their problems alone. */
export function readTaskQuestion(source: TaskQuestion, document: NoteDocument): Finding {
  const { lines } = document;
  const { options, metadata } = source;
  const isNative = metadata.has('q') || options.some((option) => option.explanation !== '');
  const exams = readCodes(metadata.get('exams'));
  const stem = [withoutInlineHtml(withoutComments(source.title)), ...source.stem.map((block) => textOf(block, lines))].filter((part) => part !== '').join('\n\n');
  const question: Question = {
    explicitId: metadata.get('q'),
    dialect: source.dialect ?? (isNative ? 'native' : 'B'),
    kind: options.filter((option) => option.correct).length > 1 ? 'multiple' : 'single',
    stem,
    options,
    explanation: explanationOf(source.after, lines),
    topicPath: [],
    exams: exams.length > 0 ? exams : document.exams,
    domain: metadata.get('domain') ?? '',
    range: rangeOf(lines, source.lines),
  };
  const problems = checkQuestion(question, rangeOf(lines, { line: source.lines.line, endLine: source.lines.line + 1 }));
  return { lines: source.lines, problems, ...(problems.some((problem) => problem.severity === 'error') ? {} : { question }) };
}

/** The options of a task list, those that slipped into another one by a missing blank or an odd indent included. */
export function readOptions(items: readonly ListItem[], lines: readonly string[]): readonly Option[] {
  const options: Option[] = [];
  for (const item of items) addOptions(item, lines, options);
  return options;
}

function addOptions({ blocks }: ListItem, lines: readonly string[], options: Option[]): void {
  const [first] = blocks;
  if (first?.kind !== 'paragraph') return;
  if (first.text.includes('\n') || blocks.some((block, index) => index > 0 && block.kind !== 'quote')) {
    options.push(...optionsOf(first, blocks.slice(1), lines));
    return;
  }
  const box = marker.exec(first.text);
  let explanation = '';
  for (let at = 1; at < blocks.length; at++) explanation += (at > 1 ? '\n\n' : '') + quotedSource(lines, blocks[at] ?? first);
  options.push({ text: withoutInlineHtml(withoutComments(first.text.slice(box?.[0].length ?? 0))).trim(), correct: (box?.[1] ?? '') !== '', explanation, range: rangeOf(lines, first) });
}

/** Options of which one is more than a line and quotes. */
function optionsOf(first: BlockOf<'paragraph'>, rest: readonly Block[], lines: readonly string[]): readonly Option[] {
  const texts = first.text.split('\n');
  // Without a blank line before it, a link back to the top would go on with the last option.
  while (texts.length > 1 && isNavigation(textRow(texts.at(-1) ?? '', first.line))) texts.pop();
  const starts = texts.flatMap((text, index) => (index === 0 || /^(?:[-*+]\s*)?\[[ xX]\]\s*\S/.test(text) ? [index] : []));
  const quotes = rest.flatMap((block) => (block.kind === 'quote' ? [quotedSource(lines, block)] : []));
  const noted = rest.filter((block) => isNote(block, quotes.length > 0));
  const body = rest.filter((block) => block.kind !== 'quote' && !isTaskList(block) && !noted.includes(block)).map((block) => textOf(block, lines));
  quotes.push(...noted.flatMap((block) => (block.kind === 'list' ? [noteText(block, lines)] : [])));
  const own = starts.map((start, index): Option => {
    const text = texts.slice(start, starts[index + 1] ?? texts.length).join('\n').replace(/^[-*+]\s*(?=\[)/, '');
    const isLast = index === starts.length - 1;
    return {
      text: [withoutInlineHtml(withoutComments(text.replace(marker, ''))), ...(isLast ? body : [])].join('\n\n').trim(),
      correct: /\S/.test(marker.exec(text)?.[1] ?? ''),
      explanation: isLast ? quotes.join('\n\n') : '',
      range: rangeOf(lines, starts.length === 1 ? first : { line: first.line + start, endLine: first.line + (starts[index + 1] ?? texts.length) }),
    };
  });
  return [...own, ...rest.filter(isTaskList).flatMap((list) => readOptions(list.items, lines))];
}

/** Bullets below an option that explain it, as some write instead of a quote: a single one, or such as say so. */
function isNote(block: Block, hasQuotes: boolean): boolean {
  if (hasQuotes || block.kind !== 'list' || block.ordered || isTaskList(block)) return false;
  const [first] = block.items[0]?.blocks ?? [];
  return first?.kind === 'paragraph' && (block.items.length === 1 || isExplanationText(first.text));
}

function noteText(list: BlockOf<'list'>, lines: readonly string[]): string {
  const [item] = list.items;
  const text = textOf(list, lines);
  return withoutExplanationLabel(list.items.length === 1 && item !== undefined ? text.replace(/^[-*+][ \t]+/, '').replace(/\n[ \t]{2,}/g, '\n') : text);
}

/** Whether a block after the options explains; "Back to top" links and the like don't. */
export function isExplanation(block: Block): boolean {
  return block.kind === 'quote' || (block.kind === 'paragraph' && isExplanationText(block.text)) || isFold(block);
}

/** A `<details>` in one block, or the first part of one. */
export function isFold(block: Block): boolean {
  return block.kind === 'html' && /^\s*<details\b/i.test(block.text);
}

function explanationOf(blocks: readonly Block[], lines: readonly string[]): string {
  return blocks
    .map((block) => withoutExplanationLabel(block.kind === 'quote' ? withoutFrame(quotedSource(lines, block)) : textOf(block, lines)))
    .filter((text) => text !== '')
    .join('\n\n');
}

function textOf(block: Block, lines: readonly string[]): string {
  if (block.kind === 'html') return withoutInlineHtml(block.text.replace(/<summary\b[^<>]*>[^]*?(?:<\/summary>|$)|<\/?(?:details|p|div|span|quiz|hr)\b[^<>]*>|<!--[^]*?-->/gi, '')).replace(/^(?:\s|<br\s*\/?>)+|(?:\s|<br\s*\/?>)+$/gi, '').replace(/\n[ \t]{2,}/g, '\n');
  return (block.kind === 'paragraph' ? withoutInlineHtml(withoutFrame(sourceOf(lines, block))) : withoutFrame(sourceOf(lines, block))).replace(/^(?:>[ \t]?)+/gm, block.kind === 'quote' ? '$&' : '');
}

/** Text without the lines of colons that frame it as a container (`:::quiz`). */
function withoutFrame(text: string): string {
  return text.includes(':::') ? text.replace(/^:::+[ \t]*[\w-]*[ \t]*(?:\n|$)|\n:::+[ \t]*$/gm, '') : text;
}
