import { plainText } from '../markdown/plainText';
import { type Question } from '../notes/model';
import { askingSentence } from './asking';
import { atStem, type Finding } from './model';
import { isNumber } from './optionForm';

const date = /\bas of\b|\b20\d\d\b/i;
const price = /\$ ?\d|\d (?:USD|dollars|cents)\b/i;
/** In a stem a sum alone may be someone's budget; a rate is a price list's. */
const rate = /(?:\$ ?\d[\d.,]*|\d (?:USD|dollars|cents)) ?(?:per\b|an? |\/)/i;
const statedLimit = /\b(?:default|account|service|AWS|Lambda|Fargate)(?:['’]s)? (?:quota|limit|maximum) (?:of|is) \d/i;
const asksLimit = /\b(?:maximum|quota|limit|at most|longest|largest|up to|by default)\b/i;

/**
 * A price or quota of AWS asked for without a date. Prices count wherever options give them;
 * quotas only where the question asks for a limit, its options are numbers, and no figure in the
 * stem shows that something is to be worked out.
 */
export function undatedFigure(question: Question): readonly Finding[] {
  const stem = plainText(question.stem);
  const options = question.options.map((option) => plainText(option.text));
  const asksQuota = options.filter(isNumber).length * 2 > options.length && asksLimit.test(askingSentence(question.stem)) && !/(?<!\w)\d/.test(stem);
  return !date.test(stem) && (asksQuota || rate.test(stem) || statedLimit.test(stem) || options.some((option) => price.test(option))) ? [atStem(question)] : [];
}
