import { type Block } from '../../markdown/blocks';
import { withoutComments } from '../../markdown/plainText';
import { type Question } from '../model';
import { rangeOf } from '../source';
import { readPair } from './cardPair';
import { readClozes } from './cloze';
import { type Finding, type NoteDocument, type QuestionReader } from './document';

/**
 * Flashcards: `front :: back` on a line, several lines around a line `?`, and cloze deletions.
 * What a pair must not be, so that notes about infrastructure give none, is in `cardPair.ts`.
 */
export const readCards: QuestionReader = (document, isClaimed) => {
  const { text } = document;
  // The second half is rare, and blanks are not.
  const hasPairs = text.includes(':: ') && text.includes(' :: ');
  const hasMarks = hasLoneMark(text);
  const hasClozes = text.includes('{{c') || (document.hasHighlightCards && text.includes('=='));
  if (!hasPairs && !hasMarks && !hasClozes) return [];
  const found: Finding[] = [];
  const visit = (block: Block): void => {
    if (block.kind === 'list') block.items.forEach((item) => { item.blocks.forEach(visit); });
    else if (block.kind === 'quote') block.blocks.forEach(visit);
    else if (block.kind === 'paragraph' && !isClaimed(block.line)) readParagraph(block, document, found);
  };
  document.blocks.forEach(visit);
  return found;
};

/** Whether some line is nothing but `?`. */
function hasLoneMark(text: string): boolean {
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
    const before = text.charAt(at - 1);
    if ((before === '\n' || before === ' ' || before === '\t') && /^[ \t]*(?:\n|$)/.test(text.slice(at + 1, at + 8))) return true;
  }
  return false;
}

/** `START`, the kind of card and `END`, which an exporter to Anki wants around a card. */
function withoutFrame(text: string): string {
  return text.startsWith('START\n') ? text.replace(/^START\n[^\n]*\n/, '').replace(/\n(?:Tags:[^\n]*\n|<!--ID:[^\n]*\n)*END$/, '') : text;
}

function readParagraph(block: Block & { readonly kind: 'paragraph' }, document: NoteDocument, found: Finding[]): void {
  const texts = block.text.split('\n');
  const mark = texts.findIndex((text, index) => text.trim() === '?' && isLoneMark(document.lines[block.line + index]));
  if (mark >= 0) {
    const card = readLinesAround(block.line + mark, document);
    // The same block can be read twice: the lines below the mark are a list of its own to Markdown.
    if (card !== undefined) found.push(card);
    return;
  }
  const clozes = readClozes(withoutFrame(block.text), document.hasHighlightCards);
  if (clozes.length > 0) {
    const lines = { line: block.line, endLine: block.endLine };
    for (const { stem, answer } of clozes) found.push({ lines, problems: [], question: card(document, 'cloze', stem, answer, lines, lines) });
    return;
  }
  for (const [index, text] of texts.entries()) {
    const sides = text.includes(' :: ') ? readPair(text) : undefined;
    if (sides === undefined) continue;
    const lines = { line: block.line + index, endLine: block.line + index + 1 };
    found.push({ lines, problems: [], question: card(document, 'flashcard', sides.front, sides.back, lines, lines) });
  }
}

/** The lines above and below a line `?`, up to blank lines on both sides. */
function readLinesAround(mark: number, document: NoteDocument): Finding | undefined {
  const { lines } = document;
  let from = mark;
  while (from > 0 && isCardLine(lines[from - 1])) from--;
  let to = mark + 1;
  while (to < lines.length && isCardLine(lines[to])) to++;
  const front = dedented(lines.slice(from, mark));
  const back = dedented(lines.slice(mark + 1, to));
  if (!/[\p{L}\p{N}]/u.test(front) || !/[\p{L}\p{N}]/u.test(back) || front.startsWith('$ ')) return undefined;
  const span = { line: from, endLine: to };
  return { lines: span, problems: [], question: card(document, 'flashcard', front, back, span, { line: mark + 1, endLine: to }) };
}

/** An item `- ?` of a list parts nothing. */
function isLoneMark(line: string | undefined): boolean {
  return line !== undefined && /^[\s>]*\?\s*$/.test(line);
}

function isCardLine(line: string | undefined): boolean {
  return line !== undefined && line.trim() !== '' && line.trim() !== '?' && !/^\s{0,3}#{1,6}\s|^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line);
}

function dedented(lines: readonly string[]): string {
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return withoutComments(lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n')).trim();
}

function card(document: NoteDocument, kind: 'flashcard' | 'cloze', stem: string, answer: string, lines: Finding['lines'], back: Finding['lines']): Question {
  const option = { text: answer, correct: true, explanation: '', range: rangeOf(document.lines, back) };
  return { explicitId: undefined, dialect: 'card', kind, stem, options: [option], explanation: '', topicPath: [], exams: document.exams, domain: '', range: rangeOf(document.lines, lines) };
}
