import * as vscode from 'vscode';
import type { CurrentCatalog } from '../catalog/currentCatalog';
import { schemes } from '../places';
import { importPlan } from './importPlan';
import { ImportReports } from './importReports';
import { type PlanChoices, planImport } from './planImport';
import { isPlan, nameOf, Plans } from './plans';

/** Above the layout of a plan: the import by it. */
class PlanLenses implements vscode.CodeLensProvider {
  constructor(private readonly plans: Plans) {}

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const planned = this.plans.of(document.uri);
    if (planned === undefined && !isPlan(document)) return [];
    const at = document.getText().search(/^(?:layout|取込様式)[ \t\u3000]/m);
    if (at < 0) return [];
    const title =
      planned === undefined
        ? vscode.l10n.t('Import by This Plan…')
        : vscode.l10n.t('Import {0} by This Plan', nameOf(vscode.Uri.parse(planned.workbook, true)));
    const place = document.positionAt(at);
    return [
      new vscode.CodeLens(new vscode.Range(place, place), { title, command: 'fisc.importPlan', arguments: [document.uri] }),
    ];
  }
}

export function registerPlans(catalog: CurrentCatalog, memory: vscode.Memento): vscode.Disposable {
  const plans = new Plans(memory);
  const reports = new ImportReports();
  return vscode.Disposable.from(
    reports,
    vscode.languages.registerCodeLensProvider(
      schemes.map((scheme) => ({ language: 'fisc', scheme })),
      new PlanLenses(plans),
    ),
    vscode.commands.registerCommand('fisc.importPlan', (plan?: vscode.Uri) => importPlan(catalog.server, plans, reports, plan)),
    vscode.commands.registerCommand('fisc.showImportReport', () => reports.open()),
    // Called where a table is somebody else's.
    vscode.commands.registerCommand('fisc.planImport', (file: vscode.Uri, choices?: PlanChoices) =>
      planImport(catalog, plans, file, choices),
    ),
  );
}
