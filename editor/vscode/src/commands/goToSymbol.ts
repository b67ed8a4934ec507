import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient';
import type { CurrentCatalog } from '../catalog/currentCatalog';
import { iconOf, ratioOf, standingOfAll } from '../catalog/evidence';
import { controlsOf } from '../catalog/nodes';
import { goTo } from '../places';
import type { CatalogResult } from '../server/protocol';

interface Row extends vscode.QuickPickItem {
  readonly location?: Location | vscode.Location;
}

/** Asks for a control or a source by id or title, or a clause by words of its text, and goes there. */
export async function goToSymbol(catalog: CurrentCatalog): Promise<void> {
  const loaded = await catalog.load();
  if (loaded === undefined) return void vscode.window.showInformationMessage(vscode.l10n.t('There is no catalog here.'));
  const picked = await pick(rowsOf(loaded), (words) => clausesWith(words, loaded));
  if (picked?.location !== undefined) await goTo(picked.location);
}

function rowsOf(catalog: CatalogResult): Row[] {
  const rows: Row[] = [separator(vscode.l10n.t('Controls'))];
  for (const { entry } of controlsOf(catalog)) {
    const description = [entry.title ?? '', ratioOf(entry.counts)].filter((part) => part !== '').join('  ');
    const iconPath = iconOf(standingOfAll(entry.counts));
    rows.push({ label: entry.id, description, iconPath, location: entry.location, alwaysShow: true });
  }
  rows.push(separator(vscode.l10n.t('Sources')));
  for (const { id, title, location } of catalog.sources) {
    rows.push({ label: id, description: title ?? '', iconPath: new vscode.ThemeIcon('book'), location, alwaysShow: true });
  }
  return rows;
}

/** What the server finds in texts of clauses. It looks in all catalogs; those of others are left out. */
async function clausesWith(words: string, catalog: CatalogResult): Promise<Row[]> {
  const controls = new Set([...controlsOf(catalog)].map(({ entry }) => entry.id));
  const root = vscode.Uri.parse(catalog.root, true).toString();
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', words);
  return found
    .filter(({ kind, containerName, location }) => {
      const isOfCatalog = controls.has(containerName) && location.uri.toString().startsWith(root);
      return kind === vscode.SymbolKind.Field && isOfCatalog;
    })
    .map(({ name, location }) => {
      const end = name.indexOf(' ');
      const [label, description] = end < 0 ? [name, ''] : [name.slice(0, end), name.slice(end + 1)];
      return { label, description, iconPath: new vscode.ThemeIcon('list-tree'), location, alwaysShow: true };
    });
}

/** The editor's own list tells widths and kinds of kana apart, so what fits is chosen here. */
function pick(rows: readonly Row[], clauses: (words: string) => Promise<Row[]>): Promise<Row | undefined> {
  return new Promise((resolve) => {
    const input = vscode.window.createQuickPick<Row>();
    input.title = vscode.l10n.t('Go to Control or Source');
    input.placeholder = vscode.l10n.t('An id such as 運113, or words of a title or a clause');
    input.matchOnDescription = true;
    input.items = rows;
    input.onDidChangeValue(async (value) => {
      const fitting = rows.filter((row) => row.location === undefined || fits(`${row.label} ${row.description ?? ''}`, value));
      input.items = fitting;
      if (value.trim() === '') return;
      const found = await clauses(value);
      if (found.length === 0 || input.value !== value) return;
      const active = input.activeItems;
      input.items = [...fitting, separator(vscode.l10n.t('Clauses')), ...found];
      if (active.length > 0) input.activeItems = active;
    });
    input.onDidAccept(() => {
      resolve(input.activeItems[0]);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

const separator = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator });

/** Whether a text has what is typed, or at least its characters in order. */
function fits(text: string, typed: string): boolean {
  const folded = fold(text);
  let at = 0;
  for (const character of fold(typed.trim())) {
    at = folded.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Width, case and the kind of kana make no difference. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
