import { plainText } from '../../markdown/plainText';
import { type Problem, type Question, type Range } from '../model';

/** What is wrong with a task-list question by itself. An error means that it cannot be asked. */
export function checkQuestion(question: Question, at: Range): readonly Problem[] {
  const noKey: Problem = { code: 'question-no-key', severity: 'error', message: 'No option of this question is marked as right: put [x] before each one that is.', range: at };
  const isUnkeyed = question.options.length > 1 && !question.options.some((option) => option.correct);
  return [...checkOptions(question, at, '"- [ ]"'), ...(isUnkeyed ? [noKey] : [])];
}

/** What is wrong with a question's stem and options, whatever the dialect. `mark` is how the dialect writes an option. */
export function checkOptions(question: Question, at: Range, mark = 'the next letter'): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (code: string, severity: Problem['severity'], message: string, range = at): void => {
    problems.push({ code, severity, message, range });
  };
  if (!/^\w/.test(question.stem) && plainText(question.stem) === '' && !question.stem.includes('![')) report('question-no-stem', 'error', 'This question has no text: write what is asked before its options.');
  if (question.options.length < 2) report('question-one-option', 'error', `This question has only one option: add at least one more line that begins with ${mark}.`);
  const seen = new Set<string>();
  const mayRepeat = new Set(question.options.map(({ text }) => hashOf(text))).size < question.options.length;
  for (const option of question.options) {
    // Pictures with the same caption are not the same picture.
    const text = !mayRepeat || option.text.includes('![') ? option.text : plainText(option.text).toLowerCase();
    if (option.text === '') report('question-empty-option', 'error', 'This option has no text: write the answer, or remove the line.', option.range);
    else if (text !== '' && seen.has(text)) report('question-same-options', 'warning', 'Two options of this question are the same: change or remove one.', option.range);
    seen.add(text);
  }
  return problems;
}

/** How many letters and digits of a text tell it from others, as a rule. */
const telling = 24;

/** The same for texts that read the same, whatever their marks, and nearly always another for others: it spares reading their Markdown. */
function hashOf(text: string): number {
  const read = /[[<&\\]/.test(text) ? plainText(text) : text;
  let hash = 0;
  for (let at = 0, left = telling; at < read.length && left > 0; at++) {
    const code = read.charCodeAt(at);
    const lower = code | 0x20;
    if ((lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39)) {
      hash = (hash * 31 + lower) | 0;
      left--;
    }
  }
  return hash;
}
