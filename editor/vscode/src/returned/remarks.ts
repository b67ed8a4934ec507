import * as vscode from 'vscode';
import type { ReturnRemarkEntry, ReturnRemarkKind } from '../server/protocol';

/** What is said of cells, by its kind. */
export interface RemarkGroup {
  readonly kind: ReturnRemarkKind;
  readonly remarks: readonly ReturnRemarkEntry[];
}

interface Kind {
  readonly label: () => string;
  readonly icon: string;
  readonly color?: string;
  /** True for what a person has to decide: it stands above the changes. */
  readonly isOpen: boolean;
}

const kinds: { readonly [kind in ReturnRemarkKind]: Kind } = {
  conflict: {
    label: () => vscode.l10n.t('Changes that cannot be taken'),
    icon: 'error',
    color: 'problemsErrorIcon.foreground',
    isOpen: true,
  },
  clash: {
    label: () => vscode.l10n.t('Changes at odds with the text'),
    icon: 'warning',
    color: 'problemsWarningIcon.foreground',
    isOpen: true,
  },
  left: { label: () => vscode.l10n.t('Left out'), icon: 'circle-slash', isOpen: false },
  note: { label: () => vscode.l10n.t('Notes'), icon: 'info', isOpen: false },
};

/** The groups that stand above the changes, or those below them. */
export const remarkGroups = (remarks: readonly ReturnRemarkEntry[], isOpen: boolean): RemarkGroup[] =>
  (Object.keys(kinds) as ReturnRemarkKind[])
    .filter((kind) => kinds[kind].isOpen === isOpen)
    .map((kind) => ({ kind, remarks: remarks.filter((remark) => remark.kind === kind) }))
    .filter(({ remarks }) => remarks.length > 0);

export function remarkGroupItem({ kind, remarks }: RemarkGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(kinds[kind].label(), vscode.TreeItemCollapsibleState.Expanded);
  item.id = `remarks ${kind}`;
  item.description = String(remarks.length);
  item.contextValue = 'remarkGroup';
  return item;
}

export function remarkItem({ kind, address, text }: ReturnRemarkEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(address);
  const { icon, color } = kinds[kind];
  item.description = text;
  // What comes from a workbook is data: it is appended as text, which no Markdown is read from.
  item.tooltip = new vscode.MarkdownString().appendText(`${address}: ${text}`);
  item.iconPath = new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
  item.accessibilityInformation = { label: `${address}, ${text}` };
  item.contextValue = 'remark';
  return item;
}
