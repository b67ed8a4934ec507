import * as vscode from 'vscode';
import templates from '../../templates/fisc.json';
import type { CurrentCatalog } from '../catalog/currentCatalog';
import { controlsOf } from '../catalog/nodes';
import { commandLineLanguage } from '../server/languages';
import type { CatalogResult } from '../server/protocol';

type Kind = 'control' | 'source';

/** Asks for an id, and begins a control or a source with it at the end of a file, in the spelling that the catalog wants. */
export async function newDeclaration(catalog: CurrentCatalog, kind: Kind): Promise<void> {
  const loaded = await catalog.load();
  const home = kind === 'source' ? loaded?.sources.at(-1)?.location.uri : undefined;
  const file = home === undefined ? await chooseFile() : vscode.Uri.parse(home, true);
  if (file === undefined) return;
  const id = await askForId(kind, loaded);
  if (id === undefined) return;
  const editor = await vscode.window.showTextDocument(file);
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  const spelling = loaded?.keywords ?? commandLineLanguage();
  const begun = templates[`${kind} (${spelling})`].body.join('\n').replace(/\$\{1:[^}]*\}/, () => id.replace(/[$}\\]/g, '\\$&'));
  await editor.insertSnippet(new vscode.SnippetString(blankBehind(document.getText()) + begun), end);
  editor.revealRange(editor.selection);
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === 'fisc') return active.uri;
  const files = await vscode.workspace.findFiles('**/*.fisc', '**/out/**');
  if (files.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the file that the text should be added to, and try again.'));
    return undefined;
  }
  const rows = files.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  rows.sort((a, b) => a.label.localeCompare(b.label));
  return (await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('Add to Which File?') }))?.uri;
}

async function askForId(kind: Kind, catalog: CatalogResult | undefined): Promise<string | undefined> {
  const isControl = kind === 'control';
  const there = new Map<string, string>();
  const declared = catalog === undefined ? [] : isControl ? [...controlsOf(catalog)].map(({ entry }) => entry) : catalog.sources;
  for (const { id, title } of declared) there.set(id, `${id} ${title ?? ''}`.trim());
  const id = await vscode.window.showInputBox({
    title: isControl ? vscode.l10n.t('New Control') : vscode.l10n.t('New Source'),
    prompt: isControl
      ? vscode.l10n.t('Its number in the guidelines, such as 運113.')
      : vscode.l10n.t('The number or id that evidence cites it by.'),
    value: isControl ? '' : nextNumber(there.keys()),
    validateInput: (text) => faultOf(canonical(text), there),
  });
  return id === undefined ? undefined : canonical(id);
}

function faultOf(id: string, there: ReadonlyMap<string, string>): string | undefined {
  if (id === '') return vscode.l10n.t('Write an id.');
  if (/\s/.test(id)) return vscode.l10n.t('An id has no blanks.');
  const declared = there.get(id);
  return declared === undefined ? undefined : vscode.l10n.t('There is one already: {0}', declared);
}

/** What an input method leaves full-width is half-width in an id. */
const canonical = (text: string): string =>
  text.trim().replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** The number behind those that there are; nothing where ids are no numbers. */
function nextNumber(ids: Iterable<string>): string {
  const all = [...ids];
  const numbers = all.filter((id) => /^\d+$/.test(id)).map(Number);
  return numbers.length === 0 && all.length > 0 ? '' : String(Math.max(0, ...numbers) + 1);
}

/** What makes a blank line of the end of a text. */
function blankBehind(text: string): string {
  if (text.trim() === '' || /\n\r?\n$/.test(text)) return '';
  return text.endsWith('\n') ? '\n' : '\n\n';
}
