import * as vscode from 'vscode';
import { rangeOf, schemes } from '../places';
import type { PasteKind, PasteResult } from '../server/protocol';
import type { Server } from '../server/server';

const Plain = 'text/plain';
const Html = 'text/html';
/** What VS Code adds to text that is copied from one of its editors: the language, among others. */
const CopiedInEditor = 'vscode-editor-data';

const kinds: Readonly<Record<PasteKind, vscode.DocumentDropOrPasteEditKind>> = {
  prose: vscode.DocumentDropOrPasteEditKind.Text.append('fisc', 'prose'),
};

class FiscPasteEdit extends vscode.DocumentPasteEdit {
  readonly notes: readonly string[];

  constructor({ title, kind, notes }: PasteResult, edit: vscode.WorkspaceEdit) {
    super('', title, kinds[kind]);
    this.additionalEdit = edit;
    this.notes = notes;
  }
}

/** Offers what the server makes of a clipboard. Whatever keeps it from that, the editor pastes as it does anywhere. */
class FiscPaste implements vscode.DocumentPasteEditProvider<FiscPasteEdit> {
  constructor(private readonly server: Server) {}

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    clipboard: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<FiscPasteEdit[] | undefined> {
    const [range] = ranges;
    if (range === undefined || ranges.length > 1) return undefined;
    const text = await clipboard.get(Plain)?.asString();
    if (text === undefined || text === '' || (await isCatalogText(clipboard))) return undefined;
    const html = await clipboard.get(Html)?.asString();
    const { version } = document;
    const { start, end } = range;
    const result = await this.server.look(
      'fisc.paste',
      {
        uri: document.uri.toString(),
        range: { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } },
        text,
        ...(html === undefined ? {} : { html }),
      },
      token,
    );
    if (result === undefined || token.isCancellationRequested || document.version !== version) return undefined;
    if (result.edit === undefined) {
      tell(result.notes);
      return undefined;
    }
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(result.edit.range), result.edit.newText);
    return [new FiscPasteEdit(result, edit)];
  }

  /** The edit is chosen: now it counts what is left out. */
  resolveDocumentPasteEdit(edit: FiscPasteEdit): FiscPasteEdit {
    tell(edit.notes);
    return edit;
  }
}

/** Whether it was copied from a catalog, whose lines have their place and their form already. */
async function isCatalogText(clipboard: vscode.DataTransfer): Promise<boolean> {
  const data = await clipboard.get(CopiedInEditor)?.asString();
  if (data === undefined) return false;
  try {
    return (JSON.parse(data) as { mode?: unknown }).mode === 'fisc';
  } catch {
    return false;
  }
}

function tell(notes: readonly string[]): void {
  if (notes.length > 0) void vscode.window.showInformationMessage(notes.join(' '));
}

export function registerPaste(server: Server): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    schemes.map((scheme) => ({ language: 'fisc', scheme })),
    new FiscPaste(server),
    { pasteMimeTypes: [Plain], providedPasteEditKinds: Object.values(kinds) },
  );
}
