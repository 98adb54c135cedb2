import { type Block, type BlockOf } from '../../markdown/blocks';
import { type Option, type Problem, type Range } from '../model';
import { rangeOf } from '../source';
import { readYaml, type YamlEntry } from '../yaml';
import { checkOptions } from './check';
import { type Finding, type NoteDocument, type QuestionReader } from './document';

/** Dialect E: a fence with the info string `quiz` around YAML, one question or a list of them. */
export const readQuizFences: QuestionReader = (document, isClaimed) => {
  if (!/(?:```|~~~)[ \t]*\{?quiz\b/i.test(document.text)) return [];
  const found: Finding[] = [];
  const visit = (block: Block): void => {
    if (block.kind === 'code' && /^\{?quiz\b/i.test(block.info) && !isClaimed(block.line)) found.push(...readFence(block, document));
    else if (block.kind === 'list') block.items.forEach((item) => { item.blocks.forEach(visit); });
    else if (block.kind === 'quote') block.blocks.forEach(visit);
  };
  document.blocks.forEach(visit);
  return found;
};

/** A question's YAML, and the lines of the file that it stands in. */
interface Part {
  readonly text: string;
  /** The file's line of the text's first one. */
  readonly line: number;
  readonly endLine: number;
}

function readFence(block: BlockOf<'code'>, document: NoteDocument): readonly Finding[] {
  const parts = partsOf(block);
  const [only, ...more] = parts;
  const whole = { line: block.line, endLine: block.endLine };
  // The fence's own lines go with a question that has it for itself.
  if (only !== undefined && more.length === 0) return [{ ...readPart(only, document, block.line), lines: whole }];
  return [{ lines: whole, problems: [] }, ...parts.map((part) => readPart(part, document, part.line))];
}

/** Cuts a list of questions, alone or under `questions:`, into one text each. */
function partsOf(block: BlockOf<'code'>): readonly Part[] {
  const lines = block.text.replace(/\n$/, '').split('\n');
  let first = lines.findIndex((line) => line.trim() !== '');
  if (/^questions:\s*$/.test(lines[first] ?? '')) first++;
  const indent = /^\s*/.exec(lines[first] ?? '')?.[0] ?? '';
  if (!(lines[first] ?? '').startsWith(`${indent}- `)) return [{ text: block.text, line: block.line + 1, endLine: block.endLine }];
  const starts = lines.flatMap((line, index) => (index >= first && line.startsWith(`${indent}- `) ? [index] : []));
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? lines.length;
    const own = lines.slice(start, end).map((line) => line.slice(indent.length + 2));
    return { text: own.join('\n'), line: block.line + 1 + start, endLine: block.line + 1 + end };
  });
}

function readPart(part: Part, document: NoteDocument, firstLine: number): Finding {
  const lines = { line: firstLine, endLine: Math.max(part.endLine, firstLine + 1) };
  const at = rangeOf(document.lines, { line: firstLine, endLine: firstLine + 1 });
  const yaml = readYaml(part.text);
  if (yaml.kind === 'error') {
    const line = Math.min(part.line + yaml.line, lines.endLine - 1);
    return { lines, problems: [problem('quiz-not-yaml', `This quiz is not valid YAML, so it cannot be asked: ${yaml.message}. Correct it.`, rangeOf(document.lines, { line, endLine: line + 1 }))] };
  }
  if (yaml.kind === 'other') return { lines, problems: [problem('quiz-not-yaml', 'This quiz says nothing: give it "content:" with what is asked, and "options:".', at)] };

  const first = (...names: readonly string[]): YamlEntry | undefined => names.map((name) => yaml.entries.get(name)).find((entry) => entry !== undefined);
  const listed = first('options', 'answers', 'choices');
  const options = optionsOf(listed, part, document, lines.endLine);
  const right = options.filter((option) => option.correct).length;
  const id = first('q')?.value;
  const question = {
    explicitId: typeof id === 'string' ? id : undefined,
    dialect: 'E' as const,
    kind: right > 1 ? ('multiple' as const) : ('single' as const),
    stem: textOf(first('content', 'question', 'stem', 'title')?.value),
    options,
    explanation: textOf(first('explanation', 'feedback')?.value),
    topicPath: [],
    exams: document.exams,
    domain: textOf(first('domain')?.value),
    range: rangeOf(document.lines, lines),
  };
  const problems: Problem[] = [...checkOptions(question, at, '"- content:"')];
  if (options.length > 1 && right === 0) problems.push(problem('question-no-key', 'No option of this quiz is right: write "correct: true" below each one that is.', at));
  return { lines, problems, ...(problems.some(({ severity }) => severity === 'error') ? {} : { question }) };
}

function optionsOf(listed: YamlEntry | undefined, part: Part, document: NoteDocument, endLine: number): readonly Option[] {
  if (!Array.isArray(listed?.value)) return [];
  const items: readonly unknown[] = listed.value;
  const places = itemLines(part.text, listed.start);
  return items.map((item, index) => {
    // In a list written on one line, all stand where the list does.
    const line = Math.min(part.line + (places[index] ?? places[0] ?? 0), endLine - 1);
    const range = rangeOf(document.lines, { line, endLine: line + 1 });
    if (!isRecord(item)) return { text: textOf(item), correct: false, explanation: '', range };
    const correct = item.correct ?? item.isCorrect ?? item.right;
    return { text: textOf(item.content ?? item.text ?? item.option ?? item.label), correct: correct === true || /^(?:true|yes)$/i.test(textOf(correct)), explanation: textOf(item.feedback ?? item.explanation), range };
  });
}

/** The lines of a block list's items, which begin with a dash in the column of the first. */
function itemLines(text: string, start: number): readonly number[] {
  const lines = text.split('\n');
  const first = text.slice(0, start).split('\n').length - 1;
  const dash = /^\s*-(?=\s)/.exec(lines[first] ?? '')?.[0];
  if (dash === undefined) return [first];
  const found: number[] = [];
  for (let line = first; line < lines.length; line++) {
    const own = lines[line] ?? '';
    if (own.startsWith(dash)) found.push(line);
    // A key beside or before the list ends it.
    else if (own.trim() !== '' && own.length - own.trimStart().length < dash.length - 1) break;
  }
  return found;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
}

function problem(code: string, message: string, range: Range): Problem {
  return { code, severity: 'error', message, range };
}
