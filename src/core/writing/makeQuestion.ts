import { newId, idsIn } from '../fixes/ids';
import { linesOf, removeLines, type Edit, type Fix } from '../fixes/edits';
import { type Library, type Located } from '../library/model';
import { plainText, withoutComments } from '../markdown/plainText';
import { type Note, type Term } from '../notes/model';
import { bareName, namesOf, withoutNames } from '../quiz/names';
import { sectionEnd } from './sectionEnd';

/** Where the cursor is, or what is selected: lines from 0, the last one included. */
export interface SelectedLines {
  readonly line: number;
  readonly lastLine: number;
}

interface Draft {
  readonly stem: string;
  readonly options: readonly { readonly text: string; readonly isRight: boolean; readonly reason: string }[];
}

const mostWrong = 3;
/** Stand where the author knows best; each differs, since two options may not be the same. */
const blanks = ['A wrong answer', 'Another wrong answer', 'One more wrong answer'];

/**
 * Makes a question in the native form out of a line that defines a term, or out of selected lines:
 * a stem and its options. It comes at the end of the section, where it takes nothing from the text
 * around it. A definition stays; a list that becomes the question goes.
 */
export function makeQuestion(library: Library, note: Note, text: string, { line, lastLine }: SelectedLines): Fix | undefined {
  const lines = linesOf(text);
  if (note.questions.some(({ range }) => range.start.line <= lastLine && line <= range.end.line)) return undefined;
  const listed = lastLine > line ? fromLines(lines.slice(line, lastLine + 1)) : undefined;
  const term = listed === undefined ? note.terms.find(({ range, body }) => body !== '' && range.start.line >= line && range.start.line <= lastLine) : undefined;
  const draft = listed ?? (term === undefined ? undefined : fromTerm(library, { note, item: term }));
  if (draft === undefined) return undefined;
  const end = sectionEnd(note, line, lines.length);
  const id = newId(note, term === undefined ? draft.stem : term.name, idsIn(library, text));
  const edits = placed(lines, markdownOf(draft, id, end.level), end.line, listed === undefined ? undefined : { line, lastLine });
  return { title: term === undefined ? 'Make this a question' : `Make a question about ${term.name}`, edits, isPreferred: false };
}

function fromTerm(library: Library, { note, item }: Located<Term>): Draft {
  const definition = firstSentence(withoutNames(plainText(item.body), namesOf(item)));
  const wrong = rivalsOf(library, item).slice(0, mostWrong);
  const missing = blanks.slice(0, wrong.length === 0 ? mostWrong : 0).map((text) => ({ text, isRight: false, reason: '' }));
  const right = { text: item.name, isRight: true, reason: firstSentence(plainText(item.body)) };
  // The place of the right option is the same each time the question is made, and differs from term to term.
  const options = [...wrong.map((each) => ({ ...each, isRight: false })), ...missing];
  const at = (item.name.length + note.uri.length) % (options.length + 1);
  return { stem: `Which of these is meant: ${definition.replace(/[.\s]+$/, '')}?`, options: [...options.slice(0, at), right, ...options.slice(at)] };
}

/** What the confusion sets set beside a term, the term itself and its other names left out. */
function rivalsOf(library: Library, item: Term): readonly { readonly text: string; readonly reason: string }[] {
  const own = new Set([item.name, ...item.aliases, ...(library.definitionsOf(item.name)[0]?.item.aliases ?? [])].map(bareName));
  const rivals = new Map<string, { readonly text: string; readonly reason: string }>();
  for (const { item: set } of library.confusions()) {
    if (!set.members.some(({ term }) => own.has(bareName(term)))) continue;
    for (const { term, difference } of set.members) if (!own.has(bareName(term))) rivals.set(bareName(term), { text: term, reason: plainText(difference) });
  }
  return [...rivals.values()];
}

const optionMark = /^\s*(?:[-*+]\s+)?(?:\[([ xX]?)\]\s+|\(?([A-Ha-h])[.)]\s+|\d+[.)]\s+)?/;

/** A stem and, on the lines below it, two options or more. A line "Answer: B" says which is right. */
function fromLines(selected: readonly string[]): Draft | undefined {
  const rows = selected.filter((line) => line.trim() !== '');
  const [first = '', ...rest] = rows;
  const stem = withoutComments(first).replace(/^\s*(?:#{1,6}|[-*+]|\d+[.)]|>)\s+/, '').trim();
  const answer = rest.map((line) => /^\W*(?:correct )?answers?\W*[:：]\W*([A-H](?:\W+[A-H])*)\W*$/i.exec(line)).find((match) => match !== null);
  const letters = new Set(answer?.[1]?.toUpperCase().match(/[A-H]/g) ?? []);
  const optionLines = rest.filter((line) => line !== answer?.input);
  const isList = optionLines.length > 1 && optionLines.every((line) => /^\s*(?:[-*+]\s|\d+[.)]\s|\(?[A-Ha-h][.)]\s)/.test(line));
  if (stem === '' || !isList) return undefined;
  const options = optionLines.map((line, index) => {
    const mark = optionMark.exec(line);
    return { text: line.slice(mark?.[0].length ?? 0).trim(), isRight: (mark?.[1] ?? '').toLowerCase() === 'x' || letters.has('ABCDEFGH'.charAt(index)), reason: '' };
  });
  return { stem, options };
}

function markdownOf({ stem, options }: Draft, id: string, level: number): string {
  const lines = options.flatMap(({ text, isRight, reason }) => [`- [${isRight ? 'x' : ' '}] ${text}`, ...(reason === '' ? [] : [`  > ${reason}`])]);
  return `${'#'.repeat(level)} ${stem} <!-- q: ${id} -->\n\n${lines.join('\n')}`;
}

/** The question at the end of its section, and the lines that it came from taken out. */
function placed(lines: readonly string[], question: string, endLine: number, source: SelectedLines | undefined): readonly Edit[] {
  let line = Math.min(endLine, lines.length);
  while (line > 0 && (lines[line - 1] ?? '').trim() === '') line--;
  const end = { line: Math.max(line - 1, 0), character: lines[line - 1]?.length ?? 0 };
  if (source === undefined || source.lastLine + 1 < line) {
    const removal = source === undefined ? [] : [removeLines(lines, source.line, source.lastLine + 1)];
    return [...removal, { range: { start: end, end }, newText: `\n\n${question}` }];
  }
  // Where the selection ends the section, the question takes its place.
  const isApart = source.line === 0 || lines[source.line - 1]?.trim() === '';
  return [{ range: { start: { line: source.line, character: 0 }, end }, newText: `${isApart ? '' : '\n'}${question}` }];
}

function firstSentence(text: string): string {
  const end = /[.!?](?= \p{Lu}|$)/u.exec(text);
  return end === null ? text : text.slice(0, end.index + 1);
}
