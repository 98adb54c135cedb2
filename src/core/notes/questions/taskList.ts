import { type Block, type Lines, type ListItem } from '../../markdown/blocks';
import { withoutComments } from '../../markdown/plainText';
import { readMetadata } from '../metadata';
import { type Section } from '../sections';
import { type Finding, type QuestionReader } from './document';
import { mayBeStart, signsOf } from './lineSigns';
import { plainLine } from './plain';
import { asksPlainly, readQuestionStart } from './questionStart';
import { isFoldOfAnswer } from './rowText';
import { isExplanation, isFold, isTaskList, readOptions, readTaskQuestion, type TaskQuestion } from './taskQuestion';

/**
 * The native form and dialect B: a heading, then a task list of options. The native form adds an
 * explanation to each option, as a quote, and metadata in a comment; GitHub shows both well. The
 * stem may also be a paragraph, several to a heading, or a numbered item around its options.
 */
export const readTaskLists: QuestionReader = (document, isClaimed) => {
  if (!holdsBox(document.text)) return [];
  const units: Unit[] = [];
  for (const section of document.sections) if (section.blocks.some((block) => block.kind === 'list')) units.push(...unitsOf(section, document.lines, isClaimed));
  // Most questions need nothing but themselves to be believed.
  let isQuiz: boolean | undefined;
  const hasProven = (): boolean => (isQuiz ??= units.some(isProven));
  const found: Finding[] = [];
  for (const unit of units) if (isQuestion(unit, hasProven)) found.push(readTaskQuestion(unit, document));
  return found;
};

/** Whether `[ ]`, `[x]`, `[]` or a ticked box stands anywhere. */
function holdsBox(text: string): boolean {
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    const next = text.charAt(at + 1);
    if (next === ']' || (text.charCodeAt(at + 2) === closingBracket && boxed.includes(next))) return true;
  }
  return false;
}

const closingBracket = 0x5d;
const boxed = ' xX✓✔✅';

interface Unit extends TaskQuestion {
  /** What says that this is a question and no list of things to do. */
  readonly proof: 'strong' | 'weak' | 'none';
  /** What is asked, as people read it. */
  readonly asked: string;
  /** An option has a quote below it, as in the native form. */
  readonly isExplained: boolean;
}

function unitsOf(section: Section, lines: readonly string[], isClaimed: (line: number) => boolean): readonly Unit[] {
  const units: Unit[] = [];
  const blocks = section.blocks.filter((block) => !isClaimed(block.line));
  let stem: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (block === undefined) break;
    if (!isTaskList(block)) {
      if (block.kind === 'list') units.push(...nestedUnits(block, lines));
      if (block.kind === 'rule') stem = [];
      else stem.push(block);
      at++;
      continue;
    }
    let end = at;
    const items: ListItem[] = [];
    for (let list = blocks[end]; list !== undefined; list = blocks[++end]) {
      const last = items.at(-1);
      if (isTaskList(list)) items.push(...list.items);
      else if (last !== undefined && isOfOption(blocks, end)) items.splice(-1, 1, { ...last, blocks: [...last.blocks, list] });
      else break;
    }
    stem = withoutCopy(stem, items);
    const solution = solutionAt(blocks, end, items);
    if (solution !== undefined) {
      items.splice(0, items.length, ...solution.items);
      end += 2;
    }
    const listEnd = blocks[end - 1]?.endLine ?? block.endLine;
    const after = explanationAfter(blocks, end);
    const isFirst = units.length === 0;
    const isOnly = isFirst && !blocks.slice(end + after.length).some(isTaskList);
    units.push(unitOf(section, lines, stem, items, after.filter((part) => part.kind !== 'rule'), listEnd, isFirst && (isOnly || stem.length === 0)));
    stem = [];
    at = end + after.length;
  }
  return units;
}

/** A quote that lost its indent: right below an option, and more options below it or below the one before. */
function isOfOption(blocks: readonly Block[], at: number): boolean {
  const isQuoteBelow = (index: number): boolean => blocks[index]?.kind === 'quote' && blocks[index].line === blocks[index - 1]?.endLine;
  const isOption = (index: number): boolean => blocks[index] !== undefined && isTaskList(blocks[index]);
  if (!isQuoteBelow(at)) return false;
  return isOption(at + 1) || (isOption(at - 1) && blocks[at - 2]?.kind === 'quote' && isOption(at - 3));
}

