import * as vscode from 'vscode';
import { rangeOf, schemes } from '../places';
import type { CommandArgument, PasteKind, PasteResult } from '../server/protocol';
import type { Server } from '../server/server';
import { askForColumns } from './columns';
import { pasteRows, tell } from './pasteRows';

const Plain = 'text/plain';
const Html = 'text/html';
/** What VS Code adds to text that is copied from one of its editors: the language, among others. */
const CopiedInEditor = 'vscode-editor-data';

const kinds: Readonly<Record<PasteKind, vscode.DocumentDropOrPasteEditKind>> = {
  prose: vscode.DocumentDropOrPasteEditKind.Text.append('fisc', 'prose'),
  rows: vscode.DocumentDropOrPasteEditKind.Text.append('fisc', 'rows'),
};

/** The editor's own paste. */
const plainKind = vscode.DocumentDropOrPasteEditKind.Text.append('plain');

class FiscPasteEdit extends vscode.DocumentPasteEdit {
  constructor(
    readonly result: PasteResult,
    readonly document: vscode.TextDocument,
    readonly argument: CommandArgument,
  ) {
    super('', result.title, kinds[result.kind]);
    if (result.edit !== undefined) this.additionalEdit = editOf(document, result.edit);
    if (!result.isPreferred) this.yieldTo = [plainKind];
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
    const argument = argumentOf(document, range, text, html);
    const results = await this.server.look('fisc.paste', argument, token);
    if (results === undefined || token.isCancellationRequested || document.version !== version) return undefined;
    // Prose that cannot be pasted as such is pasted plainly at once, and nobody would learn why; of rows, whoever asks is told.
    for (const { kind, edit, notes } of results) if (kind === 'prose' && edit === undefined) tell(notes);
    const offered = results.filter(({ kind, edit }) => kind === 'rows' || edit !== undefined);
    return offered.length === 0 ? undefined : offered.map((result) => new FiscPasteEdit(result, document, argument));
  }

  /** The edit is chosen: now it counts what is left out, and what columns give is asked. */
  async resolveDocumentPasteEdit(edit: FiscPasteEdit): Promise<FiscPasteEdit> {
    const result = edit.result.edit === undefined ? await this.complete(edit) : edit.result;
    if (result?.edit === undefined) {
      // Nothing is pasted, then; the plain paste is one choice away.
      if (result !== undefined) void vscode.window.showWarningMessage(result.notes.join(' '));
      throw new vscode.CancellationError();
    }
    edit.additionalEdit = editOf(edit.document, result.edit);
    tell(result.notes);
    return edit;
  }

  private async complete({ result, argument }: FiscPasteEdit): Promise<PasteResult | undefined> {
    if (!result.columns.some(({ isOpen }) => isOpen)) return result;
    const columns = await askForColumns(result);
    if (columns === undefined) return undefined;
    return (await this.server.look('fisc.paste', { ...argument, columns }))?.find(({ kind }) => kind === 'rows');
  }
}

function argumentOf(document: vscode.TextDocument, range: vscode.Range, text: string, html?: string): CommandArgument {
  const { start, end } = range;
  return {
    uri: document.uri.toString(),
    range: { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } },
    text,
    ...(html === undefined ? {} : { html }),
  };
}

function editOf(document: vscode.TextDocument, { range, newText }: NonNullable<PasteResult['edit']>): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(range), newText);
  return edit;
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

export function registerPaste(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(
      schemes.map((scheme) => ({ language: 'fisc', scheme })),
      new FiscPaste(server),
      { pasteMimeTypes: [Plain], providedPasteEditKinds: Object.values(kinds) },
    ),
    vscode.commands.registerCommand('fisc.pasteRows', (columns?: readonly string[]) => pasteRows(server, columns)),
  );
}
