import { plainText } from '../markdown/plainText';
import { type Question } from '../notes/model';
import { atStem, type Finding } from './model';

const aboutAll = /^(?:all|none|both|any|n?either) (?:of )?(?:the above|(?:the )?(?:above|these|other|previous) (?:options|answers|choices|statements)|these)(?: (?:is|are) .*)?\.?$/i;
const aboutLetters = /^(?:(?:[Bb]oth|[Oo]nly|[Nn]?[Ee]ither) )?(?:[Oo]ptions? |[Aa]nswers? )?\(?[A-H]\)?(?:(?:,|,? and|,? n?or| ?&) ?\(?[A-H]\)?)+(?: only)?\.?$/;
/** The stem names things by letters itself: "instance A, then instance B". */
const namesLetters = /\p{L},? [B-H]\b/u;

/** An option about other options: shuffling breaks it, and knowing two of them decides it. */
export function aboutOptions({ stem, options }: Question): readonly Finding[] {
  return options
    .map(({ text, range }) => ({ range, detail: plainText(text) }))
    .filter(({ detail }) => aboutAll.test(detail) || (aboutLetters.test(detail) && !namesLetters.test(plainText(stem))));
}

/** The exams give five options or more where several are right; among four, too few are left to rule out. */
export function fewOptions(question: Question): readonly Finding[] {
  const { kind, options } = question;
  return kind === 'multiple' && options.length < 5 ? [atStem(question, options.length)] : [];
}
