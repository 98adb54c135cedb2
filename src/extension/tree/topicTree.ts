import * as vscode from 'vscode';
import { type NotesIndex } from '../notes/notesIndex';
import { openNote, preferredOpening, type OpenAs } from '../notes/openNote';
import { isTreeNode, TopicTreeProvider } from './topicTreeProvider';

/** The Topics view with its commands. */
export function registerTopicTree(index: NotesIndex): vscode.Disposable {
  const provider = new TopicTreeProvider(index);
  const view = vscode.window.createTreeView('awsExamNotes.topics', { treeDataProvider: provider, showCollapseAll: true });

  const open = async (argument: unknown, how: OpenAs): Promise<void> => {
    const node = isTreeNode(argument) ? argument : view.selection[0];
    if (node?.kind !== 'file' && node?.kind !== 'heading') return;
    const topic = node.kind === 'heading' ? node.topic : undefined;
    await openNote({ uri: vscode.Uri.parse(node.note.uri), slug: topic?.slug ?? '', line: topic?.range.start.line ?? 0 }, how);
  };

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
    provider,
    view,
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
