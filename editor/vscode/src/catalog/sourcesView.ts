import * as vscode from 'vscode';
import { locationOf } from '../places';
import type { SourceEntry } from '../server/protocol';
import type { CurrentCatalog } from './currentCatalog';

type Node = { readonly source: SourceEntry } | { readonly citation: vscode.Location; readonly line: string };

/** The sources with their citations below them; those that nobody cites, or that are out of date, stand out. */
class SourcesTree implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly catalog: CurrentCatalog) {}

  refresh(): void {
    this.changed.fire();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node === undefined) return ((await this.catalog.load())?.sources ?? []).map((source) => ({ source }));
    return 'source' in node ? this.citationsOf(node.source) : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'source' in node ? sourceItem(node.source) : citationItem(node.citation, node.line);
  }

  private async citationsOf({ location }: SourceEntry): Promise<Node[]> {
    const { uri, range } = locationOf(location);
    const found = await vscode.commands.executeCommand<vscode.Location[] | undefined>(
      'vscode.executeReferenceProvider',
      uri,
      range.start,
    );
    const citations = (found ?? []).filter(
      (place) => place.uri.toString() !== uri.toString() || !place.range.intersection(range),
    );
    return Promise.all(citations.map(async (citation) => ({ citation, line: await lineOf(citation) })));
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
  const item = new vscode.TreeItem(title === undefined ? id : `${id} ${title}`, citations > 0 ? Collapsed : None);
  const remarks = flags.map(remarkOn).filter((remark) => remark !== '');
  const cited = citations === 0 ? vscode.l10n.t('cited nowhere') : vscode.l10n.t('citations: {0}', citations);
  item.id = `source ${id}`;
  item.description = [cited, ...remarks.filter((remark) => remark !== cited)].join(' · ');
  item.tooltip = [`${id} ${title ?? ''}`.trim(), item.description].join('\n');
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
    case 'insecure-url':
      return vscode.l10n.t('insecure address');
    default:
      return '';
  }
}

function citationItem(citation: vscode.Location, line: string): vscode.TreeItem {
  const item = new vscode.TreeItem(line);
  item.description = `${vscode.workspace.asRelativePath(citation.uri)}:${citation.range.start.line + 1}`;
  item.iconPath = new vscode.ThemeIcon('quote');
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Go to Text'),
    arguments: [citation.uri, { selection: citation.range }],
  };
  return item;
}

const lineOf = async ({ uri, range }: vscode.Location): Promise<string> =>
  (await vscode.workspace.openTextDocument(uri)).lineAt(range.start.line).text.trim();
