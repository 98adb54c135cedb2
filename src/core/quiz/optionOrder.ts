import { type Question } from '../notes/model';
import { type Random } from '../ports';
import { shuffled } from './random';

/** Options that only make sense where the author put them. */
const speaksOfOthers: readonly RegExp[] = [
  /\b(?:all|none|any|both|neither|either|some|most|two|three) of (?:the )?(?:above|below|following|foregoing|options?|answers?|choices?|others?|these|those)\b/i,
  /\b(?:the above|above (?:options?|answers?|choices?|statements?))\b/i,
  /\b(?:previous|preceding|foregoing|first|second|third|last|other)(?: two| three)? (?:options?|answers?|choices?)\b/i,
  // "Both A and C", "A, B & D", "(A) or (B)", "I and III", "1 and 3 only"
  /(?<![\w-])\(?(?:[A-H]|[IV]{1,4})\)?(?:, ?\(?(?:[A-H]|[IV]{1,4})\)?)*,? ?(?:and|or|nor|&|\+) ?\(?(?:[A-H]|[IV]{1,4})\)?(?![\w-])/,
  /^\W*(?:\d|[A-H])(?: ?(?:,|and|or|&) ?(?:\d|[A-H]))+(?: only)?\W*$/,
];
/** Text that calls an option by its letter or number, wherever it stands. */
const namesAnOption = /\b(?:[Oo]ptions?|[Aa]nswers?|[Cc]hoices?) \(?(?:[A-H]|[1-9])\b/;

/** Whether the order of a question's options may change without changing what the question says. */
export function mayShuffle({ stem, options, explanation }: Pick<Question, 'stem' | 'options' | 'explanation'>): boolean {
  if (namesAnOption.test(stem) || namesAnOption.test(explanation)) return false;
  return !options.some((option) => namesAnOption.test(option.text) || namesAnOption.test(option.explanation) || speaksOfOthers.some((pattern) => pattern.test(option.text)));
}

/** Options that a made card shows at once: the right one and three others. */
const MADE_OPTIONS = 4;

/** The options in the order in which one session shows them. */
export function dealOptions(question: Question, random: Random): Question['options'] {
  if (question.kind === 'flashcard' || question.kind === 'cloze') return question.options;
  if (question.kind === 'recall') {
    const right = question.options.filter(({ correct }) => correct);
    const wrong = shuffled(question.options.filter(({ correct }) => !correct), random).slice(0, MADE_OPTIONS - right.length);
    return shuffled([...right, ...wrong], random);
  }
  return mayShuffle(question) ? shuffled(question.options, random) : question.options;
}
