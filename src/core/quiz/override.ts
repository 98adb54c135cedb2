import { cardId } from '../notes/identity';
import { type Question } from '../notes/model';

/**
 * A shipped question as Markdown of the person's own, to be corrected and saved among their notes:
 * it has the same id, and of two questions with one id the person's is asked.
 */
export function overrideText(question: Question, noteTitle: string): string {
  const { stem, options, explanation, domain, exams } = question;
  const [title = '', ...rest] = stem.split('\n');
  const facts = [`q: ${cardId(question)}`, domain !== '' && `domain: ${domain}`, exams.length > 0 && `exams: ${exams.join(', ')}`].filter((fact) => fact !== false);
  const body = rest.join('\n').trim();
  return [
    `# ${noteTitle}: my corrections`,
    '',
    '<!-- Correct the question and save this file in your notes folder: it takes the place of the shipped one. -->',
    '',
    `### ${title} <!-- ${facts.join('; ')} -->`,
    '',
    ...(body === '' ? [] : [body, '']),
    ...options.flatMap(({ text, correct, explanation: why }) => [listed(`- [${correct ? 'x' : ' '}] `, text), ...(why === '' ? [] : [quoted('  > ', why)])]),
    '',
    ...(explanation === '' ? [] : [quoted('> ', explanation), '']),
  ].join('\n');
}

const listed = (mark: string, text: string): string => `${mark}${text.split('\n').join('\n  ')}`;
const quoted = (mark: string, text: string): string => text.split('\n').map((line) => `${mark}${line}`.trimEnd()).join('\n');
