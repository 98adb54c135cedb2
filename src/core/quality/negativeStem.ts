import { type Question } from '../notes/model';
import { askingSentence } from './asking';
import { atStem, type Finding } from './model';

/** What follows one of these tells which case is meant, and negates no choice: "which one, if it does not …". */
const aside = /\b(?:if|when|where|while|because|since|although|that|who|so|but|unless|until|after|before|and|or|even|without)\b|[,;:(–—]/i;
/** After the word that asks. "Why does it not start?" asks for a cause, and is no such word. */
const asks = /\b(?:which|what|whom?|where|when)\b(.*)/i;
/** In small letters; "not to run servers" and "not more than" negate no choice either. */
const negation = /(?<!\bto )\b(?:not\b(?! (?:to|only|more|less|later|longer)\b)|never|cannot|[a-z]+n['’]t\b)/;
/** "LEAST overhead" is what every exam asks for; "least likely" turns the question round. */
const turned = /\b(?:is|are) not (?:true|correct|valid|part)\b|\bleast (?:likely|suit|appropriate|accurate|correct|true|relevant|useful|important)|\bexcept(?= for\W*$|\W*$)/;
const emphasis = /(?<![\p{L}\p{N}*_])([*_]{1,3})(?=\S)[^*_]*(?<=\S)\1(?![\p{L}\p{N}])/gu;

/**
 * A question that asks for what is not so, without capitals, bold or italics. Only the sentence
 * that asks counts: "must not be billed" in the story before it is a requirement.
 */
export function negativeStem(question: Question): readonly Finding[] {
  const sentence = askingSentence(question.stem.replace(emphasis, (marked) => marked.toUpperCase()));
  const main = asks.exec(sentence)?.[1]?.split(aside)[0] ?? '';
  const found = negation.exec(main) ?? turned.exec(sentence);
  return found === null ? [] : [atStem(question, `'${found[0]}'`)];
}
