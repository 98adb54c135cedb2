import { type Lines } from '../../markdown/blocks';
import { withoutInlineHtml } from '../../markdown/inlineHtml';
import { withoutComments } from '../../markdown/plainText';
import { readMetadata } from '../metadata';
import { type Option, type Problem, type Range } from '../model';
import { rangeOf } from '../source';
import { checkOptions } from './check';
import { withoutJoint } from './answerKey';
import { type Finding, type NoteDocument } from './document';
import { isHan } from './hanText';
import { type OptionLine } from './optionLine';
import { type OptionRun } from './optionRuns';
import { asks, asksPlainly, isAskLabel, withoutAskLabel, type QuestionStart } from './questionStart';
import { type Row } from './rows';
import { readStemKey } from './stemKey';
import { isStatus, statedKey, verdictsOf } from './verdicts';
import { isAside, isExplanationLabel, isNavigation, markdownOf, readDomain, withoutExplanationLabel } from './rowText';

/** A question while it is being read, row by row. */
export interface Draft {
  readonly start: QuestionStart | undefined;
  /** The row of the start, or of the heading that may be the stem. */
  readonly head: Row | undefined;
  readonly folds: number;
  stem: Row[];
  run: OptionRun | undefined;
  key: DraftKey | undefined;
  explanation: Row[];
  /** What follows a closed answer: nothing of ours, or the stem of a next question without a number. */
  trailing: Row[];
  /** Another answer was found that says otherwise. */
  contradiction: Row | undefined;
  /** The fold that held the answer has ended; only what calls itself an explanation still belongs. */
  isClosed: boolean;
  /** A rule stands between the options and here. */
  isPastRule: boolean;
  /** Something announced an answer that never came. */
  hasEmptyKey: boolean;
}

export interface DraftKey {
  readonly letters: readonly string[];
  readonly row: Row;
  /** What the key's own line says beyond the letters. */
  readonly text: string;
}

export function newDraft(start: QuestionStart | undefined, head: Row | undefined, folds: number): Draft {
  return { start, head, folds, stem: [], run: undefined, key: undefined, explanation: [], trailing: [], contradiction: undefined, isClosed: false, isPastRule: false, hasEmptyKey: false };
}

/** Whether the draft says by its form alone that it is a question, not a list of steps. */
function isEvident(draft: Draft, stem: string, run: OptionRun): boolean {
  if (draft.hasEmptyKey) return true;
  // What code asks is nobody's question.
  const asksItself = asksPlainly(stem.includes('```') ? stem.replace(/^```[^]*?^```/gm, '') : stem);
  const areUpper = run.options[0]?.line.isUpper === true;
  if (draft.start?.isLabelled === true) return areUpper || asksItself;
  return areUpper && run.options.length >= 3 && asksItself;
}

/** More lines than this about a question are what it asks. */
const particulars = 12;

/** Whether a line goes on with others about the question, all of them "Name: value". */
function goesOn(rows: readonly Row[], index: number): boolean {
  let at = index;
  while (at >= 0 && index - at < particulars && /^\W*[A-Z][\w ]{1,20}:\W*\s\S/.test(rows[at]?.text ?? '') && (rows[at]?.text.length ?? 0) < 120) {
    const row = rows[at];
    if (at < index && row !== undefined && (isAside(row) || readDomain(row) !== undefined)) return true;
    if (row?.opens !== false) return false;
    at--;
  }
  return false;
}

/** Whether bold among the options may be what marks the right one. */
function mayBeBold(draft: Draft, stem: string, run: OptionRun): boolean {
  return isEvident(draft, stem, run) || (run.options.length >= 3 && !stem.includes('```') && asksPlainly(stem));
}

/**
 * What has become of a draft: a question with its key, one without (which may be found elsewhere),
 * a key that names its question by number, a problem, or nothing.
 */
