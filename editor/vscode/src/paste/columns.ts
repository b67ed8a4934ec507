import * as vscode from 'vscode';
import type { PasteColumn, PasteResult, PasteRole } from '../server/protocol';

interface RoleItem extends vscode.QuickPickItem {
  readonly role: string;
}

/** Asks what each open column gives; undefined where the user gives up. The answer has all columns, in their order. */
export async function askForColumns({ columns, roles }: PasteResult): Promise<string[] | undefined> {
  const answer: string[] = [];
  const open = columns.filter(({ isOpen }) => isOpen);
  for (const column of columns) {
    if (!column.isOpen) {
      answer.push(column.role ?? '');
      continue;
    }
    const picked = await vscode.window.showQuickPick(itemsFor(roles, answer), {
      title: vscode.l10n.t('What Column {0} Gives ({1} of {2})', column.letters, open.indexOf(column) + 1, open.length),
      placeHolder: describe(column),
      matchOnDescription: true,
      ignoreFocusOut: true,
    });
    if (picked === undefined) return undefined;
    answer.push(picked.role);
  }
  return answer;
}

/** What another column gives already comes last: the order of a table is mostly that of the roles. */
function itemsFor(roles: readonly PasteRole[], taken: readonly string[]): RoleItem[] {
  const items = roles.map(({ name, label, description }): RoleItem => ({ label, description, role: name }));
  const left: RoleItem = { label: vscode.l10n.t('Leave it out'), role: '' };
  return [...items.filter(({ role }) => !taken.includes(role)), left, ...items.filter(({ role }) => taken.includes(role))];
}

const describe = ({ heading, samples }: PasteColumn): string =>
  vscode.l10n.t('Cells: {0}', [...(heading === undefined ? [] : [heading]), ...samples].join(' / '));
