import * as vscode from 'vscode';
import type { CurrentCatalog } from './currentCatalog';
import { ratioOf } from './evidence';

/** The coverage of the catalog in the status bar; a click lists the gaps. */
export function registerCoverageStatus(catalog: CurrentCatalog): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('fisc.coverage', vscode.StatusBarAlignment.Left, 10);
  item.name = vscode.l10n.t('FISC Evidence Coverage');
  item.command = 'fisc.showGaps';

  async function update(): Promise<void> {
    const shown = vscode.workspace.getConfiguration('fisc').get<boolean>('statusBar.coverage', true);
    const total = shown ? (await catalog.coverage())?.total : undefined;
    if (total === undefined || total.assessed === 0) {
      item.hide();
      return;
    }
    item.text = `$(shield) ${ratioOf(total)}`;
    item.tooltip = [
      vscode.l10n.t('Clauses that cite a source or need none: {0}', ratioOf(total)),
      vscode.l10n.t('Open gaps: {0}', total.openGaps),
    ].join('\n');
    item.accessibilityInformation = { label: item.tooltip.replace('\n', ', ') };
    item.show();
  }

  void update();
  return vscode.Disposable.from(
    item,
    catalog.onDidChange(update),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('fisc.statusBar') && void update()),
  );
}
