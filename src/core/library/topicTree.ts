import { type Note, type Topic } from '../notes/model';
import { compareToFolder, noteKey, withoutNumberPrefix } from './noteOrder';

/** A folder or URI prefix under which notes were found, shown as a group where there are several. */
export interface NotesRoot {
  /** Every note of this root has a URI that begins with it; ends in `/`. */
  readonly prefix: string;
  readonly label: string;
  readonly isShipped: boolean;
}

interface NodeBase {
  /** Stable over reloads and edits elsewhere. */
  readonly id: string;
  readonly label: string;
  readonly questionCount: number;
}
export interface GroupNode extends NodeBase {
  readonly kind: 'root' | 'folder';
  readonly isShipped: boolean;
  readonly children: readonly TreeNode[];
  /** The child that is a note or leads to it, without making the others. */
  readonly towards: (uri: string) => TreeNode | undefined;
}
export interface FileNode extends NodeBase {
  readonly kind: 'file';
  readonly note: Note;
}
export interface HeadingNode extends NodeBase {
  readonly kind: 'heading';
  readonly note: Note;
  readonly topic: Topic;
}
export type TreeNode = GroupNode | FileNode | HeadingNode;

/** Where a quiz or "open" on a node leads: one note, or a heading in it, or several notes. */
export interface TopicTarget {
  readonly uris: readonly string[];
  /** Anchor of the heading, when only a part of the one note is meant. */
  readonly slug: string | undefined;
}

/**
 * Groups notes by root and folder. What stands below a node is made when it is asked for, so that
 * ten thousand notes cost no more than what is shown of them. `notes` come in the library's order.
 */
export function buildTree(notes: readonly Note[], roots: readonly NotesRoot[]): readonly TreeNode[] {
  const shipped = roots.find(({ isShipped }) => isShipped)?.prefix;
  const groups = roots.flatMap((root): readonly GroupNode[] => {
    // The shipped notes' own repository may be open: they are shown once.
    const isAround = shipped !== undefined && !root.isShipped && (shipped.startsWith(root.prefix) || root.prefix.startsWith(shipped));
    const own = isAround ? notes.filter(({ uri }) => !uri.startsWith(shipped)) : notes;
    const run = runBelow(own, root.prefix);
    return run.from === run.to ? [] : [groupNode('root', root.prefix, root.label, root.isShipped, own, run)];
  });
  const only = groups.length === 1 ? groups[0] : undefined;
  return only === undefined ? groups : only.children;
}

/** Notes that stand together: those of one folder do, since the library sorts folder by folder. */
interface Run {
  readonly from: number;
  readonly to: number;
}

function groupNode(kind: GroupNode['kind'], prefix: string, label: string | undefined, isShipped: boolean, notes: readonly Note[], run: Run): GroupNode {
  /** Children that were made ahead of the others. */
  const early: TreeNode[] = [];
  let children: readonly TreeNode[] | undefined;
  let questionCount: number | undefined;
  const folderNode = (folder: string, below: Run): TreeNode => early.find(({ id }) => id === folder) ?? groupNode('folder', folder, undefined, isShipped, notes, below);
  return {
    kind,
    id: prefix,
    isShipped,
    get label() {
      return label ?? folderLabel(prefix);
    },
    get questionCount() {
      return (questionCount ??= questionsIn(notes, run));
    },
    get children() {
      return (children ??= childrenIn(notes, run, prefix, early, folderNode));
    },
    towards(uri) {
      const known = (children ?? early).find((child) => leadsTo(child, uri));
      if (known !== undefined || children !== undefined || !uri.startsWith(prefix)) return known;
      const child = childTowards(notes, run, prefix, uri, folderNode);
      if (child !== undefined) early.push(child);
      return child;
    },
  };
}

function leadsTo(node: TreeNode, uri: string): boolean {
  return node.kind === 'file' ? node.id === uri : uri.startsWith(node.id);
}

type FolderMaker = (folder: string, below: Run) => TreeNode;

function childrenIn(notes: readonly Note[], { from, to }: Run, prefix: string, early: readonly TreeNode[], folderNode: FolderMaker): readonly TreeNode[] {
  const children: TreeNode[] = [];
  for (let index = from; index < to; ) {
    const note = notes[index];
    if (note === undefined) break;
    const slash = note.uri.indexOf('/', prefix.length);
    if (slash < 0) {
      children.push(early.find(({ id }) => id === note.uri) ?? fileNode(note));
      index++;
      continue;
    }
    const folder = note.uri.slice(0, slash + 1);
    const run = { from: index, to: endOfRun(notes, folder, index, to) };
    children.push(folderNode(folder, run));
    index = run.to;
  }
  return children;
}