/** The same options once more, ticked, in a fold below unticked ones. */
function solutionAt(blocks: readonly Block[], at: number, items: readonly ListItem[]): { readonly items: readonly ListItem[] } | undefined {
  const fold = blocks[at];
  const list = blocks[at + 1];
  if (fold?.kind !== 'html' || !isFold(fold) || !isFoldOfAnswer(fold.text) || list === undefined || !isTaskList(list)) return undefined;
  const isTicked = (own: readonly ListItem[]): boolean => own.some(({ blocks: [first] }) => first?.kind === 'paragraph' && /^\[\s*[xX✓✔✅]/u.test(first.text));
  return !isTicked(items) && isTicked(list.items) && optionTexts(items).join('\n') === optionTexts(list.items).join('\n') ? list : undefined;
}

/** The stem without the same options unticked, where the task list stands in a fold below them. */
function withoutCopy(stem: Block[], items: readonly ListItem[]): Block[] {
  const fold = stem.at(-1);
  const list = stem.at(-2);
  if (fold?.kind !== 'html' || !isFold(fold) || !isFoldOfAnswer(fold.text) || list?.kind !== 'list' || list.items.length !== items.length) return stem;
  const texts = optionTexts(items);
  return optionTexts(list.items).every((text, index) => text === texts[index]) ? stem.slice(0, -2) : stem;
}

function optionTexts(items: readonly ListItem[]): readonly string[] {
  return items.map(({ blocks: [first] }) => (first?.kind === 'paragraph' ? first.text.replace(/^\[[^\]]*\]\s*/, '') : ''));
}

/** What explains: quotes and labelled paragraphs anywhere up to the next stem, folds to their end. */
function explanationAfter(blocks: readonly Block[], from: number): readonly Block[] {
  const found: Block[] = [];
  let isOpen = blocks.slice(Math.max(0, from - 2), from).some((block) => isFold(block) && block.kind === 'html' && !/<\/details>/i.test(block.text));
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || isTaskList(block) || !(isOpen || isExplanation(block))) break;
    if (isFold(block)) isOpen = true;
    if (block.kind === 'html' && /<\/details>/i.test(block.text)) isOpen = false;
    found.push(block);
  }
  return found;
}

function unitOf(section: Section, source: readonly string[], stem: readonly Block[], items: readonly ListItem[], after: readonly Block[], listEnd: number, mayOwnHeading: boolean): Unit {
  const { heading } = section;
  const above = stem[0]?.kind === 'html' && stem[0].line === heading?.endLine ? stem[0].text : '';
  const metadata = heading === undefined ? noMetadata : readMetadata(heading.text + above);
  const paragraphs = stem.filter((block) => block.kind === 'paragraph').map((block) => block.text);
  const start = heading === undefined || (signsOf(heading.text) & mayBeStart) === 0 ? undefined : readQuestionStart(plainLine(withoutComments(heading.text)), { isHeading: true, isBullet: false, number: undefined });
  const isLabelled = start?.isLabelled === true;
  const asksBelow = paragraphs.some((text) => asksPlainly(text));
  const ownsHeading = mayOwnHeading && heading !== undefined && (metadata.has('q') || isLabelled || stem.length === 0 || asksPlainly(section.title) || !asksBelow);
  // A paragraph that asks stands before its options; what came earlier introduces the page.
  const own = ownsHeading ? stem : stem.slice(stem.findLastIndex((block) => block.kind === 'paragraph'));
  const first = ownsHeading ? heading : (own[0] ?? items[0]);
  const lines: Lines = { line: first?.line ?? 0, endLine: after.at(-1)?.endLine ?? listEnd };
  const label = ownsHeading && start !== undefined && (isLabelled || said(start.rest).split(' ').length >= 3) ? start : undefined;
  const comment = label === undefined ? '' : (/<!--[^]*?-->/.exec(heading?.text ?? '')?.[0] ?? '');
  const title = !ownsHeading ? '' : label === undefined ? heading.text : `${label.rest} ${comment}`.trim();
  const asked = said([title, ...own.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))].join(' '));
  const numbered = ownsHeading ? undefined : paragraphStart(own[0]);
  const proof = metadata.has('q') && ownsHeading ? 'strong' : isLabelled && ownsHeading ? 'strong' : proofOf(asked);
  return { title: numbered ?? title, metadata: ownsHeading ? metadata : readMetadata(numbered ?? ''), stem: numbered === undefined ? own : own.slice(1), options: readOptions(items, source), after, dialect: undefined, lines, proof, asked, isExplained: isQuoted(items) };
}

function isQuoted(items: readonly ListItem[]): boolean {
  return items.some((item) => item.blocks.some((block) => block.kind === 'quote'));
}

const noMetadata: ReadonlyMap<string, string> = new Map();

/** The text of a paragraph that opens with `3.` or `**Q3.**`, without that. */
function paragraphStart(block: Block | undefined): string | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  if ((signsOf(block.text) & mayBeStart) === 0) return undefined;
  const [line = '', ...more] = block.text.split('\n');
  const start = readQuestionStart(plainLine(line), { isHeading: false, isBullet: false, number: undefined });
  return start === undefined ? undefined : [start.rest, ...more].filter((part) => part !== '').join('\n');
}

