import * as vscode from 'vscode';
import { type TreeNode } from '../../core/library/topicTree';
import { noFilter, type NoteFilter } from '../../core/library/noteFilter';
import { type Lasting } from '../disposable';
import { type NotesIndex } from '../notes/notesIndex';
import { openNote, preferredOpening, type OpenAs } from '../notes/openNote';
import { switchOf } from '../settingValues';
import { emptinessOf, namedFolders } from './emptyTree';
import { isTreeNode, TopicTreeProvider } from './topicTreeProvider';
import { describeFilter, pickExam, TreeFilter } from './treeFilter';

/** What fills the Topics view, and what its commands do. */
export interface TopicTree extends Lasting {
  readonly provider: TopicTreeProvider;
  /** Opens a node of this tree, or the selected one where the argument is none. */
  open(argument: unknown, how?: OpenAs): Promise<void>;
  /** Selects the topic around the cursor of the active editor. */
  reveal(): Promise<void>;
  /** Shows the notes of one side, or again everything. */
  show(from: NoteFilter['from']): Promise<void>;
  showExam(): Promise<void>;
}

/** @param memory the workspace's, for the filter */
export function createTopicTree(index: NotesIndex, view: vscode.TreeView<TreeNode>, memory: vscode.Memento): TopicTree {
  const filter = new TreeFilter(memory);
  const provider = new TopicTreeProvider(index, filter);

  const open = async (argument: unknown, how: OpenAs = preferredOpening()): Promise<void> => {
    const node = isTreeNode(argument) ? argument : view.selection[0];
    if (node?.kind !== 'file' && node?.kind !== 'heading') return;
    const topic = node.kind === 'heading' ? node.topic : undefined;
    await openNote({ uri: vscode.Uri.parse(node.note.uri), slug: topic?.slug ?? '', line: topic?.range.start.line ?? 0 }, how);
  };

  const describe = async (): Promise<void> => {
    const isEmpty = index.isReady && (await provider.getChildren()).length === 0;
    const emptiness = isEmpty ? emptinessOf(index, filter.value) : undefined;
    const shown = describeFilter(filter.value);
    const looked = emptiness === 'nothing' || emptiness === 'noOwn' ? vscode.l10n.t('no notes in {0}', namedFolders(index)) : '';
    const stopped = index.isStopped ? vscode.l10n.t('reading was stopped') : '';
    view.description = [shown, looked, stopped].filter((part) => part !== '').join(' · ');
    const contexts = { topicsShown: true, topicsEmpty: emptiness, topicsFiltered: shown !== '', readingStopped: index.isStopped };
    for (const [name, value] of Object.entries(contexts)) void vscode.commands.executeCommand('setContext', `awsExamNotes.${name}`, value);
  };
  void describe();

  const reveal = async (editor: vscode.TextEditor | undefined, focus: boolean): Promise<void> => {
    if (editor?.document.languageId !== 'markdown') return;
    const node = await provider.nodeAt(editor.document.uri.toString(), editor.selection.active.line);
    if (node !== undefined) await view.reveal(node, { select: true, focus, expand: false });
  };
  const follow = (editor: vscode.TextEditor | undefined): void => {
    const isNote = editor !== undefined && index.library.note(editor.document.uri.toString()) !== undefined;
    void vscode.commands.executeCommand('setContext', 'awsExamNotes.activeNote', isNote);
    if (isNote && view.visible && switchOf(vscode.workspace.getConfiguration('awsExamNotes').get<unknown>('tree.followEditor'), true)) void reveal(editor, false);
  };

  const listening = vscode.Disposable.from(
    filter,
    provider,
    index.onDidChange(() => void describe()),
    filter.onDidChange(() => void describe()),
    vscode.window.onDidChangeActiveTextEditor(follow),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) follow(vscode.window.activeTextEditor);
    }),
  );
  return {
    provider,
    open,
    reveal: () => reveal(vscode.window.activeTextEditor, true),
    show: (from) => filter.set(from === 'all' ? noFilter : { from }),
    showExam: () => pickExam(index, filter),
    dispose: () => void listening.dispose(),
  };
}
