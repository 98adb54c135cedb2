import { plainText } from '../markdown/plainText';
import { type Problem, type Question } from '../notes/model';
import { type Located } from './model';

/** What is wrong only when questions are seen together: one id for two of them, two keys for one. */
export function problemsBetween(questions: readonly Located<Question>[]): readonly Located<Problem>[] {
  const problems: Located<Problem>[] = [];
  const byId = new Map<string, Located<Question>>();
  const byContent = new Map<string, Located<Question>>();
  for (const question of questions) {
    const { note, item } = question;
    const content = contentOf(item);
    const sameId = item.explicitId === undefined ? undefined : byId.get(item.explicitId);
    if (sameId !== undefined && contentOf(sameId.item) !== content) {
      problems.push(problem(question, 'question-same-id', `The id '${item.explicitId ?? ''}' already belongs to ${placeOf(sameId)}: give this question another, so that both keep their own history.`));
    } else if (item.explicitId !== undefined) byId.set(item.explicitId, question);
    const same = byContent.get(content);
    if (same === undefined) byContent.set(content, question);
    else if (keyOf(same.item) !== keyOf(item)) {
      problems.push(problem(question, 'question-contradiction', `The same question stands at ${placeOf(same)} with another key: correct one of them, or remove it.`));
      problems.push({ ...problem(same, 'question-contradiction', `The same question stands at ${placeOf({ note, item })} with another key: correct one of them, or remove it.`) });
    }
  }
  return problems;
}

function problem({ note, item }: Located<Question>, code: string, message: string): Located<Problem> {
  const { line, character } = item.range.start;
  return { note, item: { code, severity: 'error', message, range: { start: { line, character }, end: { line: line + 1, character: 0 } } } };
}

function placeOf({ note, item }: Located<Question>): string {
  return `${note.uri}:${item.range.start.line + 1}`;
}

function contentOf(question: Question): string {
  return JSON.stringify([fold(question.stem), question.options.map((option) => fold(option.text)).sort()]);
}

function keyOf(question: Question): string {
  return JSON.stringify(question.options.filter((option) => option.correct).map((option) => fold(option.text)).sort());
}

function fold(text: string): string {
  return plainText(text).toLowerCase();
}
