import { type Block } from '../markdown/blocks';
import { plainText } from '../markdown/plainText';
import { type ExamClue } from './model';
import { readCodes } from './metadata';

const opening = /^\s*[*_]{0,3}(?:for (?:the )?exam|exam(?: ?(?:tip|clue|note|hint)s?)?)[*_]{0,3}\s*(?:\(([^)]*)\))?[*_]{0,3}\s*[:：][*_]{0,3}\s*(.+)$/i;

/** Passes over almost every paragraph without cutting it into lines. */
const mayOpen = (text: string): boolean => (text.includes(':') || text.includes('：')) && /exam/i.test(text);

/**
 * Finds lines that say how an exam hints at something: "For exam:", "Exam tip:",
 * "Exam clue (CLF-C02):" in any case, at the start of a paragraph, list item or line, and
 * `> [!EXAM]` call-outs.
 */
export function readClues(blocks: readonly Block[]): readonly ExamClue[] {
  const found: ExamClue[] = [];
  const visit = (block: Block): void => {
    if (block.kind === 'paragraph') {
      if (!mayOpen(block.text)) return;
      const lines = block.text.split('\n');
      for (let index = 0; index < lines.length; index++) {
        const match = opening.exec(lines[index] ?? '');
        if (match === null) continue;
        // A clue runs on to the end of its paragraph, or to the next clue in it.
        const rest: string[] = [match[2] ?? ''];
        const first = index;
        while (index + 1 < lines.length && !opening.test(lines[index + 1] ?? '')) rest.push(lines[++index] ?? '');
        add(rest.join(' '), match[1], block.line + first, block.line + index + 1);
      }
    } else if (block.kind === 'list') block.items.forEach((item) => { item.blocks.forEach(visit); });
    else if (block.kind === 'quote') {
      const first = block.blocks[0];
      const callOut = first?.kind === 'paragraph' ? /^\[!EXAM\][+-]?[ \t]*(?:\(([^)]*)\))?/i.exec(first.text) : null;
      if (first?.kind === 'paragraph' && callOut !== null) {
        const others = block.blocks.slice(1).flatMap((inner) => (inner.kind === 'paragraph' ? [inner.text] : []));
        add([first.text.slice(callOut[0].length), ...others].join(' '), callOut[1], block.line, block.endLine);
      } else block.blocks.forEach(visit);
    }
  };
  const add = (markdownText: string, exams: string | undefined, line: number, endLine: number): void => {
    const text = plainText(markdownText);
    if (text === '') return;
    found.push({ text, exams: readCodes(exams).filter((code) => /^[A-Z]{3}-C\d\d$/.test(code)), range: { start: { line, character: 0 }, end: { line: endLine, character: 0 } } });
  };
  blocks.forEach(visit);
  return found;
}

/** Whether a paragraph is a clue and so no part of a definition. */
export function isClue(text: string): boolean {
  return opening.test(text);
}
