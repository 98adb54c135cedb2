import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { type FrontMatter, type Problem, type Range } from './model';

export interface FrontMatterResult {
  readonly frontMatter: FrontMatter;
  readonly problems: readonly Problem[];
  /** First line of the note's text; 0 when there is no front matter. */
  readonly bodyLine: number;
}

export const emptyFrontMatter: FrontMatter = {
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
  const last = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (last < 0) return { frontMatter: emptyFrontMatter, problems: [], bodyLine: 0 };

  const counter = new LineCounter();
  const document = parseDocument(lines.slice(1, last).join('\n'), { lineCounter: counter, schema: 'core' });
  const rangeOf = (from: number, to: number): Range => {
    const start = counter.linePos(from);
    const end = counter.linePos(Math.max(from, to));
    // linePos counts from 1, and the YAML starts on the file's second line.
    return { start: { line: start.line, character: start.col - 1 }, end: { line: Math.min(end.line, last), character: end.col - 1 } };
  };
  const problems: Problem[] = document.errors.map((error) => ({
    code: 'front-matter',
    severity: 'warning',
    message: `This front matter is not valid YAML, so it is left out: ${firstLine(error.message)}`,
    range: rangeOf(...error.pos),
  }));
  const root = document.contents;
  if (problems.length > 0) return { frontMatter: emptyFrontMatter, problems, bodyLine: last + 1 };
  if (!isMap(root)) {
    // Text between two rules is no front matter; nothing between them is an empty one.
    const isEmpty = lines.slice(1, last).every((line) => line.trim() === '');
    return { frontMatter: emptyFrontMatter, problems, bodyLine: isEmpty ? last + 1 : 0 };
  }

  const values = new Map<string, unknown>();
  for (const { key, value } of root.items) {
    if (!isScalar(key) || typeof key.value !== 'string') continue;
    const expected = expectations[key.value];
    const plain: unknown = isScalar(value) ? value.value : (document.get(key.value, false) as { toJSON?: () => unknown } | null)?.toJSON?.();
    if (expected === undefined || plain === null || plain === undefined) continue;
    if (expected.accepts(plain)) values.set(key.value, plain);
    else {
      const [from = 0, to = 0] = rangeInYaml(value) ?? rangeInYaml(key) ?? [];
      problems.push({
        code: 'front-matter',
        severity: 'warning',
        message: `'${key.value}' in the front matter must be ${expected.remedy}; it is left out.`,
        range: rangeOf(from, to),
      });
    }
  }
  const cards = values.get('cards');
  const text = (key: string): string | undefined => {
    const value = values.get(key);
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined;
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

const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
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
  return items.flatMap((item) => (typeof item === 'string' || typeof item === 'number' ? [String(item).trim()] : [])).filter((item) => item !== '');
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}

function rangeInYaml(node: unknown): readonly number[] | undefined {
  return (node as { range?: readonly number[] | null } | null)?.range ?? undefined;
}
