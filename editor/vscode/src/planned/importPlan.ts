import { execFile } from 'node:child_process';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { commandLineLanguage } from '../server/languages';
import type { Server } from '../server/server';
import type { ImportReports } from './importReports';
import { isPlan, nameOf, type Planned, type Plans } from './plans';

const MaxOutput = 64 * 1024 * 1024;

/** What an import has come to. */
export interface Imported {
  readonly isDone: boolean;
  readonly report: string;
  readonly folder: vscode.Uri;
}

/** Imports by a plan: all files of the new catalog are written, or none. */
export async function importPlan(
  server: Server,
  plans: Plans,
  reports: ImportReports,
  given?: vscode.Uri,
): Promise<Imported | undefined> {
  const plan = given ?? vscode.window.activeTextEditor?.document.uri;
  if (plan === undefined || plan.scheme !== 'file') return undefined;
  const document = await vscode.workspace.openTextDocument(plan);
  if (document.isDirty && !(await document.save())) return undefined;
  const planned = plans.of(plan) ?? (isPlan(document) ? await askForFile(plan, plans) : undefined);
  if (planned === undefined) return undefined;
  const [workbook, folder] = [vscode.Uri.parse(planned.workbook, true), vscode.Uri.parse(planned.folder, true)];
  const { command, args } = await server.program();
  const title = vscode.l10n.t('Importing {0}', nameOf(workbook));
  const imported = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () =>
    run(
      command,
      [...args, 'import', workbook.fsPath, '--layout', plan.fsPath, '-o', folder.fsPath, '--lang', commandLineLanguage()],
      path.dirname(folder.fsPath),
    ),
  );
  reports.show(imported.report);
  void tell(imported.isDone, folder, nameOf(workbook));
  return { ...imported, folder };
}

async function tell(isDone: boolean, folder: vscode.Uri, workbook: string): Promise<void> {
  const report = vscode.l10n.t('Show Report');
  if (!isDone) {
    const message = vscode.l10n.t('Nothing of {0} was imported; the report says why, and which cells.', workbook);
    if ((await vscode.window.showErrorMessage(message, report)) === report)
      await vscode.commands.executeCommand('fisc.showImportReport');
    return;
  }
  const isOpen = vscode.workspace.getWorkspaceFolder(folder) !== undefined;
  const reference = vscode.Uri.joinPath(folder, 'reference.fisc');
  if (isOpen) await vscode.commands.executeCommand('vscode.open', reference, { preview: false });
  const open = vscode.l10n.t('Open Folder');
  const message = vscode.l10n.t('{0} became the catalog {1}.', workbook, folder.fsPath);
  const picked = await vscode.window.showInformationMessage(message, ...(isOpen ? [report] : [open, report]));
  if (picked === open) await vscode.commands.executeCommand('vscode.openFolder', folder);
  if (picked === report) await vscode.commands.executeCommand('fisc.showImportReport');
}

/** Of a plan that comes from elsewhere nobody knows what it is of. */
async function askForFile(plan: vscode.Uri, plans: Plans): Promise<Planned | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('File with the Table of This Plan'),
      openLabel: vscode.l10n.t('Import'),
      defaultUri: vscode.Uri.joinPath(plan, '..'),
      filters: { [vscode.l10n.t('Tables')]: ['xlsx', 'xlsm', 'csv', 'tsv', 'md'] },
    })) ?? [];
  if (file === undefined) return undefined;
  const folder = plan.with({ path: plan.path.replace(/\.plan\.fisc$/, '') });
  const planned = { workbook: file.toString(), folder: folder.toString() };
  await plans.remember(plan, planned);
  return planned;
}

const run = (command: string, args: string[], cwd: string): Promise<Omit<Imported, 'folder'>> =>
  new Promise((resolve) => {
    execFile(command, args, { cwd, maxBuffer: MaxOutput }, (error, stdout, stderr) => {
      const report = [stderr, stdout].map((text) => text.trim()).filter((text) => text !== '');
      resolve({
        isDone: error === null,
        report: `${[...report, ...(report.length === 0 && error !== null ? [error.message] : [])].join('\n\n')}\n`,
      });
    });
  });
