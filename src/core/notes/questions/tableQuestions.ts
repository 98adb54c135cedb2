import { type BlockOf } from '../../markdown/blocks';
import { plainText } from '../../markdown/plainText';
import { rangeOf } from '../source';
import { readLetters } from './answerKey';
import { checkOptions } from './check';
import { type Finding, type NoteDocument } from './document';
import { latinOf } from './foreignLetters';
import { answerHead, explanationHead } from './keyTable';
import { readOptionLine, splitInlineOptions } from './optionLine';

const questionHead = /^(?:questions?|stem|pregunta|pergunta|frage|問題|题目)$/i;
/** A column that holds all options of a row. */
const optionsHead = /^(?:options|choices|answer (?:choices|options)|possible answers)$/i;
const optionHead = /^(?:(?:option|choice)\s+)?([A-J])[.)]?$/i;

/** Questions as rows of a table: a column of stems, one for each option, and one of answers. */
export function questionsOfTable(table: BlockOf<'table'>, document: NoteDocument): readonly Finding[] {
  const heads = table.header.map(plainText);
  const asked = heads.findIndex((head) => questionHead.test(head));
  const all = heads.findIndex((head) => optionsHead.test(head));
  const answer = heads.findIndex((head, index) => index !== all && answerHead.test(head) && !optionHead.test(head));
  const columns = heads.flatMap((head, index) => (optionHead.test(head) ? [{ index, letter: (optionHead.exec(head)?.[1] ?? '').toUpperCase() }] : []));
  if (asked < 0 || answer < 0 || (columns.length < 2 && all < 0)) return [];
  const explaining = heads.findIndex((head) => explanationHead.test(head));
  return table.rows.map(({ cells, line }): Finding => {
    const lines = { line, endLine: line + 1 };
    const range = rangeOf(document.lines, lines);
    const own = all < 0 ? columns.filter(({ index }) => (cells[index] ?? '').trim() !== '').map(({ index, letter }) => ({ letter, text: (cells[index] ?? '').trim() })) : optionsOfCell(cells[all] ?? '');
    if (all >= 0 && own.length < 2) return { lines, problems: [] };
    const key = readLetters(plainText(cells[answer] ?? ''), own)?.letters ?? [];
    const options = own.map(({ letter, text }) => ({ text, correct: key.includes(letter), explanation: '', range }));
    const question = { explicitId: undefined, dialect: 'A' as const, kind: key.length > 1 ? ('multiple' as const) : ('single' as const), stem: (cells[asked] ?? '').trim(), options, explanation: explaining < 0 ? '' : (cells[explaining] ?? '').trim(), topicPath: [], exams: document.exams, domain: '', range };
    const problems = [...checkOptions(question, range, 'another column')];
    const outside = key.filter((letter) => !own.some((option) => option.letter === letter));
    if (key.length === 0) problems.push({ code: 'question-no-key', severity: 'error', range, message: 'This question has no answer: write the letter of the right option in the column of answers.' });
    else if (outside.length > 0) problems.push({ code: 'question-key-outside', severity: 'error', range, message: `The key says ${outside.join(', ')}, but the options are ${own.map(({ letter }) => letter).join(', ')}: correct the key, or add the missing option.` });
    return problems.some(({ severity }) => severity === 'error') ? { lines, problems } : { lines, problems, question };
  });
}

/** All options in one cell, line by line or one after the other. */
function optionsOfCell(cell: string): readonly { readonly letter: string; readonly text: string }[] {
  return splitInlineOptions(cell.trim()).flatMap((piece) => readOptionLine(piece) ?? []).map(({ letter, text }) => ({ letter, text }));
}

/** The options in a table whose first column is A, B, C …, as lines; none where it is another table. */
export function optionsOfTable(table: BlockOf<'table'>): readonly { readonly text: string; readonly line: number }[] {
  const width = table.header.length;
  if (width < 2 || width > 4) return [];
  const all = [{ cells: table.header, line: table.line }, ...table.rows];
  const from = letterOf(table.header[0]) === 'A' ? 0 : 1;
  const rows = all.slice(from);
  if (rows.length < 2 || rows.length > 10) return [];
  if (!rows.every(({ cells }, index) => letterOf(cells[0]) === String.fromCharCode(65 + index))) return [];
  const judged = verdictColumn(rows, width);
  if (judged < 0 && width > 3) return [];
  return rows.map(({ cells, line }, index) => {
    const text = cells.filter((cell, at) => at > 0 && at !== judged && cell.trim() !== '').join(' — ').trim();
    return { text: `${String.fromCharCode(65 + index)}. ${text}${isRight(cells[judged]) ? ' ✅' : ''}`, line };
  });
}

function letterOf(cell = ''): string {
  return latinOf(plainText(cell).trim()).replace(/\W/g, '').toUpperCase();
}

const right = /^[✅✔☑✓🟢]\ufe0f?$|^(?:correct|right|true|yes)[.!]?$/iu;
const wrong = /^(?:[❌✗✘🔴⬜☐✖–—-]\ufe0f?)?$|^(?:incorrect|wrong|false|no)[.!]?$/iu;

function isRight(cell: string | undefined): boolean {
  return cell !== undefined && right.test(plainText(cell));
}

/** The column that says of each option whether it is right; -1 where none does, or one says so of all. */
function verdictColumn(rows: readonly { readonly cells: readonly string[] }[], width: number): number {
  for (let column = 1; column < width; column++) {
    const cells = rows.map(({ cells: own }) => own[column] ?? '');
    const count = cells.filter(isRight).length;
    if (count > 0 && count < rows.length && cells.every((cell) => isRight(cell) || wrong.test(plainText(cell)))) return column;
  }
  return -1;
}
