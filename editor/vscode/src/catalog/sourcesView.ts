import * as vscode from 'vscode';
import type { ClauseEntry, SourceEntry } from '../server/protocol';
import type { CurrentCatalog } from './currentCatalog';

type Node = { readonly source: SourceEntry } | { readonly source: SourceEntry; readonly citing: ClauseEntry };

/** The sources with their citations below them; those that nobody cites, or that are out of date, stand out. */
class SourcesTree implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly catalog: CurrentCatalog) {}

  refresh(): void {
    this.changed.fire();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node === undefined) {
      const catalog = await this.catalog.load();
      void vscode.commands.executeCommand('setContext', 'fisc.hasCatalog', catalog !== undefined);
      return (catalog?.sources ?? []).map((source) => ({ source }));
    }
    return 'citing' in node
      ? []
      : (await this.catalog.citationsOf(node.source.id)).map((citing) => ({ source: node.source, citing }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'citing' in node ? citationItem(node.source, node.citing) : sourceItem(node.source);
  }
}

export function registerSourcesView(catalog: CurrentCatalog): vscode.Disposable {
  const tree = new SourcesTree(catalog);
  const view = vscode.window.createTreeView<Node>('fisc.sources', { treeDataProvider: tree, showCollapseAll: true });
  return vscode.Disposable.from(
    view,
    catalog.onDidChange(() => tree.refresh()),
  );
}

function sourceItem({ id, title, citations, flags, location }: SourceEntry): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  // The count stands before the title, or a narrow view would cut it off.
  const item = new vscode.TreeItem(`${id} (${citations})`, citations > 0 ? Collapsed : None);
  const remarks = flags.map(remarkOn).filter((remark) => remark !== '');
  const marks = flags.filter((flag) => flag === 'stale-source' || flag === 'unused-source').map(remarkOn);
  item.id = `source ${id}`;
  item.description = [...marks, title ?? ''].filter((part) => part !== '').join(' · ');
  item.tooltip = [`${id} ${title ?? ''}`.trim(), vscode.l10n.t('citations: {0}', citations), ...remarks].join('\n');
  item.accessibilityInformation = { label: item.tooltip.replaceAll('\n', ', ') };
  item.iconPath = iconOf(citations, flags);
  item.contextValue = 'source';
  item.command = { command: 'fisc.reveal', title: vscode.l10n.t('Go to Text'), arguments: [location] };
  return item;
}

function iconOf(citations: number, flags: readonly string[]): vscode.ThemeIcon {
  if (flags.includes('stale-source')) return new vscode.ThemeIcon('history', new vscode.ThemeColor('list.warningForeground'));
  if (citations === 0 || flags.includes('unused-source'))
    return new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('list.warningForeground'));
  return new vscode.ThemeIcon('book');
}

// Names of rules; of the others the editor's own findings speak.
function remarkOn(rule: string): string {
  switch (rule) {
    case 'stale-source':
      return vscode.l10n.t('checked long ago');
    case 'unused-source':
      return vscode.l10n.t('cited nowhere');
    case 'unchecked-source':
      return vscode.l10n.t('never checked');
    case 'missing-url':
      return vscode.l10n.t('no address');
    case 'insecure-url':
      return vscode.l10n.t('insecure address');
    default:
      return '';
  }
}

function citationItem({ id }: SourceEntry, { subject, text, location }: ClauseEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(subject);
  item.id = `source ${id} ${subject}`;
  if (text !== undefined) item.description = text;
  item.tooltip = [subject, text ?? ''].join('\n');
  item.iconPath = new vscode.ThemeIcon('quote');
  item.contextValue = 'citation';
  item.command = { command: 'fisc.reveal', title: vscode.l10n.t('Go to Text'), arguments: [location] };
  return item;
}
