import { type LooseKey, type Problem, type Question, type UnkeyedQuestion } from '../model';
import { folded, withoutJoint } from './answerKey';
import { checkOptions } from './check';

export interface Joined {
  readonly questions: readonly Question[];
  /** Problems at a key's place, and at a question's: the two may be in different files. */
  readonly keyProblems: readonly Problem[];
  readonly questionProblems: readonly Problem[];
  /** What found no partner. */
  readonly unkeyed: readonly UnkeyedQuestion[];
  readonly looseKeys: readonly LooseKey[];
  /** Keys about which nothing more is to be said: they joined, or are part of a problem. */
  readonly used: ReadonlySet<LooseKey>;
}

/**
 * Brings lettered questions and the keys that stand apart from them together, by number. Where
 * numbers start again, as with several exams in one file, the first row of keys belongs to the
 * first row of questions; keys that could belong to several are left alone rather than guessed.
 * Both come in their file's order.
 *
 * @param beside questions of the same file whose key stands beside them: a key list at the end that
 *   repeats it is no news
 */
export function joinKeys(unkeyed: readonly UnkeyedQuestion[], keys: readonly LooseKey[], beside: readonly UnkeyedQuestion[] = []): Joined {
  if (keys.length === 0) return { questions: [], keyProblems: [], questionProblems: [], unkeyed, looseKeys: [], used: new Set() };
  const questions: Question[] = [];
  const keyProblems: Problem[] = [];
  const questionProblems: Problem[] = [];
  const used = new Set<LooseKey>();
  const settled = new Set<UnkeyedQuestion>();
  for (const [group, keyGroups] of pairGroups([...unkeyed, ...beside], keys)) {
    const byNumber = new Map(group.map((question): [number, UnkeyedQuestion] => [question.number, question.question]));
    const keyOf = new Map<UnkeyedQuestion, LooseKey>();
    for (const key of keyGroups.flat()) {
      const question = key.number === undefined ? undefined : byNumber.get(key.number);
      if (question === undefined) continue;
      const other = keyOf.get(question);
      used.add(key);
      if (other === undefined || (other.explanation === '' && sameLetters(other.letters, key.letters))) keyOf.set(question, key);
      else if (!sameLetters(other.letters, key.letters)) {
        keyProblems.push({ code: 'question-two-keys', severity: 'error', range: key.range, message: `Question ${key.number ?? ''} has another answer elsewhere, ${other.letters.join(', ')}: remove the wrong one.` });
        settled.add(question);
      }
    }
    for (const [question, key] of keyOf) {
      if (beside.includes(question)) {
        const own = question.letters.filter((_, index) => question.question.options[index]?.correct === true);
        if (!sameLetters(own, key.letters)) keyProblems.push({ code: 'question-two-keys', severity: 'error', range: key.range, message: `The answer beside question ${key.number ?? ''} is ${own.join(', ')}: remove the wrong one.` });
        continue;
      }
      const found = settled.has(question) ? [] : keyed(question, key, keyProblems, questionProblems);
      settled.add(question);
      questions.push(...found);
    }
  }
  return { questions, keyProblems, questionProblems, unkeyed: unkeyed.filter((question) => !settled.has(question)), looseKeys: keys.filter((key) => !used.has(key)), used };
}

function keyed({ question, letters }: UnkeyedQuestion, key: LooseKey, keyProblems: Problem[], questionProblems: Problem[]): readonly Question[] {
  const outside = key.letters.filter((letter) => !letters.includes(letter));
  if (outside.length > 0) {
    keyProblems.push({ code: 'question-key-outside', severity: 'error', range: key.range, message: `The key says ${outside.join(', ')}, but the options of question ${key.number ?? ''} are ${letters.join(', ')}: correct the key, or add the missing option.` });
    return [];
  }
  const options = question.options.map((option, index) => ({ ...option, correct: key.letters.includes(letters[index] ?? '') }));
  const right = options.filter((option) => option.correct);
  const said = withoutOption(key.explanation, right[0]?.text ?? '');
  const found: Question = { ...question, options, kind: right.length > 1 ? 'multiple' : 'single', explanation: [question.explanation, said].filter((part) => part !== '').join('\n\n') };
  const own = checkOptions(found, { start: question.range.start, end: { line: question.range.start.line + 1, character: 0 } });
  questionProblems.push(...own);
  return own.some((problem) => problem.severity === 'error') ? [] : [found];
}

/** A key far from its options often says the option again before it explains: "B. Amazon ECR". */
function withoutOption(explanation: string, option: string): string {
  const [first = '', ...more] = explanation.split('\n');
  const rest = folded(first) === folded(option) ? '' : first.startsWith(option) && option !== '' ? withoutJoint(first.slice(option.length)) : first;
  return [rest, ...more].join('\n').trim();
}

function sameLetters(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((letter) => other.includes(letter));
}

interface Numbered {
  readonly number: number;
  readonly question: UnkeyedQuestion;
}

type Pairing = readonly (readonly [readonly Numbered[], readonly (readonly LooseKey[])[]])[];

function pairGroups(unkeyed: readonly UnkeyedQuestion[], keys: readonly LooseKey[]): Pairing {
  const numbered = numberedQuestions(unkeyed, keys);
  const questionGroups = groupsOf(numbered, (entry) => entry.number, (entry) => entry.question.question.range.start.line);
  const keyGroups = groupsOf(keys, (key) => key.number ?? Infinity, (key) => key.range.start.line);
  const [only] = questionGroups;
  if (only !== undefined && questionGroups.length === 1) return [[only, keyGroups]];
  if (keyGroups.length === questionGroups.length) return questionGroups.map((group, index): Pairing[number] => [group, keyGroups.slice(index, index + 1)]);
  const all = questionGroups.flat();
  // Sections that go on counting are one row of questions.
  return new Set(all.map((entry) => entry.number)).size === all.length ? [[all, keyGroups]] : [];
}

/** Questions without numbers are counted, when there are as many keys and the keys count from 1. */
function numberedQuestions(unkeyed: readonly UnkeyedQuestion[], keys: readonly LooseKey[]): readonly Numbered[] {
  const sorted = [...unkeyed].sort((a, b) => a.question.range.start.line - b.question.range.start.line);
  const isCounted = sorted.length === keys.length && keys.every((key, index) => key.number === index + 1);
  const isCountable = isCounted && sorted.every((question) => question.number === undefined);
  // Numbered `1.` throughout, and split into lists of one by what stands between.
  const isAllOnes = isCounted && sorted.length > 1 && sorted.every((question) => question.number === 1);
  return sorted.flatMap((question, index) => (question.number !== undefined && !isAllOnes ? [{ number: question.number, question }] : isCountable || isAllOnes ? [{ number: index + 1, question }] : []));
}

/** Rows of rising numbers, in the file's order. */
function groupsOf<T>(items: readonly T[], numberOf: (item: T) => number, lineOf: (item: T) => number): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let before = Infinity;
  for (const item of [...items].sort((a, b) => lineOf(a) - lineOf(b) || numberOf(a) - numberOf(b))) {
    const number = numberOf(item);
    const group = groups.at(-1);
    if (group === undefined || number <= before) groups.push([item]);
    else group.push(item);
    before = number;
  }
  return groups;
}
