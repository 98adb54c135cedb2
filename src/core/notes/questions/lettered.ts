import { isAnswerFile } from './answerTitles';
import { type Finding, type NoteDocument, type QuestionReader } from './document';
import { mayHoldForeign } from './foreignLetters';
import { answerWords, questionWords } from './foreignWords';
import { joinKeys } from './joinKeys';
import { readLetteredRows } from './letteredWalk';
import { mayBeKey, mayBeOption, mayBeStart, signsOf } from './lineSigns';
import { mayHoldOptions } from './optionLine';
import { asksPlainly } from './questionStart';
import { readRows } from './rows';
import { readTrueFalse } from './trueFalse';

/**
 * Dialects A and C: options with letters, and an answer that names letters. It stands in a
 * `<details>`, on a line of its own, as a tick at the option; or apart, as a list, a table or
 * headings, at the end or in another note (`joinKeys.ts` brings those together).
 */
export const readLettered: QuestionReader = (document, isClaimed) => {
  if (!mayHoldLetters(document)) return [];
  const all = readRows(document.blocks, document.lines);
  const rows = all.some((row) => isClaimed(row.line)) ? all.filter((row) => !isClaimed(row.line)) : all;
  const statements = readTrueFalse(rows, document);
  if (statements.length === 0) return joinFindings(readLetteredRows(rows, document));
  const taken = new Set(statements.flatMap(({ lines }) => Array.from({ length: lines.endLine - lines.line }, (_, index) => lines.line + index)));
  const rest = rows.filter((row) => !taken.has(row.line));
  return [...statements, ...joinFindings(readLetteredRows(rest, document))];
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

/** A number, then letters: an answer in a list of answers, or an item that begins with the word "a". */
const numberBeforeLetters = /^[ \t>|#*_-]*(?:[Qq](?:uestion)? ?)?\d{1,4}(?:\W{0,8}[^\w\s]\W{0,8}|\s{1,8}(?=[A-Ja-j]{1,4}\s*(?:$|[,;|·]|\d)))[A-Ja-j]{1,4}(?![\w'’])(\s+(?!and\s+[A-Ja-j]\b)[a-z]{2})?/;
/** An answer on a line or in a fold of its own: options above it may bear no letters. */
const announcement = `[^\\p{L}\\p{N}\\n]{0,12}(?:(?:the|correct|right|show|best|see|view) ){0,2}(?:answers?|ans|correct|solutions?|${answerWords})(?!\\p{L})`;
const announced = new RegExp(`^${announcement}`, 'iu');
const announcedInFold = new RegExp(`<summary[^<>]*>${announcement}`, 'iu');
/** A question that calls itself one: ticks or bold below it may be all that tells options. */
const labelled = new RegExp(`^[^\\p{L}\\p{N}\\n]{0,8}(?:question|q|${questionWords}) ?#?\\d`, 'iu');
const answerBeforeLetters = /(?:nswers?|NSWERS?|(?<![A-Za-z])[Aa]ns|ANS|orrect|ORRECT)[^\n]{0,12}?[\W_](?:[A-J]{1,4}|[a-j]{1,2}(?=[\s*]*(?:$|<)))(?![\w'’])/m;
/** "A: Amazon ECR", as it follows "Q: Which one?". */
const answerAfterQuestion = /^\*{0,2}A\*{0,2} ?[:：]\*{0,2} /;
const answerTitles = ['nswer', 'NSWER', 'olution', 'OLUTION', 'espuesta', 'esposta', 'épon', 'ntwort', 'ösung', 'abarito', '答', '解'];

/** Tried on every note, so the tests are cheap: most notes hold neither a second option nor anything like an answer. */
function mayHoldLetters({ uri, text, lines }: NoteDocument): boolean {
  if (mayHoldOptions(text) || mayHoldForeign(text)) return true;
  let isCounting = false;
  let hasNumbers = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const signs = signsOf(line);
    if ((signs & (mayBeKey | mayBeStart | mayBeOption)) === 0) continue;
    if ((signs & mayBeOption) !== 0 && at > 0 && answerAfterQuestion.test(line)) return true;
    if ((signs & (mayBeKey | mayBeStart)) === 0) continue;
    if (((signs & mayBeKey) !== 0 && isAnnounced(line)) || answerBeforeLetters.test(line)) return true;
    if ((signs & mayBeStart) === 0) continue;
    if (labelled.test(line)) return true;
    hasNumbers = true;
    const counted = numberBeforeLetters.exec(line);
    if (counted !== null && counted[1] === undefined) return true;
    isCounting ||= counted !== null;
  }
  // "1. A sentence" answers nothing, unless the page calls itself answers.
  if (isCounting && (answerTitles.some((word) => text.includes(word)) || isAnswerFile(uri))) return true;
  // Numbered questions may have nothing but ticks at their options.
  if (hasNumbers && ticks.some((tick) => text.includes(tick))) return true;
  // Behind a tag a line begins anew.
  return text.includes('<') && /<\/?(?:br|li|[uo]l|details|summary)\b/i.test(text) && answerBeforeLetters.test(text);
}

function isAnnounced(line: string): boolean {
  return announced.test(line) || (line.includes('<') && announcedInFold.test(line));
}

const ticks = ['✅', '✔', '☑', '✓', '🟢', '●', '◉', '(x)', '(correct', '(right'];
