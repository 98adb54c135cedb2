import { cardId } from '../core/notes/identity';
import { recallCards } from '../core/quiz/recall';
import { type Library } from '../core/library/model';

export type Print = (line: string) => void;

export function printTopics(library: Library, out: Print): void {
  for (const note of library.notes()) {
    for (const { title, level, path, range } of note.topics) print(out, { file: note.uri, ...placeOf(range), title, level, path });
  }
}

export function printTerms(library: Library, out: Print): void {
  for (const note of library.notes()) {
    for (const { name, aliases, service, body, range } of note.terms) print(out, { file: note.uri, ...placeOf(range), term: name, aliases, service: service ?? null, body });
  }
}

/** @param withRecall also the cards that are made from terms, after all questions */
export function printQuestions(library: Library, withRecall: boolean, out: Print): void {
  const made = withRecall ? recallCards(library).map(({ note, question }) => ({ note, item: question })) : [];
  for (const { note, item } of [...library.questions(), ...made]) {
    const { kind, dialect, stem, explanation, exams, domain } = item;
    const options = item.options.map((option) => ({ text: option.text, correct: option.correct, explanation: option.explanation }));
    print(out, { file: note.uri, line: item.range.start.line + 1, id: cardId(item), dialect, kind, stem, options, explanation, topic: item.topicPath.join(' › '), exams, domain });
  }
}

/** Lines from 1, columns from 0 in UTF-16 units. */
function placeOf(range: { readonly start: { readonly line: number; readonly character: number } }): { readonly line: number; readonly col: number } {
  return { line: range.start.line + 1, col: range.start.character };
}

function print(out: Print, row: object): void {
  out(JSON.stringify(row));
}
