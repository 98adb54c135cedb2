import { type BlockOf } from '../../markdown/blocks';
import { plainText } from '../../markdown/plainText';
import { readKeyPairs } from './answerKey';
import { type Row } from './rows';

const numberHead = /^(?:q(?:uestions?)?|no|nr|num(?:ber)?|#|question (?:no|number|#)|q\s?#|№|pregunta|questão|frage|题号?)\.?$/i;
export const answerHead = /^(?:(?:correct|right)\s+)?(?:answers?|ans|keys?|options?|letters?|respuestas?|respostas?|antwort|réponse|答案)(?:\s+key)?$/i;
export const explanationHead = /explanation|rationale|reason|why|notes?\b|comment/i;

export interface TableKey {
  readonly number: number;
  readonly letters: readonly string[];
  readonly explanation: string;
  readonly line: number;
}

/** Whether a table has a column of answers, without which it neither asks nor answers anything. */
export function hasAnswers({ header }: BlockOf<'table'>): boolean {
  return header.some((head) => answerHead.test(plainText(head)));
}

/** The answers in a table with a column of question numbers and one of letters; both may come several times side by side. */
export function keysOfTable(table: BlockOf<'table'>, isAmongAnswers: boolean): readonly TableKey[] {
  const heads = table.header.map(plainText);
  const columns: { readonly number: number; readonly answer: number }[] = [];
  for (const [index, head] of heads.entries()) {
    if (!numberHead.test(head) && !(isAmongAnswers && head === '')) continue;
    const answer = heads.findIndex((other, at) => at > index && answerHead.test(other));
    if (answer > 0) columns.push({ number: index, answer });
  }
  if (columns.length === 0) return [];
  const explaining = heads.findIndex((head) => explanationHead.test(head));
  return table.rows.flatMap((row) =>
    columns.flatMap(({ number, answer }) => {
      const counted = /^q?(?:uestion)?\s*#?(\d{1,4})[.)]?$/i.exec(plainText(row.cells[number] ?? ''));
      const letters = lettersOfCell(plainText(row.cells[answer] ?? ''));
      if (counted === null || letters.length === 0) return [];
      return [{ number: Number(counted[1]), letters, explanation: explaining < 0 ? '' : (row.cells[explaining] ?? '').trim(), line: row.line }];
    }),
  );
}

function lettersOfCell(text: string): readonly string[] {
  const match = /^([A-Ja-j](?:\s*(?:,|&|\+|\/|and|\s)?\s*[A-Ja-j])*)(?:[.):]\s.*|\s*[-–—(].*)?$/.exec(text);
  return match === null ? [] : [...new Set((match[1] ?? '').replace(/and/gi, '').toUpperCase().replace(/[^A-J]/g, ''))];
}

/** The answers in a fence that holds nothing else, line by line or several to a line. */
export function keysOfFence({ block, line, endLine }: Row): readonly TableKey[] {
  if (block?.kind !== 'code') return [];
  const texts = block.text.replace(/\n+$/, '').split('\n');
  const first = line + (endLine - line > texts.length ? 1 : 0);
  const read = texts.map((text) => readKeyPairs(text));
  if (texts.some((text, index) => text.trim() !== '' && read[index]?.length === 0)) return [];
  return read.flatMap((pairs, index) => pairs.map(({ number, letters }) => ({ number, letters, explanation: '', line: first + index })));
}
