import { type FrontMatter, type Position, type Problem } from './model';
import { readYaml } from './yaml';

interface FrontMatterResult {
  readonly frontMatter: FrontMatter;
  readonly problems: readonly Problem[];
  /** First line of the note's text; 0 when there is no front matter. */
  readonly bodyLine: number;
}

const emptyFrontMatter: FrontMatter = {
  title: undefined,
  order: undefined,
  exams: [],
  kind: undefined,
  checked: undefined,
  sources: [],
  included: true,
};

/**
 * Reads YAML front matter: a first line `---` up to the next `---` or `...`.
 * A value of the wrong kind is reported and left out; the others still count.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatterResult {
  if (lines[0]?.trimEnd() !== '---') return { frontMatter: emptyFrontMatter, problems: [], bodyLine: 0 };
  const last = lines.findIndex((line, index) => index > 0 && (line.startsWith('---') || line.startsWith('...')) && line.trimEnd().length === 3);
  if (last < 0) return { frontMatter: emptyFrontMatter, problems: [], bodyLine: 0 };

  const source = lines.slice(1, last).join('\n');
  const yaml = readYaml(source);
  if (yaml.kind === 'error') {
    const start = { line: Math.min(yaml.line + 1, last), character: yaml.column };
    const end = { line: start.line, character: Math.max(start.character, lines[start.line]?.length ?? 0) };
    const problem = frontMatterProblem(`This front matter is not valid YAML, so it is left out: ${yaml.message}. Correct it, or remove it.`, start, end);
    return { frontMatter: emptyFrontMatter, problems: [problem], bodyLine: last + 1 };
  }
  if (yaml.kind === 'other') {
    // Text between two rules is no front matter; nothing between them is an empty one.
    const isEmpty = lines.slice(1, last).every((line) => line.trim() === '');
    return { frontMatter: emptyFrontMatter, problems: [], bodyLine: isEmpty ? last + 1 : 0 };
  }

  const problems: Problem[] = [];
  const values = new Map<string, unknown>();
  for (const [key, { value, start, end }] of yaml.entries) {
    const expected = expectations[key];
    if (expected === undefined || value === null) continue;
    if (expected.accepts(value)) values.set(key, value);
    else problems.push(frontMatterProblem(`'${key}' in the front matter must be ${expected.remedy}; it is left out.`, positionAt(source, start), positionAt(source, end)));
  }
  const cards = values.get('cards');
  const text = (key: string): string | undefined => {
    const value = values.get(key);
    return isText(value) ? String(value).trim() || undefined : undefined;
  };
  return {
    frontMatter: {
      title: text('title'),
      order: values.get('order') as number | undefined,
      exams: listOf(values.get('exams')).map((code) => code.toUpperCase()),
      kind: text('kind')?.toLowerCase(),
      checked: text('checked'),
      sources: listOf(values.get('sources')),
      included: values.get('awsExamNotes') !== false,
      ...(typeof cards === 'string' ? { cards: cards.toLowerCase() } : {}),
    },
    problems,
    bodyLine: last + 1,
  };
}

interface Expectation {
  readonly accepts: (value: unknown) => boolean;
  readonly remedy: string;
}

const isText = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';
const textOrList: Expectation = {
  accepts: (value) => isText(value) || (Array.isArray(value) && value.every(isText)),
  remedy: 'a list such as [CLF-C02, SAA-C03]',
};
const oneText: Expectation = { accepts: isText, remedy: 'a text' };

const expectations: Readonly<Record<string, Expectation | undefined>> = {
  title: oneText,
  order: { accepts: (value) => typeof value === 'number' && Number.isFinite(value), remedy: 'a number such as 3' },
  exams: textOrList,
  kind: oneText,
  checked: { accepts: isText, remedy: 'a date such as 2026-11-22' },
  sources: { ...textOrList, remedy: 'a list of addresses' },
  cards: { accepts: (value) => value === 'highlight', remedy: "'highlight'" },
  awsExamNotes: { accepts: (value) => typeof value === 'boolean', remedy: 'true or false' },
};

function listOf(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value];
  return items.flatMap((item) => (isText(item) ? [String(item).trim()] : [])).filter((item) => item !== '');
}

function frontMatterProblem(message: string, start: Position, end: Position): Problem {
  return { code: 'front-matter', severity: 'warning', message, range: { start, end } };
}

/** The YAML starts on the file's second line. */
function positionAt(source: string, offset: number): Position {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, character: before.at(-1)?.length ?? 0 };
}
