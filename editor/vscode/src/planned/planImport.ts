import * as vscode from 'vscode';
import type { CurrentCatalog } from '../catalog/currentCatalog';
import type { PlanField, PlanResult, PlanTable, PlanValue } from '../server/protocol';
import { nameOf, type Plans, planFileOf } from './plans';

/** What is known without asking, for whoever runs the command by themselves. */
export interface PlanChoices {
  readonly table?: number;
  readonly reference?: readonly PlanValue[];
  readonly folder?: vscode.Uri;
}

/** Leads from a table of somebody else's to the plan by which it becomes a catalog: it is written, opened, and looked through before anything is imported. */
export async function planImport(
  catalog: CurrentCatalog,
  plans: Plans,
  file: vscode.Uri,
  choices: PlanChoices = {},
): Promise<vscode.Uri | undefined> {
  try {
    return await plan(catalog, plans, file, choices);
  } catch (error) {
    // Held by Excel, encrypted, damaged, no table in it, a date that is none: the server says which, and what to do.
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

async function plan(
  catalog: CurrentCatalog,
  plans: Plans,
  file: vscode.Uri,
  choices: PlanChoices,
): Promise<vscode.Uri | undefined> {
  const argument = { uri: file.toString(), workbook: file.toString() };
  const { server } = catalog;
  await server.started();
  const found = await server.ask('fisc.plan', argument);
  if (found === undefined) throw new Error(vscode.l10n.t('The FISC language server is not running.'));
  const table = choices.table ?? (await chooseTable(found));
  if (table === undefined) return undefined;
  const reference = choices.reference ?? (await askForFields(found));
  if (reference === undefined) return undefined;
  const folder = choices.folder ?? (await chooseFolder(catalog, file, found.id));
  if (folder === undefined) return undefined;

  const { text } = (await server.ask('fisc.plan', { ...argument, table, reference })) ?? {};
  if (text === undefined) throw new Error(vscode.l10n.t('The FISC language server is not running.'));
  const target = planFileOf(folder);
  if (!(await mayWrite(target))) return undefined;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await plans.remember(target, { workbook: file.toString(), folder: folder.toString() });
  // As a user opens it: a document that the API opens outlives its editor.
  await vscode.commands.executeCommand('vscode.open', target, { preview: false });
  void offer(found, target);
  return target;
}

async function offer({ workbook, notices }: PlanResult, target: vscode.Uri): Promise<void> {
  const now = vscode.l10n.t('Import');
  const message = vscode.l10n.t(
    'This is how {0} would be read. Look through it, mend it, then import by it: with the button here, above the layout or in the title of the editor.',
    workbook,
  );
  const picked = await vscode.window.showInformationMessage([message, ...notices].join(' '), now);
  if (picked === now) await vscode.commands.executeCommand('fisc.importPlan', target);
}

async function chooseTable({ tables }: PlanResult): Promise<number | undefined> {
  if (tables.length === 1) return 0;
  const items = tables.map((table, index) => ({ ...itemOf(table), index }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which Table to Import'),
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.index;
}

const itemOf = ({ name, place, rows, columns, isUsable, isHidden }: PlanTable): vscode.QuickPickItem => ({
  label: name === '' ? place : name,
  description: [
    vscode.l10n.t('{0}, rows: {1}', place, rows),
    ...(isUsable ? [] : [vscode.l10n.t('columns are missing')]),
    ...(isHidden ? [vscode.l10n.t('hidden sheet')] : []),
  ].join(' · '),
  detail: columns.join(' / '),
});

/** What no table tells. Nothing need be known yet: what is left empty stays to be filled in in the plan. */
async function askForFields({ fields }: PlanResult): Promise<PlanValue[] | undefined> {
  const values: PlanValue[] = [];
  for (const [index, field] of fields.entries()) {
    const value = await vscode.window.showInputBox({
      title: `${field.label} (${index + 1}/${fields.length})`,
      prompt: vscode.l10n.t('{0} Leave it empty to write it into the plan later.', field.description),
      validateInput: (text) => faultOf(field, text),
      ignoreFocusOut: true,
    });
    if (value === undefined) return undefined;
    if (value.trim() !== '') values.push({ name: field.name, value: value.trim() });
  }
  return values;
}

const faultOf = ({ isDate }: PlanField, text: string): string | undefined =>
  isDate && !/^(\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text.trim())
    ? vscode.l10n.t('Write a date as 2026-04-01 or 2026-04.')
    : undefined;

/** The folder of the new catalog, in one that the user chooses. */
async function chooseFolder(catalog: CurrentCatalog, file: vscode.Uri, id: string): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t("Folder in Which the Catalog's Folder '{0}' is Made", id),
    openLabel: vscode.l10n.t('Create Here'),
    canSelectFiles: false,
    canSelectFolders: true,
    defaultUri: vscode.Uri.joinPath(file, '..'),
  });
  const [parent] = chosen ?? [];
  if (parent === undefined) return undefined;
  if (parent.scheme !== 'file') throw new Error(vscode.l10n.t('A catalog can only be made in a folder of this machine.'));
  // All below the folder of a catalog is of that.
  const around = (await catalog.load())?.root;
  if (around !== undefined && isWithin(parent, vscode.Uri.parse(around, true)))
    throw new Error(vscode.l10n.t('{0} is in a catalog ({1}); choose a folder outside of it.', parent.fsPath, around));
  return vscode.Uri.joinPath(parent, id);
}

const isWithin = (folder: vscode.Uri, root: vscode.Uri): boolean =>
  `${folder.path}/`.startsWith(`${root.path.replace(/\/$/, '')}/`);

async function mayWrite(target: vscode.Uri): Promise<boolean> {
  const exists = await vscode.workspace.fs.stat(target).then(
    () => true,
    () => false,
  );
  if (!exists) return true;
  const replace = vscode.l10n.t('Replace');
  const message = vscode.l10n.t('The plan {0} exists already.', nameOf(target));
  return (await vscode.window.showWarningMessage(message, { modal: true }, replace)) === replace;
}
