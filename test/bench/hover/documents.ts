import { readFileSync } from 'node:fs';
import { createFileContext, type FileContext } from '../../../src/core/iac/fileContext';
import { type IacDialect } from '../../../src/core/iac/model';
import { seededRandom } from '../../../src/core/quiz/random';
import { integer, termName } from '../words';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A file as an editor holds it: cut into lines. */
export interface GeneratedDocument {
  readonly dialect: IacDialect;
  readonly lines: readonly string[];
  readonly length: number;
  /** In the last term that the file names: to know what stands there, all before it has to be read. */
  readonly lastTerm: Place;
}

/** Real code of each dialect, which generated files repeat. */
const samples: Readonly<Record<IacDialect, readonly string[]>> = {
  terraform: ['service.tf', 'policies.tf'],
  yaml: ['template.yaml', 'sam.yaml', 'serverless.yml', 'deploy-workflow.yml'],
  json: ['template.json', 'task-definition.json'],
  typescript: ['stack.ts', 'clients.ts', 'program.ts'],
  python: ['stack.py', 'infra.py'],
  java: ['Stack.java'],
  go: ['stack.go', 'infra.go'],
  csharp: ['Stack.cs', 'Infra.cs'],
  dockerfile: ['Dockerfile'],
  compose: ['compose.yaml'],
  shell: ['deploy.sh'],
  markdown: ['README.md'],
  plaintext: ['notes.txt'],
};
export const dialects = Object.keys(samples) as readonly IacDialect[];

const commentMarks: Partial<Readonly<Record<IacDialect, string>>> = { typescript: '// ', java: '// ', go: '// ', csharp: '// ', markdown: '', plaintext: '' };

/** Terms that files speak of; every glossary holds at least these. */
const termsSpokenOf = 1000;

/** A file of many lines: the dialect's samples again and again, each with a remark that names terms. */
export function manyLines(dialect: IacDialect, length: number): GeneratedDocument {
  if (dialect === 'json') return documentOf(dialect, JSON.stringify(jsonItems(length), undefined, 2));
  return documentOf(dialect, repeated(dialect, samples[dialect].map(readSample), length));
}

/** A file of one line, written as its dialect would have it: JSON, a minified script, a string of JSON in Terraform. */
export function oneLine(dialect: 'json' | 'yaml' | 'typescript' | 'terraform', length: number): GeneratedDocument {
  return documentOf(dialect, lineOf(dialect, length));
}

/** Several lines, each of this length. */
export function longLines(dialect: 'json' | 'typescript' | 'terraform', length: number, count: number): GeneratedDocument {
  const line = lineOf(dialect, length);
  return documentOf(dialect, Array.from({ length: count }, () => line).join('\n'));
}

/** A script with no sign of AWS, which has to be read to its end to know that. */
export function withoutAws(length: number): GeneratedDocument {
  return documentOf('typescript', repeated('typescript', [readSample('game.ts')], length));
}

/** A document version that nothing has been asked of yet. */
export function openDocument({ dialect, lines }: GeneratedDocument): FileContext {
  return createFileContext({ dialect, lineCount: lines.length, lineAt: (line) => lines[line] ?? '' });
}

/** Places in a document, every character equally likely. */
export function places({ lines, length }: GeneratedDocument, count: number): readonly Place[] {
  const random = seededRandom(3);
  const offsets = Array.from({ length: count }, () => Math.floor(random() * length));
  const starts: number[] = [];
  let end = 0;
  for (const line of lines) {
    starts.push(end);
    end += line.length + 1;
  }
  return offsets.map((offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: Math.min(offset - (starts[low] ?? 0), lines[low]?.length ?? 0) };
  });
}

function readSample(name: string): string {
  return readFileSync(`test/fixtures/iac/first/${name}`, 'utf8');
}

function documentOf(dialect: IacDialect, text: string): GeneratedDocument {
  const lines = text.split('\n');
  const line = lines.findLastIndex((candidate) => candidate.includes(opening));
  const column = (lines[line]?.lastIndexOf(opening) ?? 0) + opening.length + 1;
  return { dialect, lines, length: text.length, lastTerm: { line, column } };
}

const opening = 'Compares ';

/** "Compares Elastic container service, AAAD and Warm cluster agent": names of terms as people write them. */
function remarks(): () => string {
  const random = seededRandom(2);
  return () => `${opening}${[1, 2, 3].map(() => termName(integer(0, termsSpokenOf - 1, random))).join(', ')}.`;
}

function repeated(dialect: IacDialect, texts: readonly string[], length: number): string {
  const remark = remarks();
  const mark = commentMarks[dialect] ?? '# ';
  const parts: string[] = [];
  for (let written = 0, copy = 0; written < length; copy++) {
    const part = `${mark}Copy ${copy}. ${remark()}\n${texts[copy % texts.length] ?? ''}\n`;
    parts.push(part);
    written += part.length;
  }
  return parts.join('');
}

function jsonItems(length: number): readonly unknown[] {
  const remark = remarks();
  const templates = samples.json.map((name): unknown => JSON.parse(readSample(name)));
  const lengths = templates.map((template) => JSON.stringify(template).length);
  const items: unknown[] = [];
  for (let written = 0, copy = 0; written < length; copy++) {
    items.push({ Description: remark(), Template: templates[copy % templates.length] });
    written += (lengths[copy % lengths.length] ?? 0) + 120;
  }
  return items;
}

function lineOf(dialect: 'json' | 'yaml' | 'typescript' | 'terraform', length: number): string {
  switch (dialect) {
    case 'json':
    case 'yaml':
      return JSON.stringify(jsonItems(length));
    case 'terraform':
      return `locals { templates = jsondecode(${JSON.stringify(JSON.stringify(jsonItems(length * 0.9)))}) }`;
    case 'typescript':
      return repeated('typescript', samples.typescript.map(readSample), length * 1.2)
        .replace(/^\/\/ (Copy .*)$/gm, 'note("$1");')
        .replace(/(?:^|\s)\/\/.*$/gm, '')
        .replace(/\s*\n\s*/g, ' ');
  }
}
