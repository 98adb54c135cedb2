import { type Library } from '../library/model';
import { withoutNumberPrefix } from '../library/noteOrder';
import { plainText } from '../markdown/plainText';
import { slugOf } from '../markdown/slug';
import { readMetadata } from '../notes/metadata';
import { type Note, type Problem, type Question } from '../notes/model';
import { parseNote } from '../notes/parseNote';
import { type Subject } from '../quality/model';
import { applyEdits, insertAt, linesOf, replaceOn, type Edit, type Fix } from './edits';

/** Words that tell no question from another. */
const emptyWords = new Set('a an and are as at be by can do does for from has have how if in into is it its not of on or should that the their these this to two was what when where which who why with you your aws amazon service services following best most'.split(' '));
const wordsInId = 3;

/** Every id that is taken, in the notes and in a text that they don't know yet. */
export function idsIn(library: Library, text: string): Set<string> {
  const ids = new Set(library.questions().flatMap(({ item }) => item.explicitId ?? []));
  for (const [, id = ''] of text.matchAll(/<!--[^>]*?\bq\s*:\s*([^;>]*?)\s*(?:;|-->)/gi)) ids.add(id);
  return ids;
}

/** An id that nobody has, from the file's name and what the stem is about: `ecr-stores-container-images`. It is taken from then on. */
export function newId(note: Note, stem: string, taken: Set<string>): string {
  const file = slugOf(withoutNumberPrefix(decoded(note.uri.split(/[\\/]/).at(-1) ?? '').replace(/\.(?:md|markdown)$/i, '')));
  const words = plainText(stem).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !emptyWords.has(word) && !file.split('-').includes(word)).slice(0, wordsInId);
  const base = [file, ...telling].join('-').replace(/-{2,}/g, '-').replace(/^-|-$/g, '') || 'q';
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  taken.add(id);
  return id;
}

/** Gives each of some questions that have none an id. Questions that cannot carry one are left as they are. */
export function addIds({ note, text, library }: Subject, questions: readonly Question[] = note.questions): readonly Edit[] {
  const lines = linesOf(text);
  const taken = idsIn(library, text);
  const added = questions
    .filter((question) => question.explicitId === undefined)
    .flatMap((question) => {
      const place = placeFor(lines, question.range.start.line);
      if (place === undefined) return [];
      const id = newId(note, question.stem, taken);
      return [{ id, edit: insertAt(place.line, place.character, place.isInComment ? `q: ${id}; ` : ` <!-- q: ${id} -->`) }];
    });
  if (added.length === 0) return [];
  const after = new Set(parseNote(note.uri, applyEdits(text, added.map(({ edit }) => edit))).questions.map(({ explicitId }) => explicitId));
  return added.filter(({ id }) => after.has(id)).map(({ edit }) => edit);
}

/** A question whose id belongs to another gets a new one. */
export function changeId({ note, text, library }: Subject, { range }: Problem, taken = idsIn(library, text)): readonly Fix[] {
  const { line } = range.start;
  const question = note.questions.find((each) => each.range.start.line === line);
  const found = /<!--(?:[^>]*?[;\s])?q\s*:\s*/i.exec(linesOf(text)[line] ?? '');
  if (question?.explicitId === undefined || found === null) return [];
  const from = found.index + found[0].length;
  const id = newId(note, question.stem, taken);
  return [{ title: `Give this question the id '${id}'`, edits: [replaceOn(line, from, from + question.explicitId.length, id)], isPreferred: true }];
}

/** Where an id may be written in a heading: in its comment, else at its end, before closing `#`. */
function placeFor(lines: readonly string[], line: number): { readonly line: number; readonly character: number; readonly isInComment: boolean } | undefined {
  const source = lines[line] ?? '';
  const isAtx = /^ {0,3}#{1,6}[ \t]+\S/.test(source);
  if (!isAtx && !/^ {0,3}(?:=+|-+)\s*$/.test(lines[line + 1] ?? '')) return undefined;
  const comment = [...source.matchAll(/<!--\s*(?=[^>]*?-->)/g)].find(({ index }) => readMetadata(source.slice(index)).size > 0);
  if (comment !== undefined) return { line, character: comment.index + comment[0].length, isInComment: true };
  if (source.includes('<!--') && !source.includes('-->')) return undefined;
  const closing = isAtx ? /[ \t]+#+[ \t]*$/.exec(source)?.index : undefined;
  return { line, character: closing ?? source.trimEnd().length, isInComment: false };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
