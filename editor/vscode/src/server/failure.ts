import * as vscode from 'vscode';

/** Tells the user what failed, and offers the ways out. */
export async function showFailure(message: string): Promise<void> {
  const restart = vscode.l10n.t('Restart Server');
  const log = vscode.l10n.t('Show Log');
  const settings = vscode.l10n.t('Open Settings');
  const text = vscode.l10n.t('{0} (Your text is safe; colours and editing work without the server.)', message);
  switch (await vscode.window.showErrorMessage(text, restart, log, settings)) {
    case restart:
      return vscode.commands.executeCommand('fisc.restartServer');
    case log:
      return vscode.commands.executeCommand('fisc.showLog');
    case settings:
      return vscode.commands.executeCommand('workbench.action.openSettings', 'fisc.server');
  }
}