export function finishDraft(draft: Draft, rows: readonly Row[], document: NoteDocument): Finding | undefined {
  return draft.run === undefined ? finishKey(draft, document) : finishQuestion(draft, draft.run, rows, document);
}

function finishKey(draft: Draft, document: NoteDocument): Finding | undefined {
  const { key } = draft;
  if (key === undefined) return undefined;
  const head = draft.start === undefined ? key.row : (draft.head ?? key.row);
  const explaining = [...draft.stem, ...draft.explanation].filter((row) => row.line > key.row.line || (row.line === key.row.line && row !== key.row));
  const lines = spanOf([head, key.row, ...explaining]);
  const explanation = explanationOf(key.text, explaining, document.lines, head.depth);
  const looseKey = { number: draft.start?.number, letters: key.letters, explanation, range: rangeOf(document.lines, lines) };
  return { lines, problems: [], looseKey };
}

const letterComment = /<!--\s*(?:(?:correct\s+)?(?:answers?|ans|key)\s*[:=]?\s*)?([A-J](?:\s*(?:,|&|\band\b)\s*[A-J])*)\s*-->/i;

/** The answer in a comment at the end of the stem or of an option. */
function commentKey({ head, stem }: Draft, run: OptionRun, rows: readonly Row[]): DraftKey | undefined {
  for (const row of [...(head === undefined ? [] : [head]), ...stem, ...run.options.flatMap(({ at }) => rows[at] ?? [])]) {
    const letters = row.text.includes('<!--') ? letterComment.exec(row.text)?.[1]?.replace(/and/i, '').toUpperCase().match(/[A-J]/g) : undefined;
    if (letters !== undefined && letters !== null) return { letters: [...new Set(letters)], row, text: '' };
  }
  return undefined;
}

function finishQuestion(draft: Draft, run: OptionRun, rows: readonly Row[], document: NoteDocument): Finding | undefined {
  const stemRows = draft.stem.filter((row) => !isNavigation(row) && row.kind !== 'comment' && (row.kind !== 'text' || row.plain.text.trim() !== '' || /<img\b/i.test(row.text)));
  const domain = stemRows.map(readDomain).find((value) => value !== undefined) ?? '';
  const asked = stemRows.filter((row, index) => !isAside(row) && readDomain(row) === undefined && !isStatus(row) && !goesOn(stemRows, index));
  const { start } = draft;
  const { stem: said, first } = stemOf(draft, asked, document.lines);
  // Tables judge all sorts of things; only one below something that asks is options.
  if (start === undefined && !asksPlainly(said) && isTabled(run, rows, document.lines)) return undefined;
  draft.key ??= commentKey(draft, run, rows);
  const inStem = draft.key === undefined && first !== undefined ? readStemKey(said, run.options.map(({ line }) => line.letter)) : undefined;
  if (inStem !== undefined && first !== undefined) draft.key = { letters: inStem.letters, row: first, text: '' };
  const stem = inStem?.stem ?? said;
  const options = run.options.map((_, index) => optionAt(run, index, rows, document.lines));
  const letters = run.options.map(({ line }) => line.letter);
  const lastRow = rows[run.end - 1];
  const after = draft.explanation.filter((row) => !isNavigation(row));
  // Without an answer to mark where it begins, an explanation has to call itself one.
  const stated = draft.key === undefined ? statedKey(after, letters) : undefined;
  const labelled = draft.key === undefined && stated === undefined ? after.findIndex(isExplanationLabel) : 0;
  const explaining = labelled < 0 ? [] : after.slice(labelled);
  const spanned = [...(first === undefined ? [] : [first]), ...run.options.flatMap(({ at }) => rows[at] ?? []), ...(lastRow === undefined ? [] : [lastRow]), ...(draft.key === undefined ? [] : [draft.key.row]), ...explaining];
  const lines = spanOf(spanned);
  const firstLine = { line: lines.line, endLine: lines.line + 1 };
  const metadata = readMetadata(first?.text ?? '');
  const question = {
    explicitId: metadata.get('q'),
    dialect: 'A' as const,
    kind: 'single' as const,
    stem,
    options,
    explanation: explanationOf(draft.key?.text ?? '', explaining, document.lines, baseDepth(draft, rows, run)),
    topicPath: [],
    exams: document.exams,
    domain: metadata.get('domain') ?? domain,
    range: rangeOf(document.lines, lines),
  };
  const at = rangeOf(document.lines, firstLine);
  const number = draft.start?.number;
  const verdicts = draft.key === undefined ? verdictsOf(options, (start?.isLabelled === true) || asks(stem)) : undefined;
  const marked = draft.key?.letters ?? (start !== undefined || mayAsk(stem) ? markedLetters(run, ({ isMarked }) => isMarked) : undefined) ?? verdicts?.flatMap(({ correct }, index) => (correct ? (letters[index] ?? []) : [])) ?? (mayBeBold(draft, stem, run) ? (markedLetters(run, ({ isBold }) => isBold) ?? markedLetters(run, ({ isStruck }) => !isStruck)) : undefined) ?? stated;
  if (marked === undefined) {
    const evident = isEvident(draft, stem, run);
    // Letters in a list of steps are common; options of which nothing says that they are options are let go.
    return run.options.length < 2 ? undefined : { lines, problems: [], unkeyed: { question: { ...question, dialect: 'C' }, number, letters, isEvident: evident } };
  }
  const problems = keyProblems(draft, run, marked, at, document.lines);
  const keyed = { ...question, kind: marked.length > 1 ? ('multiple' as const) : ('single' as const), options: (verdicts ?? options).map((option, index) => ({ ...option, correct: marked.includes(letters[index] ?? '') })) };
  problems.push(...checkOptions(keyed, at));
  const isBroken = problems.some((problem) => problem.severity === 'error');
  return { lines, problems, ...(isBroken ? {} : { question: keyed, keyed: { question: keyed, number, letters, isEvident: true } }) };
}

