import { plainText } from '../markdown/plainText';
import { type Option, type Question } from '../notes/model';
import { atStem, isChoice, type Finding, type Subject } from './model';

/** The right option is longer than every other in over 35 percent of ten or more single-choice questions. */
export function keyLongest(subject: Subject): readonly Finding[] {
  return tooMany(subject, 10, 0.35, () => true, ({ options }) => {
    const longest = (correct: boolean): number => Math.max(...options.map((option) => (option.correct === correct ? plainText(option.text).length : 0)));
    return longest(true) > longest(false);
  });
}

/** The right option stands at one place in over 45 percent of twelve or more questions with four options. */
export function keyPosition(subject: Subject): readonly Finding[] {
  const isRight = (option: Option): boolean => option.correct;
  return [0, 1, 2, 3].flatMap((place) => tooMany(subject, 12, 0.45, ({ options }) => options.length === 4, ({ options }) => options.findIndex(isRight) === place));
}

/** A habit of a file: a single-choice question in four has it by chance, few questions prove nothing. */
function tooMany({ note }: Subject, fewest: number, share: number, counts: (question: Question) => boolean, hasHabit: (question: Question) => boolean): readonly Finding[] {
  const all = note.questions.filter((question) => isChoice(question) && question.kind === 'single' && counts(question));
  const some = all.filter(hasHabit);
  const first = some[0];
  if (first === undefined || all.length < fewest || some.length <= share * all.length) return [];
  return [atStem(first, `${some.length} of ${all.length}, lines ${some.map(({ range }) => range.start.line + 1).join(', ')}`)];
}
