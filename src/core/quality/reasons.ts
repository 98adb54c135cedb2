import { plainText } from '../markdown/plainText';
import { type Question } from '../notes/model';
import { atStem, type Finding } from './model';

/** An option without a reason beside others that have one. */
export function optionUnexplained({ options }: Question): readonly Finding[] {
  const bare = options.filter((option) => option.explanation === '');
  return bare.length < options.length ? bare : [];
}

/** A question that explains nothing at all. */
export function questionUnexplained(question: Question): readonly Finding[] {
  return [question, ...question.options].every(({ explanation }) => explanation === '') ? [atStem(question)] : [];
}

/** "Option B", "answer (A)", "choice 2"; a server also "answers A records", and a volume is "an option 5 GB larger". */
const byName = /\b(?:option|choice|distractor|answer(?!s))s? \(?(?:[A-H](?![\w'’-])|[1-8](?!\d|[.,]\d| ?[GMTK]i?B))(?! records?| quer)/i;
const byPlace = /\banswers [A-H],? (?:and|or) [A-H]\b|\b(?:first|second|third|fourth|last|next|previous)(?: two| three)? (?:answer )?option|\b(?:second|third|fourth|fifth|last) (?:answer|choice)\b|\b(?:option|answer|choice)s? (?:above|below)\b|\babove (?:option|answer|choice)/i;
const byLetter = /(?:^|[.;:] )\(?[A-H]\)?(?:(?:,|,? and) \(?[A-H]\)?)* (?:is|are) (?:wrong|right|(?:in)?correct|true|false)\b/;

/** A reason that names an option by its letter or place, which differ from quiz to quiz. */
export function reasonByPlace(question: Question): readonly Finding[] {
  return [...question.options, { ...atStem(question), explanation: question.explanation }].flatMap(({ explanation, range }) => {
    const text = plainText(explanation);
    const found = byName.exec(text) ?? byPlace.exec(text) ?? byLetter.exec(text);
    return found === null ? [] : [{ range, detail: `'${found[0]}'` }];
  });
}
