import * as vscode from 'vscode';
import { type TreeNode } from '../../core/library/topicTree';
import { findTopic } from '../commands/findTopic';
import { openTerm } from '../commands/openTerm';
import { NoteProblems } from '../diagnostics/noteProblems';
import { type Lasting } from '../disposable';
import { NotesIndex, type NotesIndexOptions } from '../notes/notesIndex';
import { openNoteAt } from '../notes/openNote';
import { createTopicTree, type TopicTree } from '../tree/topicTree';

/** Everything that notes are read for, but code and quizzes. */
export interface Notes extends Lasting {
  readonly index: NotesIndex;
  readonly topics: TopicTree;
  findTopic(): Promise<void>;
  openTerm(name: unknown): Promise<void>;
  /** Opens a note at an anchor, empty for its beginning, beside what asked for it. */
  readonly openAt: (uri: vscode.Uri, slug: string) => Promise<void>;
}

export function createNotes({ topicsView, ...options }: NotesIndexOptions & { readonly topicsView: vscode.TreeView<TreeNode> }): Notes {
  const index = new NotesIndex(options);
  const topics = createTopicTree(index, topicsView);
  const parts = vscode.Disposable.from(index, topics, new NoteProblems(index, options.extensionUri, options.log));
  return {
    index,
    topics,
    findTopic: () => findTopic(index),
    openTerm: (name) => openTerm(index, name),
    openAt: (uri, slug) => openNoteAt(index, uri, slug),
    dispose: () => void parts.dispose(),
  };
}
