import { type Random } from '../../../src/core/ports';
import { abbreviation, integer, pick, sentence, termName } from '../words';

/** A note before it is written: what it holds is decided by the corpus, how it reads here. */
export interface NotePlan {
  readonly number: number;
  /** Characters, more or less. */
  readonly size: number;
  readonly hasFrontMatter: boolean;
  readonly hasQuestions: boolean;
  /** Lines end as on Windows. */
  readonly isWindows: boolean;
}

/** Headings that name a service, as people write them. */
const services = ['## ECS (Elastic Container Service)', '## AWS Lambda', '## Amazon S3', '## Fargate', '## Amazon EC2', '## DynamoDB', '## Step Functions', '## Amazon SQS', '## ECR', '## CloudFront'];
/** Different terms in all notes together; several notes define the same. */
const termsInAll = 20_000;
const codeLanguages = ['hcl', 'yaml', 'json', 'bash'];

/** The Markdown of one note. */
export function noteText(plan: NotePlan, random: Random): string {
  const { number, size, hasFrontMatter, hasQuestions, isWindows } = plan;
  const parts: string[] = [];
  let written = 0;
  const add = (part: string): void => {
    parts.push(part);
    written += part.length + 2;
  };
  if (hasFrontMatter) add(`---\ntitle: Note ${number} on ${termName(number)}\norder: ${number % 50}\nexams: [CLF-C02, SAA-C03]\nchecked: 2026-11-22\n---`);
  add(`# ${termName(number)}`);
  while (written < size) {
    add(heading(random));
    const blocks = integer(2, 5, random);
    for (let block = 0; block < blocks && written < size; block++) add(pick(blockKinds, random)(random));
    if (hasQuestions && random() < 0.4) add(question(random));
  }
  if (hasQuestions) add(question(random));
  const text = `${parts.join('\n\n')}\n`;
  return isWindows ? text.replaceAll('\n', '\r\n') : text;
}

function heading(random: Random): string {
  const kind = random();
  if (kind < 0.15) return pick(services, random);
  const number = integer(0, termsInAll - 1, random);
  if (kind < 0.25) return `## ${abbreviation(number)} (${termName(number)})`;
  return `${kind < 0.6 ? '##' : '###'} ${sentence(integer(2, 6, random), random).slice(0, -1)}`;
}

const marked = (random: Random): string => {
  const text = sentence(integer(8, 20, random), random);
  const kind = random();
  if (kind < 0.15) return text.replace(' ', ' **').replace(/\.$/, '**.');
  if (kind < 0.3) return `${text.slice(0, -1)}, see [${termName(integer(0, termsInAll - 1, random))}](other-note.md#section).`;
  if (kind < 0.4) return `${text.slice(0, -1)} with \`aws_ecs_service\`.`;
  return text;
};

const sentences = (from: number, to: number, random: Random): string => Array.from({ length: integer(from, to, random) }, () => marked(random)).join(' ');

const bullets = (random: Random): string => Array.from({ length: integer(3, 7, random) }, () => `- ${marked(random)}`).join('\n');

const definitions = (random: Random): string => Array.from({ length: integer(2, 5, random) }, () => `- **${termName(integer(0, termsInAll - 1, random))}**: ${sentences(1, 2, random)}`).join('\n');

const nested = (random: Random): string => Array.from({ length: integer(2, 4, random) }, () => `1. ${marked(random)}\n   - ${marked(random)}\n   - ${marked(random)}`).join('\n');

const code = (random: Random): string => `\`\`\`${pick(codeLanguages, random)}\n${Array.from({ length: integer(4, 12, random) }, (_, line) => `setting_${line} = "${sentence(3, random)}"`).join('\n')}\n\`\`\``;

const table = (random: Random): string => ['| term | meaning |', '|---|---|', ...Array.from({ length: integer(3, 6, random) }, () => `| ${termName(integer(0, termsInAll - 1, random))} | ${marked(random)} |`)].join('\n');

const quote = (random: Random): string => `> ${sentences(1, 3, random)}`;

const clue = (random: Random): string => `Exam tip: ${marked(random)}`;

const paragraph = (random: Random): string => sentences(2, 5, random);

/** Prose and bullets are what notes are mostly made of. */
const blockKinds: readonly ((random: Random) => string)[] = [paragraph, paragraph, paragraph, bullets, bullets, bullets, definitions, nested, code, table, quote, clue];

/** A question in the native form; every fourth as a numbered list with the answer in a fold-out. */
function question(random: Random): string {
  const stem = `${sentence(integer(10, 25, random), random).slice(0, -1)}?`;
  const right = integer(0, 3, random);
  const options = [0, 1, 2, 3].map(() => sentence(integer(3, 8, random), random));
  if (random() < 0.25) {
    const letters = ['A', 'B', 'C', 'D'];
    return `1. ${stem}\n${options.map((option, index) => `    - ${letters[index] ?? ''}. ${option}`).join('\n')}\n\n    <details markdown=1><summary markdown='span'>Answer</summary>\n      Correct answer: ${letters[right] ?? ''}\n    </details>`;
  }
  return `### ${stem}\n\n${options.map((option, index) => `- [${index === right ? 'x' : ' '}] ${option}\n  > ${sentence(10, random)}`).join('\n')}\n\n> ${sentence(15, random)}`;
}
