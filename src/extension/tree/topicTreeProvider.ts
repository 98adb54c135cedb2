import * as vscode from 'vscode';
import { findService } from '../../core/aws/services';
import { filterNotes } from '../../core/library/noteFilter';
import { buildTree, childrenOf, pathToTopic, topicAt, type TreeNode } from '../../core/library/topicTree';
import { topicState, type TopicState, type TopicStanding } from '../../core/review/mastery';
import { Disposable } from '../disposable';
import { countsInWords, stateWord } from '../standing/words';
import { type NotesIndex } from '../notes/notesIndex';
import { type TreeFilter } from './treeFilter';

/** Icons that say at a glance what a note is about; other notes get a page. */
const serviceIcons: Readonly<Record<string, string | undefined>> = {
  ECS: 'server-environment',
  ECR: 'package',
  Fargate: 'rocket',
  EKS: 'type-hierarchy',
  Lambda: 'zap',
  'API Gateway': 'plug',
  Batch: 'layers',
  Lightsail: 'lightbulb',
  EC2: 'server',
  'EC2 Auto Scaling': 'arrow-both',
  ELB: 'split-horizontal',
  EventBridge: 'broadcast',
  'Step Functions': 'git-merge',
  'Elastic Beanstalk': 'cloud-upload',
  SQS: 'mail',
  SNS: 'megaphone',
};

/** How the person stands with a node's questions; `undefined` where there is nothing to say. */
export interface NodeStandings {
  readonly onDidChange: vscode.Event<void>;
  ofNode(node: TreeNode): TopicStanding | undefined;
}

const stateColors: Readonly<Record<TopicState, string | undefined>> = {
  new: undefined,
  weak: 'list.errorForeground',
  due: 'list.warningForeground',
  mastered: 'testing.iconPassed',
  learning: undefined,
};
/** Headings have no picture of their own, so that theirs says how one stands. */
const stateIcons: Readonly<Record<TopicState, string>> = { new: 'circle-outline', weak: 'warning', due: 'history', mastered: 'pass-filled', learning: 'circle-filled' };

/** The topics of the notes that the filter lets through: folders, files and headings, with how many questions each holds and how the person stands with them. */
export class TopicTreeProvider extends Disposable implements vscode.TreeDataProvider<TreeNode> {
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #index: NotesIndex;
  readonly #filter: TreeFilter;
  #tree: readonly TreeNode[] | undefined;
  #standings: NodeStandings | undefined;
  /** Headings know their parents only by this: the tree is otherwise built from the top down. */
  readonly #parents = new Map<string, TreeNode>();

  constructor(index: NotesIndex, filter: TreeFilter) {
    super();
    this.#index = index;
    this.#filter = filter;
    const renew = (): void => {
      this.#tree = undefined;
      this.#parents.clear();
      this.#changed.fire(undefined);
    };
    this.register(index.onDidChange(renew));
    this.register(filter.onDidChange(renew));
  }

  /** From now on nodes show how the person stands. */
  useStandings(standings: NodeStandings): void {
    this.#standings = standings;
    this.register(
      standings.onDidChange(() => {
        this.#changed.fire(undefined);
      }),
    );
    this.#changed.fire(undefined);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const hasChildren = childrenOf(node).length > 0;
    const item = new vscode.TreeItem(node.label, hasChildren ? (node.kind === 'root' ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed) : vscode.TreeItemCollapsibleState.None);
    item.id = node.id;
    item.contextValue = node.questionCount > 0 ? `${node.kind}.quizzable` : node.kind;
    const standing = this.#standings?.ofNode(node);
    const color = standing && stateColors[topicState(standing)];
    item.iconPath = new vscode.ThemeIcon(iconFor(node, standing), color === undefined ? undefined : new vscode.ThemeColor(color));
    if (node.questionCount > 0) item.description = [String(node.questionCount), standing && stateWord(standing)].filter((part) => part !== undefined && part !== '').join(' · ');
    const questions = node.questionCount === 1 ? vscode.l10n.t('1 question') : vscode.l10n.t('{0} questions', node.questionCount);
    const place = node.kind === 'root' && !node.isShipped ? placeOf(node.id) : '';
    const counts = standing === undefined ? '' : countsInWords(standing);
    item.tooltip = [node.label, questions, counts, place].filter((part) => part !== '').join('\n');
    item.accessibilityInformation = { label: [node.label, questions, counts].filter((part) => part !== '').join(', ') };
    if (node.kind === 'file' || node.kind === 'heading') {
      item.command = { command: 'awsExamNotes.openTopic', title: vscode.l10n.t('Open Note'), arguments: [node] };
    }
    return item;
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node === undefined) {
      await this.#index.whenReady();
      return [...this.#topLevel()];
    }
    const children = childrenOf(node);
    for (const child of children) this.#parents.set(child.id, node);
    return [...children];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node.id);
  }

  /** The node of the innermost heading around a line of a note; `undefined` when the file is no note. */
  async nodeAt(uri: string, line: number): Promise<TreeNode | undefined> {
    await this.#index.whenReady();
    const note = this.#index.library.note(uri);
    if (note === undefined) return undefined;
    const path = pathToTopic(this.#topLevel(), uri, topicAt(note, line));
    for (const [index, node] of path.entries()) {
      const parent = path[index - 1];
      if (parent !== undefined) this.#parents.set(node.id, parent);
    }
    return path.at(-1);
  }

  #topLevel(): readonly TreeNode[] {
    const { library } = this.#index;
    return (this.#tree ??= buildTree(filterNotes(library.notes(), this.#filter.value, (uri) => library.isShipped(uri)), this.#index.roots));
  }
}

/** Whether a command got a node of this tree: any extension may call it with anything. */
export function isTreeNode(argument: unknown): argument is TreeNode {
  if (typeof argument !== 'object' || argument === null || !('kind' in argument) || !('id' in argument)) return false;
  const { kind } = argument;
  return kind === 'root' || kind === 'folder' ? 'children' in argument : (kind === 'file' || kind === 'heading') && 'note' in argument;
}

function placeOf(prefix: string): string {
  const uri = vscode.Uri.parse(prefix);
  return uri.scheme === 'file' ? uri.fsPath : uri.toString(true);
}

function iconFor(node: TreeNode, standing: TopicStanding | undefined): string {
  switch (node.kind) {
    case 'root':
      return node.isShipped ? 'mortar-board' : 'notebook';
    case 'folder':
      return 'folder-library';
    case 'heading':
      return standing === undefined ? 'symbol-string' : stateIcons[topicState(standing)];
    case 'file': {
      if (node.note.frontMatter.kind === 'glossary') return 'whole-word';
      const service = findService(node.note.title.replace(/\s*\(.*\)$/, ''));
      return (service === undefined ? undefined : serviceIcons[service.name]) ?? 'book';
    }
  }
}
