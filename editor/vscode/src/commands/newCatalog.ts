import { execFile } from 'node:child_process';
import * as path from 'node:path';
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
    await run(command, [...args, 'new', folder.fsPath, '--lang', commandLineLanguage()], path.dirname(folder.fsPath));
  } catch (error) {
    return void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
  if (vscode.workspace.getWorkspaceFolder(folder) !== undefined) {
    const files = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '*.fisc'));
    const [first] = files.sort((a, b) => a.path.localeCompare(b.path));
    // As a user opens it: a document that the API opens outlives its editor, and its file.
    if (first !== undefined) await vscode.commands.executeCommand('vscode.open', first);
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

// What it says of files begins where it is run.
const run = (command: string, args: string[], cwd: string): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(command, args, { cwd }, (error, _, stderr) =>
      error === null ? resolve() : reject(new Error(stderr.trim() || error.message)),
    );
  });
