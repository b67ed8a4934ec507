import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient';
import type { CurrentCatalog } from './currentCatalog';
import { iconOf, ratioOf, type Standing, standingOf, standingOfAll, wordsOf } from './evidence';
import {
  belowCategory,
  type CategoryNode,
  type ClauseNode,
  type ControlNode,
  categoriesOf,
  clausesBelow,
  hasOpenGap,
  type Node,
} from './nodes';

/** Categories, controls and clauses with the state of their evidence. Clauses are asked for when a control is unfolded. */
export class CatalogTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private gapsOnly = false;

  constructor(private readonly catalog: CurrentCatalog) {}

  /** Shows what has no evidence and nothing else, or all. */
  filter(gapsOnly: boolean): void {
    this.gapsOnly = gapsOnly;
    void vscode.commands.executeCommand('setContext', 'fisc.gapsOnly', gapsOnly);
    this.changed.fire();
  }

  refresh(): void {
    this.changed.fire();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    switch (node?.kind) {
      case undefined: {
        const catalog = await this.catalog.load();
        return catalog === undefined ? [] : this.shown(categoriesOf(catalog));
      }
      case 'category':
        return this.shown(belowCategory(node));
      case 'control':
        return this.shownClauses(clausesBelow(node, await this.catalog.clausesOf(node.entry.id)));
      case 'clause':
        return this.shownClauses(clausesBelow(node, node.entry.clauses));
    }
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const item = node.kind === 'clause' ? clauseItem(node) : node.kind === 'control' ? controlItem(node) : categoryItem(node);
    item.id = node.key;
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }

  private shown<T extends CategoryNode | ControlNode>(nodes: T[]): T[] {
    return this.gapsOnly ? nodes.filter((node) => node.entry.counts.openGaps > 0) : nodes;
  }

  private shownClauses(nodes: ClauseNode[]): ClauseNode[] {
    return this.gapsOnly ? nodes.filter((node) => hasOpenGap(node.entry)) : nodes;
  }
}

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

function categoryItem({ entry }: CategoryNode): vscode.TreeItem {
  const title = entry.title ?? entry.id ?? vscode.l10n.t('Without a known category');
  const item = new vscode.TreeItem(title, entry.categories.length > 0 ? Expanded : Collapsed);
  dress(item, standingOfAll(entry.counts), entry.location, [title, gapsIn(entry.counts.openGaps)]);
  item.description = ratioOf(entry.counts);
  item.contextValue = 'category';
  return item;
}

function controlItem({ entry }: ControlNode): vscode.TreeItem {
  const item = new vscode.TreeItem(entry.title === undefined ? entry.id : `${entry.id} ${entry.title}`, Collapsed);
  dress(item, standingOfAll(entry.counts), entry.location, [
    `${entry.id} ${entry.title ?? ''}`.trim(),
    gapsIn(entry.counts.openGaps),
  ]);
  item.description = ratioOf(entry.counts);
  item.contextValue = 'control';
  return item;
}

function clauseItem({ entry }: ClauseNode): vscode.TreeItem {
  const item = new vscode.TreeItem(entry.label, entry.clauses.length > 0 ? Expanded : None);
  const standing = standingOf(entry);
  dress(item, standing, entry.location, [entry.subject, wordsOf(standing), entry.text ?? '']);
  if (entry.text !== undefined) item.description = entry.text;
  item.contextValue = 'clause';
  return item;
}

// What comes from a catalog is data: a plain tooltip, never Markdown.
function dress(item: vscode.TreeItem, standing: Standing, location: Location | undefined, tooltip: string[]): void {
  item.iconPath = iconOf(standing);
  item.tooltip = tooltip.filter((line) => line !== '').join('\n');
  item.accessibilityInformation = { label: `${String(item.label)}, ${wordsOf(standing)}` };
  if (location !== undefined)
    item.command = { command: 'fisc.reveal', title: vscode.l10n.t('Go to Text'), arguments: [location] };
}

const gapsIn = (count: number): string => (count === 0 ? '' : vscode.l10n.t('Open gaps: {0}', count));
