import * as vscode from 'vscode';
import { rangeOf } from '../places';
import type { CommandArgument, PasteResult } from '../server/protocol';
import type { Server } from '../server/server';
import { askForColumns } from './columns';

/** How often what is asked of the server may have changed before the answer is there. */
const MaxAttempts = 3;

/** Pastes the rows on the clipboard as clauses, where the editor's own paste does not offer it. `given`: what the columns give, else the user is asked. */
export async function pasteRows(server: Server, given?: readonly string[]): Promise<PasteResult | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || editor.document.languageId !== 'fisc') return undefined;
  const text = await vscode.env.clipboard.readText();
  let columns = given;
  for (let attempt = 1; attempt <= MaxAttempts; attempt++) {
    const { version } = editor.document;
    const result = await ask(server, editor, text, columns);
    if (result === undefined) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Copy rows of a table, and put the cursor into a control; then they can be pasted as clauses.'),
      );
      return undefined;
    }
    if (result.columns.some(({ isOpen }) => isOpen)) {
      columns = await askForColumns(result);
      if (columns === undefined) return undefined;
      continue;
    }
    if (result.edit === undefined) {
      void vscode.window.showWarningMessage(result.notes.join(' '));
      return result;
    }
    if (editor.document.version !== version) continue;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(editor.document.uri, rangeOf(result.edit.range), result.edit.newText);
    if (await vscode.workspace.applyEdit(edit)) tell(result.notes);
    return result;
  }
  return undefined;
}

/** What of a clipboard is not in the text, or not as it was. */
export function tell(notes: readonly string[]): void {
  if (notes.length > 0) void vscode.window.showInformationMessage(notes.join(' '));
}

async function ask(
  server: Server,
  { document, selection: { start, end } }: vscode.TextEditor,
  text: string,
  columns?: readonly string[],
): Promise<PasteResult | undefined> {
  const argument: CommandArgument = {
    uri: document.uri.toString(),
    range: { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } },
    text,
    ...(columns === undefined ? {} : { columns }),
  };
  return (await server.look('fisc.paste', argument))?.find(({ kind }) => kind === 'rows');
}
