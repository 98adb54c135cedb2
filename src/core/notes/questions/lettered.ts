import { type Finding, type NoteDocument, type QuestionReader } from './document';
import { mayHoldForeign } from './foreignLetters';
import { joinKeys } from './joinKeys';
import { readLetteredRows } from './letteredWalk';
import { mayHoldOptions } from './optionLine';
import { asksPlainly } from './questionStart';
import { readRows } from './rows';

/**
 * Dialects A and C: options with letters, and an answer that names letters. It stands in a
 * `<details>`, on a line of its own, as a tick at the option; or apart, as a list, a table or
 * headings, at the end or in another note (`joinKeys.ts` brings those together).
 */
export const readLettered: QuestionReader = (document, isClaimed) => {
  if (!mayHoldLetters(document)) return [];
  const rows = readRows(document.blocks, document.lines).filter((row) => !isClaimed(row.line));
  return joinFindings(readLetteredRows(rows, document));
};

/** Gives the answers that stand elsewhere in the note to their questions. */
function joinFindings(findings: readonly Finding[]): readonly Finding[] {
  const unkeyed = findings.flatMap((finding) => finding.unkeyed ?? []);
  const looseKeys = findings.flatMap((finding) => finding.looseKey ?? []);
  const beside = findings.flatMap((finding) => finding.keyed ?? []);
  const joined = joinKeys(unkeyed, looseKeys, beside);
  const left = new Set(joined.unkeyed);
  const loose = new Set(joined.looseKeys);
  const hasKeys = beside.length > 0 || joined.questions.length > 0;
  const isAsking = beside.length > 0 || unkeyed.length > 0;
  const nowhere = { line: 0, endLine: 0 };
  const rest = findings.map((finding): Finding => {
    const { unkeyed: question, looseKey } = finding;
    if (looseKey !== undefined && !loose.has(looseKey)) return { lines: finding.lines, problems: [] };
    // "Answer: B" in a note that asks nothing answers something of its own.
    if (looseKey !== undefined) return looseKey.number !== undefined || isAsking ? finding : { lines: nowhere, problems: [] };
    if (question === undefined) return finding;
    if (!left.has(question)) return { lines: finding.lines, problems: [] };
    // Among questions that have keys, what asks without one has lost it.
    const isEvident = question.isEvident || (hasKeys && asksPlainly(question.question.stem));
    // What may be a list of steps keeps its heading and its terms.
    const lines = isEvident ? finding.lines : { line: finding.lines.line, endLine: finding.lines.line };
    return { lines, problems: [], unkeyed: { ...question, isEvident } };
  });
  return [...rest, ...joined.questions.map((question) => ({ lines: nowhere, problems: [], question })), { lines: nowhere, problems: [...joined.keyProblems, ...joined.questionProblems] }];
}

const numberBeforeLetters = /(?:^|\n)[ \t>|#*_-]*(?:[Qq](?:uestion)? ?)?\d{1,4}\W{1,8}[A-Ja-j]{1,4}(?![\w'’])/;
/** An answer on a line or in a fold of its own, or a question that calls itself one above ticks: options may bear no letters. */
const announced = /(?:^|\n|<summary[^<>]*>)[^\p{L}\p{N}\n]{0,12}(?:(?:the|correct|right|show|best|see|view) ){0,2}(?:answers?|ans|correct|solutions?|respuestas?|respostas?|réponses?|antwort|risposta|答案|正解|答え|정답|ответ)\b|(?:^|\n)[^\p{L}\p{N}\n]{0,8}(?:question|q|questão|pregunta|frage) ?#?\d/iu;
const answerWord = /nswer|orrect|NSWER|ORRECT|Ans|ans:/;
const answerBeforeLetters = /(?:nswers?|NSWERS?|ns|orrect|ORRECT)[^\n]{0,12}?[\W_](?:[A-J]{1,4}|[a-j]{1,2}(?=[\s*]*(?:$|\n)))(?![\w'’])/;

/** Tried on every note, so the tests are cheap: most notes hold neither a second option nor anything like an answer. */
function mayHoldLetters({ text }: NoteDocument): boolean {
  return mayHoldOptions(text) || mayHoldForeign(text) || announced.test(text) || numberBeforeLetters.test(text) || (answerWord.test(text) && answerBeforeLetters.test(text));
}
