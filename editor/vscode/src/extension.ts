import * as vscode from 'vscode';
import { registerCatalogView } from './catalog/catalogView';
import { registerCoverageStatus } from './catalog/coverageStatus';
import { CurrentCatalog } from './catalog/currentCatalog';
import { registerSourcesView } from './catalog/sourcesView';
import { registerChangesView } from './changes/changesView';
import { registerCommands } from './commands/register';
import { Debounced } from './debounce';
import { registerPaste } from './paste/pasteProvider';
import { registerPlans } from './planned/register';
import { PreviewPanel } from './preview/previewPanel';
import { registerRuleDocuments } from './ruleDocuments';
import { Server } from './server/server';
import { registerTasks } from './tasks/checkTasks';

const Pause = 200;

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const started = new Server(context);
  server = started;
  const catalog = new CurrentCatalog(started);
  // A folder that comes to be trusted brings its settings with it: one restart for both.
  const restart = new Debounced(Pause, () => void started.restart());
  context.subscriptions.push(
    started,
    catalog,
    restart,
    registerCatalogView(catalog),
    registerSourcesView(catalog),
    registerChangesView(catalog, context.workspaceState),
    registerCoverageStatus(catalog),
    registerCommands(started, catalog),
    registerPaste(started),
    registerPlans(catalog, context.workspaceState),
    registerTasks(started),
    registerRuleDocuments(started),
    vscode.commands.registerCommand('fisc.showPreview', () => PreviewPanel.show(context, catalog)),
    { dispose: () => PreviewPanel.close() },
    vscode.workspace.onDidGrantWorkspaceTrust(() => restart.request()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => started.extend()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('fisc.server') || event.affectsConfiguration('fisc.messages')) restart.request();
    }),
  );
  void vscode.commands.executeCommand('setContext', 'fisc.active', true);
  // Nobody waits for it: the editor is usable at once.
  void started.start();
}

export const deactivate = (): Promise<void> | undefined => server?.stop();