/** "Options" over ticked plans asks nothing; a sentence may. */
function mayAsk(stem: string): boolean {
  return asks(stem) || stem.split(/\s+/, 6).length > 5 || (isHan(stem) && stem.length > 10);
}

function isTabled(run: OptionRun, rows: readonly Row[], lines: readonly string[]): boolean {
  return run.options.every(({ at }) => (lines[rows[at]?.line ?? 0] ?? '').trimStart().startsWith('|'));
}

function stemOf(draft: Draft, asked: readonly Row[], lines: readonly string[]): { readonly stem: string; readonly first: Row | undefined } {
  const { start, head } = draft;
  // What stands above "Q:" is a title of something else.
  const label = asked.findLastIndex((row) => row.kind === 'text' && isAskLabel(row.text));
  if (label > 0) return stemOf({ ...draft, start: undefined, head: undefined }, asked.slice(label), lines);
  if (start !== undefined && head !== undefined) {
    const below = markdownOf(asked, lines, head.depth);
    const opened = withoutInlineHtml(start.rest);
    return { stem: withoutComments((opened === '' ? [withoutAskLabel(below)] : [withoutAskLabel(opened), below]).filter((part) => part !== '').join(asked[0]?.opens === false ? '\n' : '\n\n')), first: head };
  }
  const first = asked[0];
  const isHeadAsked = head !== undefined && (first === undefined || head.kind === 'summary' || asks(head.text));
  const below = first === undefined ? '' : markdownOf(first.item === undefined ? asked : [{ ...first, item: undefined }, ...asked.slice(1)], lines, first.depth);
  const parts = (isHeadAsked ? [withoutAskLabel(head.text), below] : [withoutAskLabel(below)]).filter((part) => part !== '');
  return { stem: withoutComments(parts.join('\n\n')), first: isHeadAsked ? head : first };
}

