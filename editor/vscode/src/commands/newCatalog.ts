import { execFile } from 'node:child_process';
import * as vscode from 'vscode';
import { commandLineLanguage } from '../server/languages';
import type { Server } from '../server/server';

/** Makes a small catalog in a folder that the user chooses, or that is given, and opens it. */
export async function newCatalog(server: Server, given?: vscode.Uri): Promise<void> {
  const folder = given ?? (await chooseFolder());
  if (folder === undefined) return;
  if (folder.scheme !== 'file') {
    return void vscode.window.showErrorMessage(vscode.l10n.t('A catalog can only be made in a folder of this machine.'));
  }
  try {
    const { command, args } = await server.program();
    await run(command, [...args, 'new', folder.fsPath, '--lang', commandLineLanguage()]);
  } catch (error) {
    return void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
  if (vscode.workspace.getWorkspaceFolder(folder) !== undefined) {
    const [first] = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '*.fisc'), undefined, 1);
    if (first !== undefined) await vscode.window.showTextDocument(first);
    return;
  }
  const open = vscode.l10n.t('Open Folder');
  const message = vscode.l10n.t('The catalog was made in {0}.', folder.fsPath);
  if ((await vscode.window.showInformationMessage(message, open)) === open)
    await vscode.commands.executeCommand('vscode.openFolder', folder);
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const defaultUri = vscode.workspace.workspaceFolders?.[0]?.uri;
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Folder for the New Catalog'),
    openLabel: vscode.l10n.t('Create Here'),
    canSelectFiles: false,
    canSelectFolders: true,
    ...(defaultUri === undefined ? {} : { defaultUri }),
  });
  return chosen?.[0];
}

const run = (command: string, args: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(command, args, (error, _, stderr) =>
      error === null ? resolve() : reject(new Error(stderr.trim() || error.message)),
    );
  });
