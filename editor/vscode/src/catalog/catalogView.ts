import * as vscode from 'vscode';
import { Debounced } from '../debounce';
import { isFisc } from '../places';
import { CatalogTree } from './catalogTree';
import type { CurrentCatalog } from './currentCatalog';
import { nodeAt } from './nodeAt';
import type { Node } from './nodes';

const Pause = 150;

/** The view of the catalog: the tree, its badge, and how it follows the cursor. */
export function registerCatalogView(catalog: CurrentCatalog): vscode.Disposable {
  const tree = new CatalogTree(catalog);
  const view = vscode.window.createTreeView<Node>('fisc.catalog', { treeDataProvider: tree, showCollapseAll: true });
  const follow = new Debounced(Pause, () => void revealCursor(view, catalog));

  async function update(): Promise<void> {
    const coverage = await catalog.coverage();
    const gaps = coverage?.total.openGaps ?? 0;
    view.badge = gaps === 0 ? undefined : { value: gaps, tooltip: vscode.l10n.t('Open gaps: {0}', gaps) };
    // Folded, it still says whose the badge is and the views below, without asking for the whole catalog.
    const loaded = view.visible ? await catalog.load() : undefined;
    view.description = loaded?.title ?? loaded?.reference ?? coverage?.reference ?? '';
  }

  return vscode.Disposable.from(
    tree,
    view,
    follow,
    catalog.onDidChange(() => {
      tree.refresh();
      void update();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      void update();
      if (visible) follow.request();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => isFisc(textEditor.document) && follow.request()),
    vscode.window.onDidChangeActiveTextEditor(() => follow.request()),
    vscode.commands.registerCommand('fisc.showGapsOnly', () => tree.filter(true)),
    vscode.commands.registerCommand('fisc.showAllClauses', () => tree.filter(false)),
    vscode.commands.registerCommand('fisc.refreshViews', () => catalog.forget()),
  );
}

async function revealCursor(view: vscode.TreeView<Node>, catalog: CurrentCatalog): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!view.visible || editor === undefined || !isFisc(editor.document)) return;
  if (!vscode.workspace.getConfiguration('fisc').get<boolean>('catalog.followCursor', true)) return;
  const node = await nodeAt(catalog, editor.document.uri, editor.selection.active);
  if (node === undefined || node.key === view.selection[0]?.key) return;
  // A filter can hide the node, and an edit can have taken it away meanwhile.
  await Promise.resolve(view.reveal(node, { select: true, focus: false })).catch(() => undefined);
}
