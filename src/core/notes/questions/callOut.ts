import { parseBlocks, type Block, type BlockOf } from '../../markdown/blocks';
import { shiftBlocks } from '../../markdown/shiftBlocks';
import { readMetadata } from '../metadata';
import { rangeOf } from '../source';
import { readLetteredRows } from './letteredWalk';
import { type Finding, type NoteDocument, type QuestionReader } from './document';
import { readRows, textRow, type Row } from './rows';
import { markdownOf, withoutExplanationLabel } from './rowText';
import { readOptions, readTaskQuestion, taskListOf } from './taskQuestion';

/**
 * Dialect D: a call-out `[!question]` with the stem as its title, lettered options or a task list,
 * and the answer as a call-out inside it. Without options it is a flashcard: question and answer.
 */
export const readCallOuts: QuestionReader = (document, isClaimed) => {
  if (!document.text.includes('[!') || !/\[!(?:question|faq|help|quiz|mcq|exam-question)\]/i.test(document.text)) return [];
  const found: Finding[] = [];
  const visit = (block: Block): void => {
    if (block.kind === 'quote' && !isClaimed(block.line)) found.push(...cutQuote(block, document).flatMap((part) => readPart(part, document)));
    else if (block.kind === 'list') block.items.forEach((item) => { item.blocks.forEach(visit); });
  };
  document.blocks.forEach(visit);
  return found;
};

const title = /^\[!(?:question|faq|help|quiz|mcq|exam-question)\][-+]?[ \t]*(.*)$/i;
const quoteMark = /^\s*(?:[-*+]\s+)?>[ \t]?/;

interface Part {
  readonly line: number;
  /** The call-out's lines without its own mark; those inside keep theirs. */
  readonly texts: readonly string[];
}

/** One call-out after the other without a blank line between is a single quote to Markdown. */
function cutQuote(block: BlockOf<'quote'>, document: NoteDocument): readonly Part[] {
  const parts: { line: number; texts: string[] }[] = [];
  for (let line = block.line; line < block.endLine; line++) {
    const text = (document.lines[line] ?? '').replace(quoteMark, '');
    if (parts.length === 0 || /^\[![\w-]+\]/.test(text)) parts.push({ line, texts: [] });
    parts.at(-1)?.texts.push(text);
  }
  return parts.filter((part) => title.test(part.texts[0] ?? ''));
}

function readPart({ line, texts }: Part, document: NoteDocument): readonly Finding[] {
  const stem = title.exec(texts[0] ?? '')?.[1]?.trim() ?? '';
  const blocks = shiftBlocks(parseBlocks(texts.slice(1).join('\n')), line + 1);
  const whole = { line, endLine: line + texts.length };
  const list = taskListOf(blocks);
  if (list !== undefined) {
    const finding = readTaskQuestion({ title: stem, metadata: readMetadata(stem), stem: list.before, options: readOptions(list.items, document.lines), after: list.after, dialect: 'D', lines: whole }, document);
    return [finding];
  }
  const rows = readRows(blocks, document.lines);
  const all = stem === '' ? rows : [textRow(stem, line), ...rows];
  const read = readLetteredRows(all, document);
  const findings = read.flatMap((finding): readonly Finding[] => {
    const range = rangeOf(document.lines, whole);
    if (finding.question !== undefined) return [{ lines: whole, problems: finding.problems, question: { ...finding.question, dialect: 'D', range } }];
    if (finding.unkeyed !== undefined) return [{ lines: whole, problems: [{ code: 'question-no-key', severity: 'error', range: rangeOf(document.lines, { line, endLine: line + 1 }), message: 'This question has no answer: add a call-out inside it, "> > [!success]- Answer", that repeats the right option.' }] }];
    return finding.problems.length > 0 ? [{ lines: whole, problems: finding.problems }] : [];
  });
  if (findings.length > 0) return findings.slice(0, 1);
  const card = readCard(all, whole, document);
  return card === undefined ? [] : [card];
}

/** A question whose answer is no option: front and back. */
function readCard(rows: readonly Row[], whole: Finding['lines'], document: NoteDocument): Finding | undefined {
  const open = rows.findIndex((row) => row.kind === 'open');
  const label = rows[open + 1];
  if (open < 0 || label?.kind !== 'summary' || !/answer|success|check|done|solution|respuesta|resposta|antwort|réponse|答/i.test(label.text)) return undefined;
  const stem = markdownOf(rows.slice(0, open), document.lines, 0);
  const back = rows.slice(open + 2).filter((row) => row.folds === label.folds || row.folds > 0);
  const text = withoutExplanationLabel(markdownOf(back, document.lines, 0));
  const [first] = back.filter((row) => row.kind === 'text' || row.kind === 'block');
  if (stem === '' || text === '' || first === undefined) return undefined;
  const option = { text, correct: true, explanation: '', range: rangeOf(document.lines, { line: first.line, endLine: whole.endLine }) };
  return {
    lines: whole,
    problems: [],
    question: { explicitId: undefined, dialect: 'D', kind: 'flashcard', stem, options: [option], explanation: '', topicPath: [], exams: document.exams, domain: '', range: rangeOf(document.lines, whole) },
  };
}
