import { type Problem, type Question } from '../notes/model';
import { type Subject } from '../quality/model';
import { insertAt, linesOf, replaceOn, type Fix } from './edits';

/** "which of these is not …" becomes "which of these is NOT …", where the word stands in the stem once. */
export function shoutNegation({ note, text }: Subject, problem: Problem): readonly Fix[] {
  const found = /\('(.+)'\)/.exec(problem.message)?.[1];
  const word = /\b(?:not|never|cannot|least|except|[a-z]+n['’]t)\b/.exec(found ?? '')?.[0];
  const question = questionAt(note.questions, problem);
  if (word === undefined || question === undefined) return [];
  const lines = linesOf(text);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'gu');
  const end = question.options[0]?.range.start.line ?? question.range.end.line;
  const places = lines.slice(question.range.start.line, end).flatMap((source, index) => [...source.matchAll(pattern)].map((match) => ({ line: question.range.start.line + index, from: match.index })));
  const [place] = places;
  if (place === undefined || places.length > 1) return [];
  return [{ title: `Write ${word.toUpperCase()} in capitals`, edits: [replaceOn(place.line, place.from, place.from + word.length, word.toUpperCase())], isPreferred: true }];
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Begins a question with the month in which its file was last checked, as its front matter says. */
export function dateFigure({ note, text }: Subject, problem: Problem): readonly Fix[] {
  const [, year, month] = /^(20\d\d)-(\d\d)/.exec(note.frontMatter.checked ?? '') ?? [];
  const name = months[Number(month) - 1];
  const question = questionAt(note.questions, problem);
  if (year === undefined || name === undefined || question === undefined) return [];
  const { line } = question.range.start;
  const source = linesOf(text)[line] ?? '';
  const start = /^ {0,3}#{1,6}[ \t]+(?=[\p{L}$])/u.exec(source)?.[0].length;
  if (start === undefined) return [];
  const first = /^(?:An?|At|By|For|From|How|In|The|What|When|Where|Which|Who|Why|With|Your?)\b/.exec(source.slice(start))?.[0];
  const date = `As of ${name} ${year}, `;
  const edit = first === undefined ? insertAt(line, start, date) : replaceOn(line, start, start + first.length, date + first.toLowerCase());
  return [{ title: `Begin with “${date.trim()}”, when this file was checked`, edits: [edit], isPreferred: false }];
}

function questionAt(questions: readonly Question[], { range }: Problem): Question | undefined {
  return questions.find((question) => question.range.start.line === range.start.line);
}