/** Items that hold a stem and its options: `1. Which one?` around `- [x] this`. */
function nestedUnits(list: Block, lines: readonly string[]): readonly Unit[] {
  if (list.kind !== 'list') return [];
  // Nearly all items are a paragraph and nothing else.
  return list.items.filter(holdsList).flatMap((item): readonly Unit[] => {
    const first = item.blocks.findIndex(isTaskList);
    if (first <= 0) return item.blocks.flatMap((block) => nestedUnits(block, lines));
    const stem = item.blocks.slice(0, first);
    const [head, ...rest] = stem;
    let end = first;
    const items: ListItem[] = [];
    for (let block = item.blocks[end]; block !== undefined && isTaskList(block); block = item.blocks[++end]) items.push(...block.items);
    const after = explanationAfter(item.blocks, end);
    const text = head?.kind === 'paragraph' ? head.text : '';
    const asked = said(stem.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join(' '));
    return [{ title: text, metadata: readMetadata(text), stem: text === '' ? stem : rest, options: readOptions(items, lines), after, dialect: undefined, lines: { line: item.line, endLine: after.at(-1)?.endLine ?? item.blocks[end - 1]?.endLine ?? item.endLine }, proof: proofOf(asked), asked, isExplained: isQuoted(items) }];
  });
}

function holdsList({ blocks }: ListItem): boolean {
  return (blocks.length > 1 || blocks[0]?.kind !== 'paragraph') && blocks.some((block) => block.kind === 'list');
}

/** Text as people read it, near enough to tell whether it asks. */
function said(text: string): string {
  const plain = plainLine(withoutComments(text)).text;
  return (/[^\S ]|\s\s/.test(plain) ? plain.replace(/\s+/g, ' ') : plain).trim();
}

function proofOf(asked: string): Unit['proof'] {
  if (asksPlainly(asked)) return 'strong';
  if (/…|\.{3}|[:：]\s*$|\b(?:which|what|who|why|true|false)\b/iu.test(asked) || countWords(asked) >= 6) return 'weak';
  return 'none';
}

/** Words of plans and lists of things to do, which nobody is examined on. */
const plans = /\b(?:to-?dos?|tasks?|check-?list|progress|road ?map|plans?|planned|schedule|weeks?|days?|months?|done|goals?|milestones?|study|studying|learn(?:ed|ing)?|prepare|preparation|revis(?:e|ion)|prerequisites?|agenda|next|remaining|left|before|things|steps?|coverage|covered|topics|questions? (?:to|for)|i|i'm|my|we|our|let's)\b/i;

const own = /\b(?:i|i'm|i've|my|we|our|let's|to-?dos?)\b/i;

function countWords(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

/** "What's next?" asks nothing of the reader; "Which plan covers the next year?" does. */
function isPlan(asked: string): boolean {
  const words = countWords(asked);
  return (words <= 7 && plans.test(asked)) || (words <= 12 && own.test(asked));
}

const listed = /\bcheck-?list\b|\bdefinition of (?:done|ready)\b|^(?:have|has|did) (?:you|we|i)\b|^what (?:you|we|i)\b/i;
const needed = /\byou(?:'ll)? (?:need|have|will|should|want)\b/i;
const isOrNot = /^(?:is|are|does|do|can|has|have|did|was|were)\b/i;
const yesOrNo = /\b(?:yes|no|true|false|both|neither|only|never|always|depends)\b/i;

/** "Is it ready for production?" over things that are done: what asks for yes or no without offering either. */
function isCheckList({ asked, options }: Unit, isKeyed: boolean): boolean {
  if (listed.test(asked) || (!isKeyed && needed.test(asked))) return true;
  return isOrNot.test(asked) && countWords(asked) <= 8 && !options.some(({ text }) => yesOrNo.test(text));
}

/** `hasProven` tells whether the file has questions that need no others to be believed. */
function isQuestion(unit: Unit, hasProven: () => boolean): boolean {
  const { options } = unit;
  const words = countWords(unit.asked);
  if (unit.metadata.has('q') || (unit.title !== '' && unit.isExplained && (unit.proof !== 'none' || (words >= 3 && !isPlan(unit.asked))))) return true;
  const isKeyed = options.some((option) => option.correct);
  if (unit.proof === 'strong') {
    if (hasProven()) return true;
    return !isPlan(unit.asked) && !isCheckList(unit, isKeyed) && words >= 4;
  }
  if (!isKeyed || options.every((option) => option.correct)) return false;
  if (hasProven()) return words >= (unit.proof === 'weak' ? 3 : 5) && !isPlan(unit.asked);
  return unit.proof === 'weak' && words >= 4 && !plans.test(unit.asked);
}

function isProven(unit: Unit): boolean {
  return unit.proof === 'strong' && !isPlan(unit.asked) && !isCheckList(unit, true) && unit.options.some((option) => option.correct);
}
