import * as vscode from 'vscode';
import type { Server } from '../server/server';

/** Shows the findings of all catalogs, which the server keeps up to date, and says how many there are. */
export async function check(server: Server): Promise<void> {
  if (server.state !== 'running') {
    return void vscode.window.showWarningMessage(
      vscode.l10n.t('Nothing is checked, because the FISC language server is not running.'),
    );
  }
  const found = vscode.languages
    .getDiagnostics()
    .filter(([uri]) => uri.path.toLowerCase().endsWith('.fisc'))
    .flatMap(([, diagnostics]) => diagnostics);
  const count = (severity: vscode.DiagnosticSeverity): number => found.filter((finding) => finding.severity === severity).length;
  const severities = vscode.DiagnosticSeverity;
  const errors = count(severities.Error);
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  const message = vscode.l10n.t(
    '{0} errors, {1} warnings, {2} informations',
    errors,
    count(severities.Warning),
    count(severities.Information),
  );
  void (errors > 0 ? vscode.window.showWarningMessage(message) : vscode.window.showInformationMessage(message));
}
