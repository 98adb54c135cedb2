import { parseBlocks } from '../markdown/blocks';
import { readClues } from './clues';
import { readConfusions } from './confusions';
import { readFrontMatter } from './frontMatter';
import { type Note, type Problem, type Question, type Topic } from './model';
import { readTaskListQuestion } from './questions/taskList';
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
  const sections = readSections(parseBlocks(bodyLine === 0 ? source : withoutLines(lines, bodyLine, source)), lines.length);

  const problems: Problem[] = [...frontMatterProblems];
  const questions: Question[] = [];
  const topics: Topic[] = [];
  const plainSections: Section[] = [];
  sections.forEach((section, index) => {
    const found = readTaskListQuestion(section, lines, pathTo(sections, section.parent), frontMatter.exams);
    if (found !== undefined) {
      problems.push(...found.problems);
      if (found.question !== undefined) questions.push(found.question);
      return;
    }
    plainSections.push(section);
    if (section.heading !== undefined && section.title !== '') {
      const { title, level, slug, endLine, heading } = section;
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
    questions,
    confusions: readConfusions(plainSections, lines),
    problems,
  });
}

function withLineFeeds(text: string): string {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
}

/** Blank lines in place of the front matter keep every line number true. */
function withoutLines(lines: readonly string[], count: number, source: string): string {
  const length = lines.slice(0, count).reduce((sum, line) => sum + line.length + 1, 0);
  return '\n'.repeat(count) + source.slice(length);
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
