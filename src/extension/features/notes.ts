import * as vscode from 'vscode';
import { type TreeNode } from '../../core/library/topicTree';
import { findTopic } from '../commands/findTopic';
import { openTerm } from '../commands/openTerm';
import { NoteProblems } from '../diagnostics/noteProblems';
import { type Lasting } from '../disposable';
import { reportBadEntries } from '../notes/entryReports';
import { NotesIndex, type NotesIndexOptions } from '../notes/notesIndex';
import { openNoteAt } from '../notes/openNote';
import { createTopicTree, type TopicTree } from '../tree/topicTree';

/** Everything that notes are read for, but code and quizzes. */
export interface Notes extends Lasting {
  readonly index: NotesIndex;
  readonly topics: TopicTree;
  findTopic(): Promise<void>;
  openTerm(name: unknown): Promise<void>;
  /** Looks through the workspace's Markdown and adds what the user ticks. */
  findInWorkspace(): Promise<void>;
  addFolder(): Promise<void>;
  /** Adds the file that a menu gives, else the active editor's. */
  addFile(uri: unknown): Promise<void>;
  newNote(): Promise<void>;
  useShipped(): Promise<void>;
  /** Opens a note at an anchor, empty for its beginning, beside what asked for it. */
  readonly openAt: (uri: vscode.Uri, slug: string) => Promise<void>;
}

export interface NotesOptions extends NotesIndexOptions {
  readonly topicsView: vscode.TreeView<TreeNode>;
  /** The workspace's memory. */
  readonly memory: vscode.Memento;
}

export function createNotes({ topicsView, memory, ...options }: NotesOptions): Notes {
  const { read, homeFolder } = options;
  const index = new NotesIndex(options);
  const topics = createTopicTree(index, topicsView, memory);
  const parts = vscode.Disposable.from(index, topics, new NoteProblems(index, options.extensionUri, options.log), reportBadEntries(index, options.log));
  return {
    index,
    topics,
    findTopic: () => findTopic(index),
    openTerm: (name) => openTerm(index, name),
    findInWorkspace: async () => (await import('../notes/commands/findInWorkspace')).findInWorkspace(index, read, homeFolder),
    addFolder: async () => (await import('../notes/commands/addNotes')).addNotesFolder(index, homeFolder),
    addFile: async (uri) => (await import('../notes/commands/addNotes')).addFileToNotes(index, homeFolder, uri),
    newNote: async () => (await import('../notes/commands/newNote')).newNote(index, homeFolder),
    useShipped: async () => (await import('../notes/commands/useShippedNotes')).useShippedNotes(),
    openAt: (uri, slug) => openNoteAt(index, uri, slug),
    dispose: () => void parts.dispose(),
  };
}
