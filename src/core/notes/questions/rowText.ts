import { withoutInlineHtml } from '../../markdown/inlineHtml';
import { plainText } from '../../markdown/plainText';
import { sourceOf } from '../source';
import { chosenWords, explanationWords, foldWords, optionsWords } from './foreignWords';
import { mayBeAside, mayBeLabel, mayBeNavigation } from './lineSigns';
import { plainLine } from './plain';
import { type Row } from './rows';

/**
 * Puts rows together as Markdown again: lists with their marks, blocks as they stand.
 *
 * @param depth how many list items the text itself stands in; deeper rows are its own lists
 */
export function markdownOf(rows: readonly Row[], lines: readonly string[], depth: number): string {
  let text = '';
  let before: Row | undefined;
  for (const row of rows) {
    const own = textOf(row, lines, depth);
    if (own === '') continue;
    if (text !== '') text += isLoose(before, row) ? '\n\n' : '\n';
    text += own;
    before = row;
  }
  return text.trim();
}

function textOf(row: Row, lines: readonly string[], depth: number): string {
  if (row.kind === 'block') return row.block === undefined ? '' : sourceOf(lines, row.block).replace(/^(?:>[ \t]?)+/gm, '');
  if (row.kind === 'heading') return `${'#'.repeat(row.level)} ${row.text}`;
  if (row.kind !== 'text') return '';
  const nesting = Math.max(0, row.depth - depth - 1);
  const text = withoutInlineHtml(row.text);
  if (row.item !== undefined) return `${'  '.repeat(nesting)}${row.item.number === undefined ? '-' : `${row.item.number}.`} ${text}`;
  return row.depth > depth ? `${'  '.repeat(nesting + 1)}${text}` : text;
}

function isLoose(before: Row | undefined, row: Row): boolean {
  if (!row.opens) return false;
  return row.item === undefined || before === undefined || (before.item === undefined && before.depth < row.depth);
}

const backLink = /^\W*(?:back to|go to|return to|jump to)\b.{0,40}$/i;

const choice = new RegExp(`^\\W*(?:(?:your|my|user(?:'s)?|selected|chosen) (?:answers?|selection|choice|option)|${chosenWords})\\s*[:：-].{0,200}$`, 'i');

/** Links that lead about the page, such as "⬆ Back to Top", and what somebody once chose are no part of a question. */
export function isNavigation(row: Row): boolean {
  if (row.kind !== 'text' || row.text.length > 300 || ((row.signs & mayBeNavigation) === 0 && !row.text.includes(']('))) return false;
  const { text } = row.plain;
  const words = plainText(text);
  if (backLink.test(words) || choice.test(words) || /^[^\p{L}\p{N}]*(?:top|up)[^\p{L}\p{N}]*$/iu.test(words)) return true;
  return /^(?:\[[^\]]*\]\([^)]*\)|[\s|·•<>«»←→⬅➡⬆🔝\-–—]|\b(?:previous|next|home|index|contents)\b:?)+$/iu.test(text) && text.includes('](') && /\b(?:previous|prev|next|home|index|contents|toc|top)\b|[⬆🔝←→⬅➡«»]/iu.test(text);
}

const explanationLabel = new RegExp(`^[^\\p{L}\\p{N}([]*(?:(?:detailed|english|brief|short|full|answer|overall|general)\\s+)?(?:explanations?|rationales?|reason(?:ing|s)?|justifications?|${explanationWords})(?!\\p{L})[^\\S\\n]*(?:[:：.\\]】」–—-]|$)`, 'iu');
const otherLabel = /^[^\p{L}\p{N}([]*(?:references?|sources?|links?|docs|documentation|read more|learn more|more info(?:rmation)?|see also|key (?:point|takeaway|concept)s?|exam tips?|tips?|hints?|notes?|remember|why\b[^:]{0,60}|distractor analysis|(?:incorrect|wrong|other)(?: (?:answer|option|choice)s?)?)\s*[:：]/iu;

const explanationTitle = /^\W*(?:notes?|why\b.*|references?|sources?|remember|takeaways?|key (?:points?|takeaways?|concepts?)|(?:distractor )?analysis|discussion|feedback|background|summary|learn more|justifications?|incorrect (?:answers?|options?)|wrong (?:answers?|options?))\W*$/iu;

/** Whether a row says that it explains; a heading says so without a colon. */
export function isExplanationLabel(row: Row): boolean {
  return ((row.signs & mayBeLabel) !== 0 && explains(row.plain.text)) || (row.kind === 'heading' && explanationTitle.test(row.text));
}

/** Whether a text opens with "Explanation:", "Reference:", "Why B is right:" or the like. */
export function isExplanationText(text: string): boolean {
  return explains(plainLine(text.length > 200 ? text.slice(0, 200) : text).text);
}

function explains(plain: string): boolean {
  return explanationLabel.test(plain) || otherLabel.test(plain);
}

const promising = new RegExp(`answ|solution|reveal|show|click|spoiler|toggle|expand|see|view|check|key|correct|success|done|${foldWords}`, 'iu');

/** Whether a fold's title leads one to expect the answer in it. */
export function isFoldOfAnswer(title: string): boolean {
  return promising.test(title);
}

/** "Explanation:" before an explanation says nothing; "Reference:" does. */
export function withoutExplanationLabel(markdown: string): string {
  const first = markdown.split('\n', 1)[0] ?? '';
  const plain = plainLine(first);
  const label = explanationLabel.exec(plain.text);
  if (label === null) return markdown;
  const rest = plain.from(label[0].length + (/^[\s:：.\]】」–—-]*/u.exec(plain.text.slice(label[0].length))?.[0].length ?? 0));
  return `${rest}${markdown.slice(first.length)}`.trim();
}

/** `**Domain:** Security` above a stem. */
export function readDomain(row: Row): string | undefined {
  if ((row.signs & mayBeAside) === 0) return undefined;
  return /^\W*domain\s*(?:\d\s*)?[:：–-]\s*(\S.{0,100}?)\s*$/iu.exec(row.text.length > 150 ? '' : row.plain.text)?.[1];
}

const aside = new RegExp(`^\\W*(?:(?:difficulty|level|type|question type|format|points?|marks?|category|tags?)\\s*[:：]\\s*\\S.*|\\(?(?:exam )?topic \\d+\\)?|(?:options?|choices|answer (?:choices|options)|possible answers|select one|question|${optionsWords})\\s*[:：]?"?)[*_]*\\s*$`, 'iu');

/** Lines about a question that are not asked: its type or difficulty, and "Options:" above the options. */
export function isAside(row: Row): boolean {
  if ((row.signs & mayBeAside) === 0) return false;
  const text = row.text.length > 120 ? '' : row.plain.text;
  return aside.test(text);
}
