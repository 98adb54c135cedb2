import { type Range } from './model';

/** A new note's text, and what to select in it: the words to write over first. */
export interface NoteTemplate {
  readonly fileName: string;
  readonly text: string;
  readonly selection: Range;
}

const definition = 'What it is, in a sentence.';

/** A note with front matter, a definition and a question, in the form that tips and quizzes read. */
export function noteTemplate(title: string): NoteTemplate {
  const name = title.replace(/\s+/g, ' ').trim();
  const front = ['---', `title: ${JSON.stringify(name)}`, 'exams: []', '---', ''];
  const text = [
    ...front,
    `# ${name}`,
    '',
    `**${name}**: ${definition}`,
    '',
    'For exam: the words in a question that point to it.',
    '',
    '## Questions',
    '',
    `### What is ${name} for?`,
    '',
    '- [x] The right answer',
    '  > Why it is right.',
    '- [ ] A wrong answer',
    '  > Why it is wrong.',
    '',
  ];
  const line = text.findIndex((row) => row.endsWith(definition));
  const end = text[line]?.length ?? 0;
  return { fileName: fileNameOf(name), text: text.join('\n'), selection: { start: { line, character: end - definition.length }, end: { line, character: end } } };
}

/** Letters and digits of any script, joined by hyphens: safe on every file system and in links. */
function fileNameOf(title: string): string {
  const slug = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 80);
  return slug === '' ? 'note' : slug;
}
