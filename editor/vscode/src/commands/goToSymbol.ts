import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient';
import type { CurrentCatalog } from '../catalog/currentCatalog';
import { iconOf, ratioOf, standingOfAll } from '../catalog/evidence';
import { controlsOf } from '../catalog/nodes';
import { goTo } from '../places';

interface Row extends vscode.QuickPickItem {
  readonly location?: Location;
}

/** Asks for a control or a source, by id or title, and goes there. */
export async function goToSymbol(catalog: CurrentCatalog): Promise<void> {
  const loaded = await catalog.load();
  if (loaded === undefined) return void vscode.window.showInformationMessage(vscode.l10n.t('There is no catalog here.'));
  const rows: Row[] = [{ label: vscode.l10n.t('Controls'), kind: vscode.QuickPickItemKind.Separator }];
  for (const { entry } of controlsOf(loaded)) {
    const description = [entry.title ?? '', ratioOf(entry.counts)].filter((part) => part !== '').join('  ');
    rows.push({ label: entry.id, description, iconPath: iconOf(standingOfAll(entry.counts)), location: entry.location });
  }
  rows.push({ label: vscode.l10n.t('Sources'), kind: vscode.QuickPickItemKind.Separator });
  for (const { id, title, location } of loaded.sources) {
    rows.push({ label: id, description: title ?? '', iconPath: new vscode.ThemeIcon('book'), location });
  }
  const picked = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Go to Control or Source'),
    placeHolder: vscode.l10n.t('An id such as 運113, or words of a title'),
    matchOnDescription: true,
  });
  if (picked?.location !== undefined) await goTo(picked.location);
}
