import * as vscode from 'vscode';
import type { Location, Position, Range } from 'vscode-languageclient';

export const positionOf = (position: Position): vscode.Position => new vscode.Position(position.line, position.character);

export const rangeOf = (range: Range): vscode.Range => new vscode.Range(positionOf(range.start), positionOf(range.end));

export const locationOf = (location: Location): vscode.Location =>
  new vscode.Location(vscode.Uri.parse(location.uri, true), rangeOf(location.range));

/** Shows a place of the server's in an editor, with the cursor at its beginning. */
export async function goTo(
  location: Location | vscode.Location,
  options: vscode.TextDocumentShowOptions = {},
): Promise<vscode.TextEditor> {
  const { uri, range } = location instanceof vscode.Location ? location : locationOf(location);
  const editor = await vscode.window.showTextDocument(uri, { ...options, selection: new vscode.Range(range.start, range.start) });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** The documents of the language server: files, and what has yet to be saved as one. */
export const schemes = ['file', 'untitled'];

export const isFisc = (document: vscode.TextDocument | undefined): boolean =>
  document !== undefined && document.languageId === 'fisc' && schemes.includes(document.uri.scheme);
