import { type Block } from '../../markdown/blocks';
import { withoutComments } from '../../markdown/plainText';
import { type Question } from '../model';
import { rangeOf } from '../source';
import { type Finding, type NoteDocument, type QuestionReader } from './document';
import { readClozes } from './cloze';

/**
 * Flashcards: `front :: back` on a line, several lines around a line `?`, and cloze deletions.
 * Infrastructure notes are full of `::`, so the separator needs a blank on both sides, stands
 * outside code, and not beside `AWS::`, `Fn::` or `arn:`.
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

function readParagraph(block: Block & { readonly kind: 'paragraph' }, document: NoteDocument, found: Finding[]): void {
  const texts = block.text.split('\n');
  const mark = texts.findIndex((text) => text.trim() === '?');
  if (mark >= 0) {
    const card = readLinesAround(block.line + mark, document);
    // The same block can be read twice: the lines below the mark are a list of its own to Markdown.
    if (card !== undefined) found.push(card);
    return;
  }
  const clozes = readClozes(block.text, document.hasHighlightCards);
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

/** What joins two halves of a sentence rather than a question and its answer: "0.0.0.0/0 and :: for IPv6". */
const joins = /(?:^|[\s(])(?:a|an|and|are|as|by|for|from|in|is|like|means|of|on|or|the|then|to|use|using|uses|with|[,;:=<>|&+])$/i;
const besideCode = /(?:\b(?:AWS|Fn|arn|Alexa|Custom|std)|[:{([])$|arn:\S*$/i;
const codeAhead = /^(?:AWS::|Fn::|arn:|[a-z]\w*::|\/\d|[):}\]])/i;

function readPair(line: string): { readonly front: string; readonly back: string } | undefined {
  const text = withoutCodeAt(line);
  const at = text.indexOf(' :: ');
  if (at < 0 || text.includes(' :: ', at + 4)) return undefined;
  const front = withoutComments(line.slice(0, at)).trim();
  const back = withoutComments(line.slice(at + 4)).replace(/\s\^[\w-]+$/, '').trim();
  if (front === '' || back === '' || !/[\p{L}\p{N}]/u.test(front) || !/[\p{L}\p{N}]/u.test(back)) return undefined;
  if (joins.test(front) || besideCode.test(front) || codeAhead.test(back)) return undefined;
  if (/\bIPv6\b|::\/0|\s->\s/.test(line) || /^[A-Za-z_]\w*$/.test(front) && /^(?:[A-Z]\w*\s+)?->|^\[?[A-Z]\w*\]?\s->/.test(back)) return undefined;
  return { front, back };
}

/** The same length, with code and links' addresses blanked. */
function withoutCodeAt(line: string): string {
  return line.includes('`') ? line.replace(/(`+)(?:(?!\1)[^])*?\1/g, (code) => '`'.repeat(code.length)) : line;
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
  if (front === '' || back === '') return undefined;
  const span = { line: from, endLine: to };
  return { lines: span, problems: [], question: card(document, 'flashcard', front, back, span, { line: mark + 1, endLine: to }) };
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
