import { type BlockOf } from '../../markdown/blocks';
import { plainText } from '../../markdown/plainText';
import { rangeOf } from '../source';
import { readLetters } from './answerKey';
import { checkOptions } from './check';
import { type Finding, type NoteDocument } from './document';
import { answerHead, explanationHead } from './keyTable';

const questionHead = /^(?:questions?|stem|pregunta|pergunta|frage|問題|题目)$/i;
const optionHead = /^(?:(?:option|choice)\s+)?([A-J])[.)]?$/i;

/** Questions as rows of a table: a column of stems, one for each option, and one of answers. */
export function questionsOfTable(table: BlockOf<'table'>, document: NoteDocument): readonly Finding[] {
  const heads = table.header.map(plainText);
  const asked = heads.findIndex((head) => questionHead.test(head));
  const answer = heads.findIndex((head) => answerHead.test(head) && !optionHead.test(head));
  const columns = heads.flatMap((head, index) => (optionHead.test(head) ? [{ index, letter: (optionHead.exec(head)?.[1] ?? '').toUpperCase() }] : []));
  if (asked < 0 || answer < 0 || columns.length < 2) return [];
  const explaining = heads.findIndex((head) => explanationHead.test(head));
  return table.rows.map(({ cells, line }): Finding => {
    const lines = { line, endLine: line + 1 };
    const range = rangeOf(document.lines, lines);
    const own = columns.filter(({ index }) => (cells[index] ?? '').trim() !== '').map(({ index, letter }) => ({ letter, text: (cells[index] ?? '').trim() }));
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

/** The options in a table whose first column is A, B, C …, as lines; none where it is another table. */
export function optionsOfTable(table: BlockOf<'table'>): readonly { readonly text: string; readonly line: number }[] {
  if (table.header.length !== 2 && table.header.length !== 3) return [];
  const all = [{ cells: table.header, line: table.line }, ...table.rows];
  const from = /^\W*A\W*$/i.test(plainText(table.header[0] ?? '')) ? 0 : 1;
  const rows = all.slice(from);
  if (rows.length < 2 || rows.length > 10) return [];
  const isLettered = rows.every(({ cells }, index) => plainText(cells[0] ?? '').replace(/\W/g, '').toUpperCase() === String.fromCharCode(65 + index));
  return isLettered ? rows.map(({ cells, line }, index) => ({ text: `${String.fromCharCode(65 + index)}. ${cells.slice(1).filter((cell) => cell.trim() !== '').join(' — ').trim()}`, line })) : [];
}