function childTowards(notes: readonly Note[], { from, to }: Run, prefix: string, uri: string, folderNode: FolderMaker): TreeNode | undefined {
  const slash = uri.indexOf('/', prefix.length);
  if (slash < 0) {
    for (let index = from; index < to; index++) {
      const note = notes[index];
      if (note?.uri === uri) return fileNode(note);
    }
    return undefined;
  }
  const folder = uri.slice(0, slash + 1);
  const run = runBelow(notes, folder);
  return run.from === run.to ? undefined : folderNode(folder, run);
}

/** Where the notes below a folder stand. */
function runBelow(notes: readonly Note[], prefix: string): Run {
  const folder = noteKey(prefix, undefined).segments.slice(0, -1);
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const note = notes[middle];
    if (note !== undefined && compareToFolder(noteKey(note.uri, note.frontMatter.order), folder) < 0) low = middle + 1;
    else high = middle;
  }
  return { from: low, to: endOfRun(notes, prefix, low, notes.length) };
}

/** The first place from `from` on whose note is not below a folder; most folders are short, so the steps begin so. */
function endOfRun(notes: readonly Note[], prefix: string, from: number, to: number): number {
  const isBelow = (index: number): boolean => notes[index]?.uri.startsWith(prefix) === true;
  let low = from;
  let step = 1;
  for (; low + step <= to && isBelow(low + step - 1); step *= 2) low += step;
  let high = Math.min(low + step - 1, to);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function questionsIn(notes: readonly Note[], { from, to }: Run): number {
  let count = 0;
  for (let index = from; index < to; index++) count += notes[index]?.questions.length ?? 0;
  return count;
}

function fileNode(note: Note): FileNode {
  return { kind: 'file', id: note.uri, label: note.title, questionCount: note.questions.length, note };
}

/** A file's headings; a single H1 is the file itself, so its sections come in its place. */
export function childrenOf(node: TreeNode): readonly TreeNode[] {
  switch (node.kind) {
    case 'root':
    case 'folder':
      return node.children;
    case 'file': {
      const title = onlyTitle(node.note);
      return headingsBelow(node.note, title);
    }
    case 'heading':
      return headingsBelow(node.note, node.topic);
  }
}

/** The node that shows `topic`, as a path from the top; used to reveal it. */
export function pathToTopic(tree: readonly TreeNode[], uri: string, topic: Topic | undefined): readonly TreeNode[] {
  for (const node of tree) {
    if (node.kind === 'root' || node.kind === 'folder') {
      const child = node.towards(uri);
      const below = child === undefined ? [] : pathToTopic([child], uri, topic);
      if (below.length > 0) return [node, ...below];
    } else if (node.kind === 'file' && node.note.uri === uri) {
      const path: TreeNode[] = [node];
      for (let at: TreeNode | undefined = node; at !== undefined && topic !== undefined; ) {
        at = childrenOf(at).find((child) => child.kind === 'heading' && child.topic.range.start.line <= topic.range.start.line && topic.range.start.line < child.topic.endLine);
        if (at !== undefined) path.push(at);
      }
      return path;
    }
  }
  return [];
}

/** The innermost heading around a line. */
export function topicAt(note: Note, line: number): Topic | undefined {
  return note.topics.findLast((topic) => topic.range.start.line <= line && line < topic.endLine);
}

export function targetOf(node: TreeNode): TopicTarget {
  switch (node.kind) {
    case 'root':
    case 'folder':
      return { uris: node.children.flatMap((child) => targetOf(child).uris), slug: undefined };
    case 'file':
      return { uris: [node.note.uri], slug: undefined };
    case 'heading':
      return { uris: [node.note.uri], slug: node.topic.slug };
  }
}

function headingsBelow(note: Note, parent: Topic | undefined): readonly HeadingNode[] {
  const inside = parent === undefined ? note.topics : note.topics.filter((topic) => topic !== parent && topic.range.start.line > parent.range.start.line && topic.range.start.line < parent.endLine);
  const children: HeadingNode[] = [];
  let end = -1;
  for (const topic of inside) {
    if (topic.range.start.line < end) continue;
    end = topic.endLine;
    children.push({ kind: 'heading', id: `${note.uri}#${topic.slug}`, label: topic.title, questionCount: questionsWithin(note, topic), note, topic });
  }
  return children;
}

function questionsWithin(note: Note, topic: Topic): number {
  return note.questions.filter(({ range }) => range.start.line >= topic.range.start.line && range.start.line < topic.endLine).length;
}

function onlyTitle(note: Note): Topic | undefined {
  const titles = note.topics.filter((topic) => topic.level === 1);
  return titles.length === 1 && note.topics[0] === titles[0] ? titles[0] : undefined;
}

function folderLabel(folder: string): string {
  const name = folder.split('/').at(-2) ?? folder;
  let readable = name;
  try {
    readable = decodeURIComponent(name);
  } catch {
    // Not an encoded name.
  }
  const label = withoutNumberPrefix(readable).replace(/[-_]+/g, ' ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}
