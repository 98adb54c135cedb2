import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { type Block, type BlockOf } from '../../markdown/blocks';
import { type Option, type Problem, type Range } from '../model';
import { rangeOf } from '../source';
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

interface Context {
  readonly document: NoteDocument;
  readonly block: BlockOf<'code'>;
  readonly counter: LineCounter;
}

function readFence(block: BlockOf<'code'>, document: NoteDocument): readonly Finding[] {
  const counter = new LineCounter();
  const yaml = parseDocument(block.text, { lineCounter: counter, schema: 'core' });
  const context = { document, block, counter };
  const whole = { line: block.line, endLine: block.endLine };
  const [error] = yaml.errors;
  if (error !== undefined) {
    const line = Math.min(block.line + counter.linePos(error.pos[0]).line, block.endLine - 1);
    const message = `This quiz is not valid YAML, so it cannot be asked: ${error.message.split('\n', 1)[0]?.replace(/ at line \d.*/, '') ?? ''}.`;
    return [{ lines: whole, problems: [problem('quiz-not-yaml', message, rangeOf(document.lines, { line, endLine: line + 1 }))] }];
  }
  const root = yaml.contents;
  // What is listed under `questions` or stands alone at the top.
  const listed: unknown = isMap(root) ? root.get('questions', true) : undefined;
  const questions: readonly unknown[] = isSeq(root) ? root.items : isSeq(listed) ? listed.items : [root];
  const findings = questions.map((node) => readQuestion(node as Node | null, context, questions.length === 1));
  // The fence's own lines belong to whoever is first.
  return [{ lines: whole, problems: [] }, ...findings];
}

function readQuestion(node: Node | null, context: Context, isOnly: boolean): Finding {
  const { document, block } = context;
  const from = isOnly ? block.line : lineOf(node, context);
  const lines = { line: from, endLine: isOnly ? block.endLine : Math.max(from + 1, lineOf(node, context, 'end')) };
  const at = rangeOf(document.lines, { line: from, endLine: from + 1 });
  if (!isMap(node)) return { lines, problems: [problem('quiz-not-yaml', 'This quiz says nothing: give it "content:" with what is asked, and "options:".', at)] };
  const stem = textOf(node.get('content') ?? node.get('question') ?? node.get('stem') ?? node.get('title'));
  const list = node.get('options', true) ?? node.get('answers', true) ?? node.get('choices', true);
  const options = isSeq(list) ? list.items.map((item) => readOption(item as Node, context)) : [];
  const right = options.filter((option) => option.correct).length;
  const id = node.get('q');
  const question = {
    explicitId: typeof id === 'string' ? id : undefined,
    dialect: 'E' as const,
    kind: right > 1 ? ('multiple' as const) : ('single' as const),
    stem,
    options,
    explanation: textOf(node.get('explanation') ?? node.get('feedback')),
    topicPath: [],
    exams: document.exams,
    domain: textOf(node.get('domain')),
    range: rangeOf(document.lines, lines),
  };
  const problems: Problem[] = [...checkOptions(question, at, '"- content:"')];
  if (options.length > 1 && right === 0) problems.push(problem('question-no-key', 'No option of this quiz is right: write "correct: true" below each one that is.', at));
  return { lines, problems, ...(problems.some(({ severity }) => severity === 'error') ? {} : { question }) };
}

function readOption(node: Node, context: Context): Option {
  const line = lineOf(node, context);
  const range = rangeOf(context.document.lines, { line, endLine: line + 1 });
  if (!isMap(node)) return { text: isScalar(node) ? textOf(node.value) : '', correct: false, explanation: '', range };
  const correct = node.get('correct') ?? node.get('isCorrect') ?? node.get('right');
  return { text: textOf(node.get('content') ?? node.get('text') ?? node.get('option') ?? node.get('label')), correct: correct === true || /^(?:true|yes)$/i.test(textOf(correct)), explanation: textOf(node.get('feedback') ?? node.get('explanation')), range };
}

/** The file's line of a node: the YAML begins on the line after the fence. */
function lineOf(node: Node | null, { counter, block }: Context, side: 'start' | 'end' = 'start'): number {
  const offset = node?.range?.[side === 'start' ? 0 : 1] ?? 0;
  return Math.min(block.line + counter.linePos(offset).line, block.endLine - 1);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
}

function problem(code: string, message: string, range: Range): Problem {
  return { code, severity: 'error', message, range };
}
