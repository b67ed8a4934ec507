import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import { rangeOf } from '../places';

/** Says that somebody typed while a box was open. */
export function changedMeanwhile(): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t('The text has changed meanwhile, and nothing was written. Please try again.'),
  );
}

/** Accepts a finding: asks for the reason and writes it behind what the server wants to insert. */
export async function acceptFinding(uri: string, edit: TextEdit, rule: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const version = document.version;
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Accept {0}', rule),
    prompt: vscode.l10n.t('Why is it accepted? The reason is compiled for the readers.'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Write a reason.') : undefined),
  });
  if (reason === undefined) return;
  if (document.version !== version) return changedMeanwhile();
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, rangeOf(edit.range), edit.newText + reason.trim());
  await vscode.workspace.applyEdit(change);
}
