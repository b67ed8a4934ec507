import * as vscode from 'vscode';
import { type RemarkGroup, remarkGroupItem, remarkGroups, remarkItem } from '../returned/remarks';
import type { ChangeEntry, ChangeKind, DiffResult, ReturnRemarkEntry, ReturnResult, TermPlaceEntry } from '../server/protocol';
import { nameOf, shortened } from './changeTexts';

/** What lists changes: those since a commit, or those that a workbook would make. */
export type Listed = DiffResult | ReturnResult;

interface Group {
  readonly name: string;
  readonly label: string;
  readonly changes: readonly ChangeEntry[];
}

/** What the tree shows: the classes, the most serious first, below each its changes, and below a term that was replaced its places; of a workbook also what is said of its cells. */
export type Node =
  | { readonly group: Group }
  | { readonly change: ChangeEntry; readonly result: Listed; readonly place?: TermPlaceEntry }
  | { readonly remarks: RemarkGroup }
  | { readonly remark: ReturnRemarkEntry };

const icons: Record<ChangeKind, readonly [icon: string, color: string]> = {
  added: ['diff-added', 'gitDecoration.addedResourceForeground'],
  removed: ['diff-removed', 'gitDecoration.deletedResourceForeground'],
  modified: ['diff-modified', 'gitDecoration.modifiedResourceForeground'],
  renamed: ['diff-renamed', 'gitDecoration.renamedResourceForeground'],
  moved: ['arrow-swap', 'gitDecoration.renamedResourceForeground'],
  split: ['split-horizontal', 'gitDecoration.modifiedResourceForeground'],
  merged: ['git-merge', 'gitDecoration.modifiedResourceForeground'],
};

export class ChangesTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly listed: () => Listed | undefined) {}

  refresh(): void {
    this.changed.fire();
  }

  getChildren(node?: Node): Node[] {
    const result = this.listed();
    if (result === undefined) return [];
    if (node === undefined) return rootsOf(result);
    if ('group' in node) return node.group.changes.map((change) => ({ change, result }));
    if ('remarks' in node) return node.remarks.remarks.map((remark) => ({ remark }));
    if ('remark' in node) return [];
    return node.place === undefined ? (node.change.places ?? []).map((place) => ({ ...node, place })) : [];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if ('group' in node) return groupItem(node.group);
    if ('remarks' in node) return remarkGroupItem(node.remarks);
    if ('remark' in node) return remarkItem(node.remark);
    return node.place === undefined ? changeItem(node.change, node.result) : placeItem(node.place, node.change, node.result);
  }

  dispose(): void {
    this.changed.dispose();
  }
}

// What a person has to decide comes first.
function rootsOf(result: Listed): Node[] {
  const remarks = 'remarks' in result ? result.remarks : [];
  return [
    ...remarkGroups(remarks, true).map((group) => ({ remarks: group })),
    ...groupsOf(result).map((group) => ({ group })),
    ...remarkGroups(remarks, false).map((group) => ({ remarks: group })),
  ];
}

function groupsOf({ classes, changes }: Listed): Group[] {
  const byClass = new Map<string, ChangeEntry[]>(classes.map(({ name }) => [name, []]));
  for (const change of changes) byClass.get(change.class)?.push(change);
  return classes.map(({ name, label }) => ({ name, label, changes: byClass.get(name) ?? [] }));
}

function groupItem({ name, label, changes }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `changes ${name}`;
  item.description = String(changes.length);
  item.contextValue = 'changeClass';
  return item;
}

function changeItem(change: ChangeEntry, result: Listed): vscode.TreeItem {
  const hasPlaces = change.places !== undefined;
  const item = new vscode.TreeItem(
    nameOf(change),
    hasPlaces ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  const [icon, color] = icons[change.kind];
  // What it says comes first: the view is narrow, and the group and the icon tell most of the rest.
  item.description = [shortened(change), change.title, change.leftToDecide ?? ''].filter((part) => part !== '').join(' · ');
  item.tooltip = tooltipOf(change, result);
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
  item.accessibilityInformation = { label: `${nameOf(change)}, ${item.description}` };
  item.contextValue = 'change';
  item.command = { command: 'fisc.openChange', title: vscode.l10n.t('Show the Change'), arguments: [change, result] };
  return item;
}

function placeItem({ subject, isLeft, location }: TermPlaceEntry, change: ChangeEntry, result: Listed): vscode.TreeItem {
  const item = new vscode.TreeItem(subject);
  if (isLeft) item.description = vscode.l10n.t('still says {0}', change.oldText ?? '');
  item.iconPath = new vscode.ThemeIcon(isLeft ? 'warning' : 'replace');
  item.accessibilityInformation = { label: `${subject} ${item.description ?? ''}`.trimEnd() };
  item.contextValue = 'change';
  // The file as it was, at the same line: where else the sentence stood the change does not say.
  const here: ChangeEntry = { ...change, location, oldLocation: location };
  item.command = { command: 'fisc.openChange', title: vscode.l10n.t('Show the Change'), arguments: [here, result] };
  return item;
}

// What comes from a catalog is data: it is appended as text, which no Markdown is read from.
function tooltipOf(change: ChangeEntry, { classes }: Listed): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.isTrusted = false;
  const label = classes.find(({ name }) => name === change.class)?.label ?? change.class;
  const paragraph = (mark: string, text: string) => {
    if (text === '') return;
    tooltip.appendMarkdown(`${tooltip.value === '' ? '' : '\n\n'}${mark}`).appendText(text);
  };
  paragraph('', change.owner);
  paragraph('', `${nameOf(change)} · ${change.title} · ${label}`);
  paragraph('', change.responsible ?? '');
  paragraph('⚠ ', change.leftToDecide ?? '');
  if (change.oldText !== undefined) paragraph('− ', change.oldText);
  if (change.newText !== undefined) paragraph('＋ ', change.newText);
  return tooltip;
}
