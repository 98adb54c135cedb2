import { withoutInlineHtml } from '../../markdown/inlineHtml';
import { withoutComments } from '../../markdown/plainText';
import { type Question } from '../model';
import { rangeOf } from '../source';
import { withoutJoint } from './answerKey';
import { type Finding, type NoteDocument } from './document';
import { type Row } from './rows';
import { isExplanationLabel, isFoldOfAnswer, markdownOf, withoutExplanationLabel } from './rowText';

const asking = /\btrue\s*(?:or|\/)\s*false\b|[([]\s*T\s*\/\s*F\s*[)\]]|^\W*T\s*\/\s*F\b/i;
const answer = /^[\s*_([✅❌✔]*(true|false|t(?![\w'’])|f(?![\w'’]))(?![\w'’])[)\]*_]*(?=\s*(?:$|[.,;:!?()–—-]|(?:because|since|as)\b))/iu;
/** How many rows a statement may have above its answer. */
const reach = 8;

/**
 * Statements to be called true or false, which need no options: "True or False: …", then "Answer:
 * True" on a line of its own or in a fold.
 */
export function readTrueFalse(rows: readonly Row[], document: NoteDocument): readonly Finding[] {
  // Few notes have an answer "True", so that most are never searched for what asks it.
  let mayAsk: boolean | undefined;
  const found: Finding[] = [];
  let taken = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    const said = row === undefined ? undefined : answerAt(rows, at);
    if (said === undefined) continue;
    if (!(mayAsk ??= /\btrue\s*(?:or|\/)\s*false\b|\bT\s*\/\s*F\b/i.test(document.text))) return [];
    const first = statementAbove(rows, at, taken);
    if (first < 0) continue;
    const finding = questionOf(rows, first, at, said, document);
    taken = finding.next;
    at = finding.next - 1;
    found.push(finding.finding);
  }
  return found;
}

interface Said {
  /** The row that holds the answer, and Markdown after it. */
  readonly at: number;
  readonly isTrue: boolean;
  readonly text: string;
}

function answerAt(rows: readonly Row[], at: number): Said | undefined {
  const row = rows[at];
  if (row?.key !== undefined && row.key.value !== '') {
    const said = answer.exec(row.key.value);
    return said === null ? undefined : { at, isTrue: isTrue(said), text: row.key.from(said[0].length) };
  }
  const next = rows[at + 1];
  const isDue = row?.key !== undefined || (row?.kind === 'summary' && isFoldOfAnswer(row.text));
  const said = isDue && next?.kind === 'text' ? answer.exec(next.plain.text) : null;
  return said === null || next === undefined ? undefined : { at: at + 1, isTrue: isTrue(said), text: next.plain.from(said[0].length) };
}

function isTrue(said: RegExpExecArray): boolean {
  return /^t/i.test(said[1] ?? '');
}

/** The first row of the statement above an answer; -1 where something else is answered. */
function statementAbove(rows: readonly Row[], key: number, taken: number): number {
  for (let at = key - 1; at >= Math.max(taken, key - reach); at--) {
    const row = rows[at];
    if (row === undefined || row.kind === 'rule' || row.kind === 'close' || row.key !== undefined || row.option !== undefined) return -1;
    if ((row.kind === 'text' || row.kind === 'heading') && asking.test(row.plain.text)) return headOf(rows, at, taken);
    if (row.kind === 'heading' || /^\W*(?:true|false)\W*$/i.test(row.text)) return -1;
  }
  return -1;
}

/** "Question 3" right above belongs to the statement, and so does the beginning of its paragraph. */
function headOf(rows: readonly Row[], asked: number, taken: number): number {
  let at = asked;
  while (at > taken && rows[at]?.opens === false && rows[at - 1]?.kind === 'text' && rows[at - 1]?.key === undefined) at--;
  return at > taken && rows[at - 1]?.start?.isLabelled === true ? at - 1 : at;
}

function questionOf(rows: readonly Row[], first: number, key: number, said: Said, { lines, exams }: NoteDocument): { readonly finding: Finding; readonly next: number } {
  const head = rows[first];
  const stemRows = rows.slice(first, key).filter((row) => row.kind === 'text' || row.kind === 'heading' || row.kind === 'block');
  const opened = withoutInlineHtml(head?.start?.rest ?? head?.text ?? '');
  const below = markdownOf(stemRows.slice(1), lines, head?.depth ?? 0);
  let next = said.at + 1;
  for (let row = rows[next]; row !== undefined && (row.kind === 'text' || row.kind === 'close') && explains(row, head, rows[said.at]); row = rows[next]) next++;
  const own = withoutExplanationLabel(withoutJoint(withoutInlineHtml(said.text)));
  const more = withoutExplanationLabel(markdownOf(rows.slice(said.at + 1, next).filter((row) => row.kind === 'text'), lines, head?.depth ?? 0));
  const span = { line: head?.line ?? 0, endLine: rows[next - 1]?.endLine ?? 0 };
  const range = rangeOf(lines, { line: span.line, endLine: span.line + 1 });
  const question: Question = {
    explicitId: undefined,
    dialect: 'A',
    kind: 'single',
    stem: withoutComments([opened, below].filter((part) => part !== '').join(stemRows[1]?.opens === false ? '\n' : '\n\n')),
    options: [true, false].map((value) => ({ text: value ? 'True' : 'False', correct: value === said.isTrue, explanation: '', range })),
    explanation: [own, more].filter((part) => part !== '').join('\n\n'),
    topicPath: [],
    exams,
    domain: '',
    range: rangeOf(lines, span),
  };
  return { next, finding: { lines: span, problems: [], question } };
}

/** What goes on in the answer's paragraph, its fold, or calls itself an explanation. */
function explains(row: Row, head: Row | undefined, answered: Row | undefined): boolean {
  if (row.key !== undefined || row.start !== undefined) return false;
  return !row.opens || (answered !== undefined && head !== undefined && answered.folds > head.folds && row.folds > head.folds) || isExplanationLabel(row);
}
