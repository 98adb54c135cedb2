import { parseBlocks, type Block } from '../markdown/blocks';
import { readClues } from './clues';
import { readConfusions } from './confusions';
import { readFrontMatter } from './frontMatter';
import { type Note, type Problem, type Topic } from './model';
import { isAccidentalHeading } from './questions/rows';
import { readQuestions, type ReadQuestions } from './questions/readQuestions';
import { pathTo, readSections, type Section } from './sections';
import { withOwnText } from './ownText';
import { rangeOf } from './source';
import { readTerms } from './terms';

/**
 * Reads one Markdown file. Never throws; linear in the text's length. What is broken becomes a
 * problem with its place and a remedy, and hides nothing else.
 *
 * @param uri identity of the file, kept as given; its last part names the note where nothing else does
 */
export function parseNote(uri: string, text: string): Note {
  const source = withLineFeeds(text);
  const lines = source.split('\n');
  const { frontMatter, problems: frontMatterProblems, bodyLine } = readFrontMatter(lines);
  const body = bodyLine === 0 ? source : withoutLines(lines, bodyLine, source);
  const blocks = parseBlocks(source, bodyLine).map((block) => withoutAccident(block, lines));
  const sections = readSections(blocks, lines.length);
  const found = readQuestions({ uri, lines, text: body, blocks, sections, exams: frontMatter.exams, hasHighlightCards: frontMatter.cards === 'highlight' });

  const problems: Problem[] = [...frontMatterProblems, ...found.problems];
  const topics: Topic[] = [];
  const plainSections: Section[] = [];
  sections.forEach((section, index) => {
    const { heading } = section;
    if (heading !== undefined && found.isClaimed(heading.line)) return;
    plainSections.push(withoutQuestions(section, found));
    if (heading !== undefined && section.title !== '') {
      const { title, level, slug, endLine } = section;
      topics.push({ title, level, slug, range: rangeOf(lines, heading), endLine, path: pathTo(sections, index) });
    }
  });
  const clues = plainSections.flatMap((section) => readClues(section.blocks));
  const outermost = topics.filter((topic) => topic.level === 1);
  return withOwnText({
    uri,
    frontMatter,
    title: frontMatter.title ?? (outermost.length === 1 ? outermost[0]?.title : undefined) ?? nameOf(uri),
    topics,
    terms: readTerms({ sections: plainSections, lines, clues, isGlossary: frontMatter.kind === 'glossary' }),
    clues,
    questions: found.questions,
    ...(found.unkeyed.length > 0 ? { unkeyed: found.unkeyed } : {}),
    ...(found.looseKeys.length > 0 ? { looseKeys: found.looseKeys } : {}),
    confusions: readConfusions(plainSections, lines),
    problems,
  });
}

function withLineFeeds(text: string): string {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
}

/** What stands below the first lines, with the line feed that ends them. A slice: joining texts would copy them. */
function withoutLines(lines: readonly string[], count: number, source: string): string {
  let length = 0;
  for (let line = 0; line < count; line++) length += (lines[line]?.length ?? 0) + 1;
  return source.slice(length - 1);
}

/** A paragraph that a rule follows without a blank line between is a heading to Markdown, not to its author. */
function withoutAccident(block: Block, lines: readonly string[]): Block {
  return block.kind === 'heading' && isAccidentalHeading(block, lines) ? { kind: 'paragraph', line: block.line, endLine: block.endLine, text: block.text } : block;
}

/** What remains to explain terms once questions are taken out; a list keeps its other items. */
function withoutQuestions(section: Section, found: ReadQuestions): Section {
  if (!section.blocks.some((block) => found.touches(block))) return section;
  const blocks = section.blocks.flatMap((block): readonly Block[] => {
    if (!found.touches(block)) return [block];
    if (block.kind !== 'list') return [];
    const items = block.items.filter((item) => !found.touches(item));
    return items.length === 0 ? [] : [{ ...block, items }];
  });
  return { ...section, blocks };
}

function nameOf(uri: string): string {
  const last = uri.split(/[\\/]/).at(-1) ?? uri;
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // A path from the command line may hold a lone per cent sign.
  }
  return name.replace(/\.(?:md|markdown)$/i, '');
}
