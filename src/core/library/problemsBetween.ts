import { plainText } from '../markdown/plainText';
import { type Problem, type Question, type Range } from '../notes/model';
import { type Located } from './model';

/** What is wrong only when questions are seen together: one id for two of them, two keys for one. */
export function problemsBetween(questions: readonly Located<Question>[]): readonly Located<Problem>[] {
  const problems: Located<Problem>[] = [];
  const byId = new Map<string, Located<Question>>();
  const byContent = new Map<string, Located<Question>>();
  for (const question of questions) {
    const { item } = question;
    const content = contentOf(item);
    const sameId = item.explicitId === undefined ? undefined : byId.get(item.explicitId);
    if (sameId !== undefined && contentOf(sameId.item) !== content) {
      problems.push(problem(question, sameId, 'The id belongs to this question', 'question-same-id', `The id '${item.explicitId ?? ''}' already belongs to ${placeOf(sameId)}: give this question another, so that both keep their own history.`));
    } else if (item.explicitId !== undefined) byId.set(item.explicitId, question);
    const same = byContent.get(content);
    if (same === undefined) byContent.set(content, question);
    else if (keyOf(same.item) !== keyOf(item)) {
      problems.push(contradiction(question, same), contradiction(same, question));
    }
  }
  return problems;
}

function contradiction(question: Located<Question>, other: Located<Question>): Located<Problem> {
  return problem(question, other, 'The same question with another key', 'question-contradiction', `The same question stands at ${placeOf(other)} with another key: correct one of them, or remove it.`);
}

function problem({ note, item }: Located<Question>, other: Located<Question>, there: string, code: string, message: string): Located<Problem> {
  return { note, item: { code, severity: 'error', message, range: firstLine(item), related: [{ uri: other.note.uri, range: firstLine(other.item), message: there }] } };
}

function firstLine({ range: { start } }: Question): Range {
  return { start, end: { line: start.line + 1, character: 0 } };
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
