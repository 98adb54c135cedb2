import * as vscode from 'vscode';
import { noFilter } from '../../core/library/noteFilter';
import { type NotesIndex } from '../notes/notesIndex';
import { openNote, preferredOpening, type OpenAs } from '../notes/openNote';
import { emptinessOf, namedFolders } from './emptyTree';
import { isTreeNode, TopicTreeProvider } from './topicTreeProvider';
import { describeFilter, pickExam, TreeFilter } from './treeFilter';

/** The Topics view with its commands; `memory` is the workspace's. */
export function registerTopicTree(index: NotesIndex, memory: vscode.Memento): vscode.Disposable {
  const filter = new TreeFilter(memory);
  const provider = new TopicTreeProvider(index, filter);
  const view = vscode.window.createTreeView('awsExamNotes.topics', { treeDataProvider: provider, showCollapseAll: true });

  const open = async (argument: unknown, how: OpenAs): Promise<void> => {
    const node = isTreeNode(argument) ? argument : view.selection[0];
    if (node?.kind !== 'file' && node?.kind !== 'heading') return;
    const topic = node.kind === 'heading' ? node.topic : undefined;
    await openNote({ uri: vscode.Uri.parse(node.note.uri), slug: topic?.slug ?? '', line: topic?.range.start.line ?? 0 }, how);
  };

  const describe = async (): Promise<void> => {
    const isEmpty = index.isReady && (await provider.getChildren()).length === 0;
    const emptiness = isEmpty ? emptinessOf(index, filter.value) : undefined;
    const looked = emptiness === 'nothing' || emptiness === 'noOwn' ? vscode.l10n.t('no notes in {0}', namedFolders(index)) : '';
    const stopped = index.isStopped ? vscode.l10n.t('reading was stopped') : '';
    view.description = [describeFilter(filter.value), looked, stopped].filter((part) => part !== '').join(' · ');
    const context = { topicsEmpty: emptiness, topicsFiltered: describeFilter(filter.value) !== '', readingStopped: index.isStopped };
    for (const [name, value] of Object.entries(context)) void vscode.commands.executeCommand('setContext', `awsExamNotes.${name}`, value);
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
    if (isNote && view.visible && vscode.workspace.getConfiguration('awsExamNotes').get<boolean>('tree.followEditor', true)) void reveal(editor, false);
  };

  return vscode.Disposable.from(
    filter,
    provider,
    view,
    index.onDidChange(() => void describe()),
    filter.onDidChange(() => void describe()),
    vscode.commands.registerCommand('awsExamNotes.showAllNotes', () => filter.set(noFilter)),
    vscode.commands.registerCommand('awsExamNotes.showMyNotes', () => filter.set({ from: 'mine' })),
    vscode.commands.registerCommand('awsExamNotes.showShippedNotes', () => filter.set({ from: 'shipped' })),
    vscode.commands.registerCommand('awsExamNotes.filterByExam', () => pickExam(index, filter)),
    vscode.window.onDidChangeActiveTextEditor(follow),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) follow(vscode.window.activeTextEditor);
    }),
    vscode.commands.registerCommand('awsExamNotes.openTopic', (node: unknown) => open(node, preferredOpening())),
    vscode.commands.registerCommand('awsExamNotes.openTopicRendered', (node: unknown) => open(node, 'preview')),
    vscode.commands.registerCommand('awsExamNotes.openTopicSource', (node: unknown) => open(node, 'source')),
    vscode.commands.registerCommand('awsExamNotes.revealInTree', () => reveal(vscode.window.activeTextEditor, true)),
  );
}
