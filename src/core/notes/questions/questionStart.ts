import { questionWords } from './foreignWords';
import { asksInHan } from './hanText';
import { plainLine, type PlainLine } from './plain';

/** Where a question says that it begins: `Question 4`, `**Q4.** stem`, `4. stem`, `### 4) stem`. */
export interface QuestionStart {
  readonly number: number;
  /** It says "Question" or "Q", and so needs no other proof. */
  readonly isLabelled: boolean;
  /** Markdown after the label, usually the stem. */
  readonly rest: string;
}

const labelled = new RegExp(`^[[(]?(?:(?:new\\s+|practice\\s+|sample\\s+|exam\\s+|quiz\\s+|mock\\s+|test\\s+)?(?:questions?|ques|quest|q|${questionWords})\\s*(?:no\\.?|number|num\\.?|nr\\.?|n[o°º]\\.?|№)?\\s*[#:.]{0,2}\\s*(?:\\d{1,3}\\.)?(\\d{1,4})(?!\\d|[.,]\\d|(?![번番題题問问]|Topic)\\p{L})(?:\\s*(?:\\/|of|de|von)\\s*\\d+)?\\s*(?:[题題問问번番](?!\\p{L}))?|(\\d{1,4})번(?=\\s*(?:$|문제)))`, 'iu');
const numbered = /^[([（#]?(\d{1,4})(?:\s?\u20e3|\s?\\?[.)\]）:：、．]|\s[-–—])(?=\s|$|\D)\s*/u;
const leading = /^(?:[^\p{L}\p{N}#([（]|[([](?=\s))*/u;

/** What a line is in its note. */
export interface LinePlace {
  readonly isHeading: boolean;
  /** First line of an item of a list without numbers. */
  readonly isBullet: boolean;
  /** The number of the list item that the line begins. */
  readonly number: number | undefined;
}

/** Reads a start off a line; numbers alone count only where options follow, which the caller knows. */
export function readQuestionStart(line: PlainLine, { isHeading, isBullet, number }: LinePlace): QuestionStart | undefined {
  if (number === undefined && !/^[^\n]{0,40}?\d/.test(line.text)) return undefined;
  const skipped = leading.exec(line.text)?.[0].length ?? 0;
  const text = skipped === 0 ? line.text : line.text.slice(skipped);
  const label = labelled.exec(text);
  if (label !== null) {
    const end = label[0].length + joint(text.slice(label[0].length));
    return { number: Number(label[1] ?? label[2]), isLabelled: true, rest: withoutKind(line.from(skipped + end)) };
  }
  if (number !== undefined) return { number, isLabelled: false, rest: line.from(0) };
  const counted = numbered.exec(text) ?? (isHeading ? /^(\d{1,4})\s*$/.exec(text) : null);
  // A bullet that opens with a number is an item of some list, not a question, unless the number is bold.
  if (counted === null || (isBullet && !/^(?:\*\*|__)/.test(line.from(0)))) return undefined;
  return { number: Number(counted[1]), isLabelled: false, rest: withoutKind(line.from(skipped + counted[0].length)) };
}

function joint(text: string): number {
  const topic = /^\s*[-–—]?\s*\((?:exam\s+)?topic\s*\d*\)/i.exec(text)?.[0].length ?? 0;
  return topic + (/^(?:\s*문제)?[\s.):：\]】\-–—|｜·,、．]*/u.exec(text.slice(topic))?.[0].length ?? 0);
}

/** What sort of question it is, as a title, says nothing about what is asked. */
function withoutKind(text: string): string {
  const plain = text.replace(/[*_()[\]]/g, '').trim();
  return /^(?:question|mcqs?|multiple[ -]?(?:choice|response|select|answers?)|single[ -](?:choice|answer|select)|true ?(?:\/|or) ?false|easy|medium|hard|difficult|beginner|intermediate|advanced|(?:exam )?topic \d+|correct|incorrect|skipped|unanswered)?$/i.test(plain) ? '' : text;
}

const askLabel = /^\W{0,4}(?:question|q)\s?[:：]\s*/i;

/** "Q:" or "Question:" before what is asked says nothing. */
export function withoutAskLabel(text: string): string {
  if (!/^\W{0,4}q/i.test(text)) return text;
  const plain = plainLine(text);
  const label = askLabel.exec(plain.text);
  return label === null || label[0].length >= plain.text.length ? text : plain.from(label[0].length);
}

/** Whether a line opens with "Q:", and what stands above it is another's. */
export function isAskLabel(text: string): boolean {
  return /^\W{0,4}q/i.test(text) && askLabel.test(plainLine(text).text);
}

const asking = /\?|？|؟|(?:…|\.{3}|_{3,}|[:：])\s*[*_"”)]*$|\((?:choose|select|pick)\b|\b(?:which|what|who|whose|how|why|when|where)\b|\b(?:choose|select|pick|identify|complete)\s+(?:the|one|two|three|four|all|any|\d)/iu;

const askingPlainly = /[?？؟]|\((?:choose|select|pick)\b|\b(?:choose|select|pick)\s+(?:the|one|two|three|four|all|any|\d)|\bwhich of the following\b|_{3,}/iu;

/** One of them is in whatever {@link askingPlainly} finds; looking for plain letters takes a tenth of the time. */
const askingParts = ['hoose', 'elect', 'ick', 'hich of', '___', 'HOOSE', 'ELECT', 'ICK', 'HICH', '？', '؟'];

/** Whether a text asks by its marks: a question mark, "(Choose two)", a blank to fill in. */
export function asksPlainly(text: string): boolean {
  const plain = plainLine(text).text;
  return plain.includes('?') || (askingParts.some((part) => plain.includes(part)) && askingPlainly.test(plain)) || asksInHan(plain);
}

/** Whether a text asks, or may ask: a question word or a colon at the end will do. */
export function asks(text: string): boolean {
  const plain = plainLine(text).text;
  return plain.includes('?') || asking.test(plain) || asksInHan(plain);
}
