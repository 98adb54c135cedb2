import { type Problem } from '../notes/model';
import { nearOptions, nearQuestions } from './duplicates';
import { undatedFigure } from './figures';
import { keyLongest, keyPosition } from './keyHabits';
import { keyInStem } from './keyWords';
import { brokenLinks } from './links';
import { eachChoice, type ContentCheck, type Subject } from './model';
import { negativeStem } from './negativeStem';
import { keyLength, optionKinds } from './optionForm';
import { aboutOptions, fewOptions } from './optionSet';
import { optionUnexplained, questionUnexplained, reasonByPlace } from './reasons';

const check = (code: string, severity: ContentCheck['severity'], title: string, remedy: string, find: ContentCheck['find']): ContentCheck => ({ code, severity, title, remedy, find });

/** Every check, in the order in which media/question-checks.md explains them. */
export const contentChecks: readonly ContentCheck[] = [
  check('content-key-in-stem', 'warning', "The question's words give the answer away", 'reword it, or let a wrong option say the same', keyInStem),
  check('content-key-length', 'warning', "The right option's length gives it away", 'leave detail to the reason', eachChoice(keyLength)),
  check('content-key-longest', 'information', 'The right option is too often the longest', 'shorten some', keyLongest),
  check('content-key-position', 'information', 'The right option is too often in one place', 'move some', keyPosition),
  check('content-option-kinds', 'warning', 'Numbers stand among sentences', 'make all options one kind', eachChoice(optionKinds)),
  check('content-near-options', 'warning', 'Two options say the same', 'change or remove one', eachChoice(nearOptions)),
  check('content-near-questions', 'warning', 'Two questions ask the same', 'change or remove one', nearQuestions),
  check('content-about-options', 'warning', 'An option speaks of others, which a quiz shuffles', 'write what it stands for', eachChoice(aboutOptions)),
  check('content-few-options', 'information', 'Several answers need five options or more', 'add wrong ones', eachChoice(fewOptions)),
  check('content-negative-stem', 'information', 'A negation is easily missed', 'ask for what is so, or use capitals', eachChoice(negativeStem)),
  check('content-undated-figure', 'information', 'A price or quota has no date', 'begin with "As of November 2026", say', eachChoice(undatedFigure)),
  check('content-option-unexplained', 'information', 'An option has no reason, though others have', "add one below it, after '>'", eachChoice(optionUnexplained)),
  check('content-unexplained', 'information', 'A question has no reasons', "add one below each option, after '>'", eachChoice(questionUnexplained)),
  check('content-reason-by-place', 'warning', 'A reason names an option by its place, which a quiz shuffles', 'name what it says', eachChoice(reasonByPlace)),
  check('link-broken', 'warning', 'A link leads to no note or heading', "correct its path, from this file's folder, or its anchor", brokenLinks),
];

/** What people write for every check. */
export const everyCheck = 'all';

/** The checks that `names` switch on: codes, or {@link everyCheck}. Names that are neither switch on nothing. */
export function chosenChecks(names: readonly string[]): readonly ContentCheck[] {
  return contentChecks.filter(({ code }) => names.includes(code) || names.includes(everyCheck));
}

/** What some checks find in one note of the library, from its first line to its last. */
export function contentProblems(subject: Subject, checks: readonly ContentCheck[]): readonly Problem[] {
  return checks
    .flatMap(({ code, severity, title, remedy, find }) =>
      find(subject).map(({ range, detail }): Problem => ({ code, severity, message: `${title}${detail === undefined ? '' : ` (${detail})`}: ${remedy}.`, range })),
    )
    .sort((a, b) => a.range.start.line - b.range.start.line);
}
