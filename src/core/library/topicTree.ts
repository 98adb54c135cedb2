import { type Note, type Topic } from '../notes/model';
import { withoutNumberPrefix } from './noteOrder';

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
 * Groups notes by root and folder. Headings are left to {@link childrenOf}, so that ten thousand
 * notes cost no more than their folders. `notes` come in the library's order.
 */
export function buildTree(notes: readonly Note[], roots: readonly NotesRoot[]): readonly TreeNode[] {
  // The shipped notes' own repository may be open: they are shown once.
  const shipped = roots.find(({ isShipped }) => isShipped)?.prefix;
  const byRoot = roots.map((root) => ({ root, notes: notes.filter((note) => note.uri.startsWith(root.prefix) && !(shipped !== undefined && !root.isShipped && note.uri.startsWith(shipped))) })).filter((group) => group.notes.length > 0);
  const groups = byRoot.map(({ root, notes: own }): GroupNode => {
    const children = buildFolder(own, root.prefix, root.isShipped);
    return { kind: 'root', id: root.prefix, label: root.label, isShipped: root.isShipped, questionCount: total(children), children };
  });
  const only = groups.length === 1 ? groups[0] : undefined;
  return only === undefined ? groups : only.children;
}

function buildFolder(notes: readonly Note[], prefix: string, isShipped: boolean): readonly TreeNode[] {
  const children: TreeNode[] = [];
  for (let index = 0; index < notes.length; ) {
    const note = notes[index];
    if (note === undefined) break;
    const slash = note.uri.indexOf('/', prefix.length);
    if (slash < 0) {
      children.push(fileNode(note));
      index++;
      continue;
    }
    // Notes of one folder stand together, since the library sorts folder by folder.
    const folder = note.uri.slice(0, slash + 1);
    let end = index;
    while (notes[end]?.uri.startsWith(folder) === true) end++;
    const below = buildFolder(notes.slice(index, end), folder, isShipped);
    children.push({ kind: 'folder', id: folder, label: folderLabel(folder), isShipped, questionCount: total(below), children: below });
    index = end;
  }
  return children;
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
      if (!uri.startsWith(node.id)) continue;
      const below = pathToTopic(node.children, uri, topic);
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

function total(nodes: readonly TreeNode[]): number {
  return nodes.reduce((sum, node) => sum + node.questionCount, 0);
}
