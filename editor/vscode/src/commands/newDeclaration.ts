import * as vscode from 'vscode';
import type { CurrentCatalog } from '../catalog/currentCatalog';
import { isFisc } from '../places';
import { commandLineLanguage } from '../server/languages';

/** Begins a control or a source at the end of a file, in the spelling that the catalog wants, with the ids to be filled in. */
export async function newDeclaration(catalog: CurrentCatalog, kind: 'control' | 'source'): Promise<void> {
  const loaded = await catalog.load();
  const editor = await editorFor(kind === 'source' ? loaded?.sources.at(-1)?.location.uri : undefined);
  if (editor === undefined) {
    return void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the file that the text should be added to, and try again.'),
    );
  }
  const spelling = loaded?.keywords ?? commandLineLanguage();
  await moveToNewBlock(editor);
  await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'fisc', name: `${kind} (${spelling})` });
}

async function editorFor(home: string | undefined): Promise<vscode.TextEditor | undefined> {
  if (home !== undefined) return vscode.window.showTextDocument(vscode.Uri.parse(home, true));
  const active = vscode.window.activeTextEditor;
  if (isFisc(active?.document)) return active;
  const files = await vscode.workspace.findFiles('**/*.fisc', '**/out/**');
  const picked = await vscode.window.showQuickPick(
    files.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri })).sort((a, b) => a.label.localeCompare(b.label)),
    { title: vscode.l10n.t('Add to Which File?') },
  );
  return picked === undefined ? undefined : vscode.window.showTextDocument(picked.uri);
}

async function moveToNewBlock(editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  const text = document.getText();
  const blank = text.trim() === '' ? '' : /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  await editor.edit((edit) => edit.insert(end, blank));
  const last = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(last, last);
  editor.revealRange(new vscode.Range(last, last));
}
