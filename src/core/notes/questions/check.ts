import { plainText } from '../../markdown/plainText';
import { type Problem, type Question, type Range } from '../model';

/** What is wrong with a question by itself. An error means that it cannot be asked. */
export function checkQuestion(question: Question, at: Range): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (code: string, severity: Problem['severity'], message: string, range = at): void => {
    problems.push({ code, severity, message, range });
  };
  if (plainText(question.stem) === '') report('question-no-stem', 'error', 'This question has no text: write what is asked in the heading.');
  if (question.options.length < 2) {
    report('question-one-option', 'error', 'This question has only one option: add at least one more line that begins with "- [ ]".');
  } else if (!question.options.some((option) => option.correct)) {
    report('question-no-key', 'error', 'No option of this question is marked as right: put [x] before each one that is.');
  }
  const seen = new Set<string>();
  for (const option of question.options) {
    const text = plainText(option.text).toLowerCase();
    if (option.text === '') report('question-empty-option', 'error', 'This option has no text: write the answer after the brackets, or remove the line.', option.range);
    else if (text !== '' && seen.has(text)) report('question-same-options', 'warning', 'Two options of this question are the same: change or remove one.', option.range);
    seen.add(text);
  }
  return problems;
}
