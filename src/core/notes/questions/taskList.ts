import { type Block, type BlockOf, type ListItem } from '../../markdown/blocks';
import { withoutComments } from '../../markdown/plainText';
import { type Option, type Problem, type Question } from '../model';
import { readCodes, readMetadata } from '../metadata';
import { type Section } from '../sections';
import { quotedSource, rangeOf, sourceOf } from '../source';
import { checkQuestion } from './check';

/** What a section turned out to hold when it is a question and not a topic. */
export interface FoundQuestion {
  /** `undefined` when the question is broken: the problems say why. */
  readonly question: Question | undefined;
  readonly problems: readonly Problem[];
}

const marker = /^\[([ xX]?)\](?:\s+|$)/;

/**
 * The native form and dialect B: a heading, then a task list of options. The native form adds an
 * explanation to each option, as a quote, and metadata in a comment; GitHub shows both well.
 *
 * @returns `undefined` when the section is no question, such as a heading over a to-do list
 */
export function readTaskListQuestion(section: Section, lines: readonly string[], topicPath: readonly string[], fileExams: readonly string[]): FoundQuestion | undefined {
  const { heading, blocks } = section;
  if (heading === undefined) return undefined;
  const first = blocks.findIndex(isTaskList);
  if (first < 0) return undefined;
  let after = first;
  const items: ListItem[] = [];
  // Options with mixed bullets (`-` and `*`) are several lists to Markdown, one to their author.
  for (let block = blocks[after]; block !== undefined && isTaskList(block); block = blocks[++after]) items.push(...block.items);

  const metadata = readMetadata(heading.text);
  const options = items.map((item) => readOption(item, lines));
  if (!looksAsked(section, metadata, options)) return undefined;

  const stem = [withoutComments(heading.text), ...blocks.slice(0, first).map((block) => sourceOf(lines, block))].filter((part) => part !== '').join('\n\n');
  const explanationBlocks = blocks.slice(after).filter(isExplanation);
  const last = explanationBlocks.at(-1) ?? blocks[after - 1] ?? heading;
  const isNative = metadata.has('q') || options.some((option) => option.explanation !== '');
  const exams = readCodes(metadata.get('exams'));
  const question: Question = {
    explicitId: metadata.get('q'),
    dialect: isNative ? 'native' : 'B',
    kind: options.filter((option) => option.correct).length > 1 ? 'multiple' : 'single',
    stem,
    options,
    explanation: explanationBlocks.map((block) => (block.kind === 'quote' ? quotedSource(lines, block) : sourceOf(lines, block))).join('\n\n'),
    topicPath,
    exams: exams.length > 0 ? exams : fileExams,
    domain: metadata.get('domain') ?? '',
    range: rangeOf(lines, { line: heading.line, endLine: last.endLine }),
  };
  const problems = checkQuestion(question, rangeOf(lines, heading));
  return { question: problems.some((problem) => problem.severity === 'error') ? undefined : question, problems };
}

function isTaskList(block: Block): block is BlockOf<'list'> {
  return block.kind === 'list' && block.items.length > 0 && block.items.every((item) => item.blocks[0]?.kind === 'paragraph' && marker.test(item.blocks[0].text));
}

function readOption(item: ListItem, lines: readonly string[]): Option {
  const [first, ...rest] = item.blocks;
  const text = first?.kind === 'paragraph' ? first.text : '';
  const body = rest.filter((block) => block.kind !== 'quote').map((block) => sourceOf(lines, block));
  const quotes = rest.filter((block) => block.kind === 'quote').map((block) => quotedSource(lines, block));
  return {
    text: [withoutComments(text.replace(marker, '')), ...body].join('\n\n').trim(),
    correct: /x/i.test(marker.exec(text)?.[1] ?? ''),
    explanation: quotes.join('\n\n'),
    range: rangeOf(lines, first ?? item),
  };
}

/** After the options only what explains belongs to the question; "Back to top" links don't. */
function isExplanation(block: Block): boolean {
  return block.kind === 'quote' || (block.kind === 'paragraph' && /^[*_]{0,2}(?:explanation|reason|reference)s?\b/i.test(block.text));
}

const asks = /\?|…|\.\.\.|_{3,}|:\s*$|\b(?:which|what|choose|select|pick|when|how|who|where|why|true|false)\b/i;

/**
 * Tells a question from a heading over a to-do list: it says so (`q:`), it explains its options,
 * it asks, or it is a whole sentence with some options right and some wrong.
 */
function looksAsked(section: Section, metadata: ReadonlyMap<string, string>, options: readonly Option[]): boolean {
  if (metadata.has('q') || options.some((option) => option.explanation !== '')) return true;
  if (asks.test(section.title)) return true;
  const keyed = options.some((option) => option.correct) && options.some((option) => !option.correct);
  return keyed && section.title.split(' ').length >= 6;
}
