import * as vscode from 'vscode';
import type { Range } from 'vscode-languageclient';
import { rangeOf } from '../places';
import type { Server } from '../server/server';
import { changedMeanwhile } from './accept';

/** Extracts a misprint: asks what it should say, and why, and has the server write the correction. */
export async function extractCorrection(server: Server, uri: string, range: Range, printed: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const version = document.version;
  const title = vscode.l10n.t("Correct '{0}'", printed);
  const corrected = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('What it should say. The print stays as it is; leave nothing to delete it.'),
    value: printed,
    validateInput: (value) => (value === printed ? vscode.l10n.t('Change the text.') : undefined),
  });
  if (corrected === undefined) return;
  const reason = await vscode.window.showInputBox({
    title: `${printed} → ${corrected}`,
    prompt: vscode.l10n.t('Why is it corrected? The reason is compiled for the readers; it may be left out.'),
  });
  if (reason === undefined) return;
  if (document.version !== version) return changedMeanwhile();
  const edit = (await server.ask('fisc.correction', { uri, range, corrected, reason }))?.edit;
  if (document.version !== version) return changedMeanwhile();
  if (edit === undefined) {
    return void vscode.window.showWarningMessage(
      vscode.l10n.t("Nothing was written: '{0}' cannot stand in quotation marks.", corrected),
    );
  }
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, rangeOf(edit.range), edit.newText);
  await vscode.workspace.applyEdit(change);
}
