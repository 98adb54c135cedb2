import { type Question } from '../notes/model';
import { withoutCode } from './asking';
import { isChoice, type Finding, type Subject } from './model';
import { contentWords } from './words';

/** A file with fewer questions has no words of its own. */
const fewestForTopic = 10;
/** A word that this share of a file's stems use is the file's topic, and points to no option. */
const topicShare = 0.3;

/**
 * Content words that the stem shares with a right option and with no wrong one: whoever knows
 * nothing chooses it. Where a wrong option echoes the stem as much in words of its own, words
 * decide nothing and nothing is said.
 */
export function keyInStem({ note }: Subject): readonly Finding[] {
  const questions = note.questions.filter(isChoice);
  const stems = questions.map(({ stem }) => contentWords(withoutCode(stem)));
  const counts = new Map<string, number>();
  for (const word of stems.flatMap((words) => [...words.keys()])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = stems.length < fewestForTopic ? Infinity : topicShare * stems.length;
  return questions.flatMap((question, index) => givenAway(question, (word) => stems[index]?.has(word) === true && (counts.get(word) ?? 0) <= most));
}

function givenAway({ options }: Question, isInStem: (word: string) => boolean): readonly Finding[] {
  const read = options.map(({ text, correct, range }) => ({ correct, range, words: contentWords(text) }));
  const echoes = read.map(({ correct, range, words }) => {
    const others = read.filter((other) => other.correct !== correct);
    return { correct, range, shared: [...words].flatMap(([word, written]) => (isInStem(word) && !others.some((other) => other.words.has(word)) ? [written] : [])) };
  });
  const mostWrong = Math.max(0, ...echoes.map(({ correct, shared }) => (correct ? 0 : shared.length)));
  return echoes.flatMap(({ correct, range, shared }) => (correct && shared.length > mostWrong ? [{ range, detail: `'${shared.join("', '")}'` }] : []));
}
