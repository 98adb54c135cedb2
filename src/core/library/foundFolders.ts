import { type Note } from '../notes/model';

/** What notes hold, counted. */
export interface NoteCounts {
  readonly files: number;
  readonly topics: number;
  readonly terms: number;
  readonly questions: number;
  readonly problems: number;
}

/** A Markdown file that was looked at; its path is relative to the root that was searched, with `/` between parts. */
export interface LookedAtFile {
  readonly path: string;
  readonly counts: NoteCounts;
}

/** A folder or file worth adding; `path` is `''` for the whole root. */
export interface FoundPlace {
  readonly path: string;
  readonly kind: 'folder' | 'file';
  readonly counts: NoteCounts;
}

interface Folder {
  readonly path: string;
  readonly folders: Map<string, Folder>;
  readonly files: LookedAtFile[];
}

/** A part of a folder that holds this much of it is offered in its place. */
const mostOfIt = 0.8;

export function countsOf({ topics, terms, questions, problems }: Note): NoteCounts {
  return { files: 1, topics: topics.length, terms: terms.length, questions: questions.length, problems: problems.length };
}

/**
 * Groups files with questions or terms into the topmost folders that hold most of them: a
 * folder stands for all it holds unless nearly everything is in one part of it. Most questions
 * come first.
 */
export function groupFound(files: readonly LookedAtFile[]): readonly FoundPlace[] {
  const root: Folder = { path: '', folders: new Map(), files: [] };
  for (const file of files) {
    if (file.counts.questions === 0 && file.counts.terms === 0) continue;
    let at = root;
    for (const name of file.path.split('/').slice(0, -1)) {
      const path = at.path === '' ? name : `${at.path}/${name}`;
      let below = at.folders.get(name);
      if (below === undefined) at.folders.set(name, (below = { path, folders: new Map(), files: [] }));
      at = below;
    }
    at.files.push(file);
  }
  return places(root).sort((a, b) => b.counts.questions - a.counts.questions || b.counts.terms - a.counts.terms || (a.path < b.path ? -1 : 1));
}

function places(folder: Folder): FoundPlace[] {
  const counts = total(folder);
  const parts = [...folder.folders.values()];
  const direct = folder.files.map((file): FoundPlace => ({ path: file.path, kind: 'file', counts: file.counts }));
  const weight = (of: NoteCounts): number => (counts.questions > 0 ? of.questions : of.terms) / Math.max(1, counts.questions > 0 ? counts.questions : counts.terms);
  // A root is the whole project: its README alone is no reason to take all of it in.
  const isOffered = folder.path === '' ? direct.length > 1 && weight(sum(folder.files.map((file) => file.counts))) >= 0.5 : !parts.some((part) => weight(total(part)) >= mostOfIt);
  return isOffered ? [{ path: folder.path, kind: 'folder', counts }] : [...parts.flatMap(places), ...direct];
}

function total(folder: Folder): NoteCounts {
  return sum([...folder.files.map(({ counts }) => counts), ...[...folder.folders.values()].map(total)]);
}

function sum(all: readonly NoteCounts[]): NoteCounts {
  const of = (key: keyof NoteCounts): number => all.reduce((result, counts) => result + counts[key], 0);
  return { files: of('files'), topics: of('topics'), terms: of('terms'), questions: of('questions'), problems: of('problems') };
}
