import { createLibrary } from '../library/library';
import { type Problem } from '../notes/model';
import { parseNote } from '../notes/parseNote';
import { chosenChecks, contentProblems } from '../quality/checks';
import { type Subject } from '../quality/model';
import { applyEdits, type Fix } from './edits';
import { correctValue } from './frontMatter';
import { changeId, idsIn } from './ids';
import { correctKey, markKey, removeAnswer, takeKey } from './key';
import { correctLink } from './links';
import { removeOption } from './options';
import { dateFigure, shoutNegation } from './wording';

type Fixer = (subject: Subject, problem: Problem) => readonly Fix[];

/** What can be put right without knowing what the author meant, or by asking which of a few was meant. */
const fixers: Readonly<Record<string, Fixer | undefined>> = {
  'front-matter': correctValue,
  'question-no-key': markKey,
  'question-empty-option': removeOption,
  'question-same-options': removeOption,
  'question-same-id': changeId,
  'question-contradiction': takeKey,
  'question-key-outside': correctKey,
  'question-two-keys': removeAnswer,
  'content-negative-stem': shoutNegation,
  'content-undated-figure': dateFigure,
  'link-broken': correctLink,
};

/** Problems that only the library sees: a note by itself can't show that they are gone. */
const betweenNotes = new Set(['question-same-id', 'question-contradiction']);

/**
 * The ways to put a problem right that leave a text without it and with no new one. The note of
 * `subject` has to be read from its text as it is now.
 */
export function fixesFor(subject: Subject, problem: Problem): readonly Fix[] {
  return (fixers[problem.code]?.(subject, problem) ?? []).filter((fix) => isConfirmed(subject, problem, fix));
}

/** Every fix of a file that needs no choice, together. */
export function fixAll(subject: Subject, problems: readonly Problem[]): Fix | undefined {
  const taken = idsIn(subject.library, subject.text);
  const edits = problems
    .map((problem) => (problem.code === 'question-same-id' ? changeId(subject, problem, taken) : fixesFor(subject, problem)).find(({ isPreferred }) => isPreferred)?.edits ?? [])
    .reduce((all, more) => (more.some((edit) => all.some((other) => overlap(edit.range, other.range))) ? all : [...all, ...more]), []);
  return edits.length === 0 ? undefined : { title: 'Put right all problems that need no choice', edits, isPreferred: true };
}

function isConfirmed(subject: Subject, { code }: Problem, { edits }: Fix): boolean {
  const text = applyEdits(subject.text, edits);
  const after = { ...subject, text, note: parseNote(subject.note.uri, text) };
  const [before, now] = [countsOf(subject, code), countsOf(after, code)];
  const isGone = betweenNotes.has(code) || (now.get(code) ?? 0) < (before.get(code) ?? 0);
  return isGone && [...now].every(([each, count]) => count <= (before.get(each) ?? 0));
}

/** How many problems of each kind a note has when it stands alone, and of one content check. */
function countsOf(subject: Subject, code: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const alone = createLibrary({ isShipped: () => false });
  alone.put(subject.note);
  for (const problem of [...alone.problems().map(({ item }) => item), ...contentProblems(subject, chosenChecks([code]))]) counts.set(problem.code, (counts.get(problem.code) ?? 0) + 1);
  return counts;
}

function overlap(a: Problem['range'], b: Problem['range']): boolean {
  const isBefore = (one: Problem['range'], two: Problem['range']): boolean => one.end.line < two.start.line || (one.end.line === two.start.line && one.end.character <= two.start.character);
  return !isBefore(a, b) && !isBefore(b, a);
}
