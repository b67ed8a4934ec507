import * as vscode from 'vscode';
import { registerCatalogView } from './catalog/catalogView';
import { registerCoverageStatus } from './catalog/coverageStatus';
import { CurrentCatalog } from './catalog/currentCatalog';
import { registerSourcesView } from './catalog/sourcesView';
import { registerChangesView } from './changes/changesView';
import { registerCommands } from './commands/register';
import { PreviewPanel } from './preview/previewPanel';
import { registerRuleDocuments } from './ruleDocuments';
import { Server } from './server/server';
import { registerTasks } from './tasks/checkTasks';

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const started = new Server(context);
  server = started;
  const catalog = new CurrentCatalog(started);
  context.subscriptions.push(
    started,
    catalog,
    registerCatalogView(catalog),
    registerSourcesView(catalog),
    registerChangesView(catalog, context.workspaceState),
    registerCoverageStatus(catalog),
    registerCommands(started, catalog),
    registerTasks(started),
    registerRuleDocuments(started),
    vscode.commands.registerCommand('fisc.showPreview', () => PreviewPanel.show(context, catalog)),
    { dispose: () => PreviewPanel.close() },
    vscode.workspace.onDidGrantWorkspaceTrust(() => started.restart()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('fisc.server') || event.affectsConfiguration('fisc.messages')) void started.restart();
    }),
  );
  void vscode.commands.executeCommand('setContext', 'fisc.active', true);
  // Nobody waits for it: the editor is usable at once.
  void started.start();
}

export const deactivate = (): Promise<void> | undefined => server?.stop();