function optionAt(run: OptionRun, index: number, rows: readonly Row[], lines: readonly string[]): Option {
  const option = run.options[index];
  const row = option === undefined ? undefined : rows[option.at];
  if (option === undefined || row === undefined) return { text: '', correct: false, explanation: '', range: rangeOf(lines, { line: 0, endLine: 1 }) };
  const end = run.options[index + 1]?.at ?? run.end;
  const under = rows.slice(option.at + 1, end).filter((own) => (own.kind === 'text' || own.kind === 'block') && own.line !== row.line && !isStatus(own));
  const labelled = under.findIndex(isExplanationLabel);
  const body = labelled < 0 ? under : under.slice(0, labelled);
  const explanation = labelled < 0 ? '' : withoutExplanationLabel(markdownOf(under.slice(labelled), lines, row.depth));
  const below = markdownOf(body, lines, row.depth);
  const text = [withoutInlineHtml(withoutComments(option.line.text)), below].map(withoutLastBreak).filter((part) => part !== '').join(body[0]?.opens === false ? '\n' : '\n\n');
  return { text, correct: false, explanation, range: rangeOf(lines, row) };
}

/** A line break at an option's end only keeps the next one off its line. */
function withoutLastBreak(text: string): string {
  return /<br\s*\/?>\s*$/i.test(text.slice(-12)) ? text.replace(/(?:\s*<br\s*\/?>)+\s*$/i, '') : text;
}

/** A tick marks the right option, bold as well where it is plain that these are options; never all of them. */
function markedLetters(run: OptionRun, isRight: (line: OptionLine) => boolean): readonly string[] | undefined {
  const letters = run.options.filter(({ line }) => isRight(line)).map(({ line }) => line.letter);
  return letters.length > 0 && letters.length < run.options.length ? letters : undefined;
}

function keyProblems(draft: Draft, run: OptionRun, key: readonly string[], at: Range, lines: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const letters = run.options.map(({ line }) => line.letter);
  const keyRange = draft.key === undefined ? at : rangeOf(lines, { line: draft.key.row.line, endLine: draft.key.row.line + 1 });
  const outside = key.filter((letter) => !letters.includes(letter));
  if (outside.length > 0) problems.push({ code: 'question-key-outside', severity: 'error', range: keyRange, message: `The key says ${outside.join(', ')}, but ${run.options[0]?.line.number === undefined ? `the options are ${letters.join(', ')}` : 'no option reads so'}: correct the key, or add the missing option.` });
  const twice = letters.filter((letter, index) => letters.indexOf(letter) !== index);
  if (twice.length > 0) problems.push({ code: 'question-same-letter', severity: key.some((letter) => twice.includes(letter)) ? 'error' : 'warning', range: at, message: `Two options of this question are called ${twice.join(', ')}: give each its own letter.` });
  if (draft.contradiction !== undefined) problems.push({ code: 'question-two-keys', severity: 'error', range: rangeOf(lines, { line: draft.contradiction.line, endLine: draft.contradiction.line + 1 }), message: `This question has a second answer, and it is not ${key.join(', ')}: remove the wrong one.` });
  return problems;
}

function explanationOf(own: string, rows: readonly Row[], lines: readonly string[], depth: number): string {
  const text = withoutJoint(withoutInlineHtml(own));
  const first = withoutExplanationLabel(text);
  const below = withoutExplanationLabel(markdownOf(rows.filter((row) => row.kind === 'text' || row.kind === 'block' || row.kind === 'heading'), lines, depth));
  return [first, below].filter((part) => part !== '').join('\n\n');
}

function baseDepth(draft: Draft, rows: readonly Row[], run: OptionRun): number {
  return draft.head?.depth ?? Math.max(0, (rows[run.options[0]?.at ?? 0]?.depth ?? 1) - 1);
}

function spanOf(rows: readonly Row[]): Lines {
  let line = Infinity;
  let endLine = 0;
  for (const row of rows) {
    if (row.line < line) line = row.line;
    if (row.endLine > endLine) endLine = row.endLine;
  }
  return { line, endLine };
}
