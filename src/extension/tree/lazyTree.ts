import * as vscode from 'vscode';

/**
 * A tree for a view that has to be registered before what fills it is loaded: `load` is called when
 * the view is first shown. VS Code asks about nodes only after it got them from `getChildren`.
 */
export function lazyTree<N>(load: () => PromiseLike<vscode.TreeDataProvider<N>>): vscode.TreeDataProvider<N> {
  const changed = new vscode.EventEmitter<N | N[] | null | undefined>();
  let heard: vscode.TreeDataProvider<N> | undefined;

  const loaded = async (): Promise<vscode.TreeDataProvider<N>> => {
    const provider = await load();
    if (heard !== provider) {
      heard = provider;
      provider.onDidChangeTreeData?.((nodes) => {
        changed.fire(nodes as N | N[] | null | undefined);
      });
    }
    return provider;
  };
  return {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => (await loaded()).getChildren(node),
    getTreeItem: async (node) => (await loaded()).getTreeItem(node),
    getParent: async (node) => (await loaded()).getParent?.(node),
  };
}
