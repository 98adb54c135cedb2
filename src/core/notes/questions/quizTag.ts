import { parseBlocks, type Block } from '../../markdown/blocks';
import { shiftBlocks } from '../../markdown/shiftBlocks';
import { rangeOf } from '../source';
import { type Finding, type NoteDocument, type QuestionReader } from './document';
import { readOptions, readTaskQuestion, taskListOf } from './taskQuestion';

/**
 * Dialect F: `<quiz>` around a stem and a task list, as a page generator's plugin has it; what
 * follows the list explains.
 */
export const readQuizTags: QuestionReader = (document, isClaimed) => {
  if (!document.text.includes('<') || !/<quiz[\s>]/i.test(document.text)) return [];
  const found: Finding[] = [];
  let done = 0;
  const visit = (block: Block): void => {
    if (block.kind === 'list') block.items.forEach((item) => { item.blocks.forEach(visit); });
    if ((block.kind !== 'html' && block.kind !== 'paragraph') || !/<quiz[\s>]/i.test(block.text)) return;
    for (let line = Math.max(block.line, done); line < block.endLine; line++) {
      if (isClaimed(line) || !opening.test(document.lines[line] ?? '')) continue;
      const end = endOf(document.lines, line);
      found.push(readQuiz(document, line, end));
      done = end;
      line = end - 1;
    }
  };
  document.blocks.forEach(visit);
  return found;
};

const opening = /^[\s>]*(?:[-*+]\s+)?<quiz(?:\s[^<>]*)?>/i;
const closing = /<\/quiz\s*>/i;

/** First line after the quiz; one that is never closed ends before the next heading or quiz. */
function endOf(lines: readonly string[], from: number): number {
  if (closing.test(lines[from] ?? '')) return from + 1;
  for (let line = from + 1; line < lines.length; line++) {
    const text = lines[line] ?? '';
    if (closing.test(text)) return line + 1;
    if (opening.test(text) || /^#{1,2}\s/.test(text)) return line;
  }
  return lines.length;
}

function readQuiz(document: NoteDocument, line: number, end: number): Finding {
  const texts = document.lines.slice(line, end);
  const inner = texts.map((text, index) => {
    const body = index === 0 ? text.replace(opening, '') : text;
    return body.replace(closing, '');
  });
  const indent = Math.min(...inner.filter((text) => text.trim() !== '').map((text) => text.length - text.trimStart().length));
  const blocks = shiftBlocks(parseBlocks(inner.map((text) => text.slice(Number.isFinite(indent) ? indent : 0)).join('\n')), line);
  const lines = { line, endLine: end };
  const list = taskListOf(blocks);
  const at = rangeOf(document.lines, { line, endLine: line + 1 });
  if (!texts.some((text) => closing.test(text))) {
    return { lines, problems: [{ code: 'quiz-not-closed', severity: 'error', range: at, message: 'This quiz is never closed: add a line "</quiz>" after it.' }] };
  }
  if (list === undefined) {
    return { lines, problems: [{ code: 'question-no-options', severity: 'error', range: at, message: 'This quiz has no options: add lines that begin with "- [ ]", and "- [x]" for each that is right.' }] };
  }
  const after = list.after.filter((block) => block.kind !== 'rule');
  return readTaskQuestion({ title: '', metadata: new Map(), stem: list.before, options: readOptions(list.items, document.lines), after, dialect: 'F', lines }, document);
}
