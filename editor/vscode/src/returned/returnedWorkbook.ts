import * as vscode from 'vscode';
import type { CurrentCatalog } from '../catalog/currentCatalog';
import { rangeOf } from '../places';
import type { ReturnResult } from '../server/protocol';
import { documentsOf, isSame } from './documents';

/** How often the server is asked before the editor's text has come to it. */
const MaxAttempts = 3;

/** What a workbook makes of the catalog, as it was last looked at. `problem`: why it could not be looked at again. */
export interface Seen {
  readonly file: vscode.Uri;
  readonly result: ReturnResult;
  readonly problem?: string;
}

/** A workbook that is looked at before it is taken back, until what it changes is applied or discarded. Nothing is written before. */
export class ReturnedWorkbook implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private catalogRoot = '';
  private latest: Seen | undefined;

  constructor(private readonly catalog: CurrentCatalog) {}

  get seen(): Seen | undefined {
    return this.latest;
  }

  /** Looks at a workbook beside the current catalog; what cannot be read is thrown. Undefined where there is no catalog. */
  async look(file: vscode.Uri, token: vscode.CancellationToken): Promise<ReturnResult | undefined> {
    const catalog = await this.catalog.load();
    if (catalog === undefined) return undefined;
    const result = await this.ask(file, catalog.root, token);
    if (result === undefined || token.isCancellationRequested) return undefined;
    this.catalogRoot = catalog.root;
    this.become({ file, result });
    return result;
  }

  /** Looks again, for the text or the workbook may have changed. */
  async refresh(): Promise<void> {
    const seen = this.latest;
    if (seen === undefined) return;
    const next = await this.lookAgain(seen);
    if (this.latest === seen) this.become(next);
  }

  /** Applies what was seen as one edit. Where the workbook makes something else of the text by now, that is seen instead: undefined. */
  async apply(): Promise<ReturnResult | undefined> {
    const seen = this.latest;
    if (seen === undefined) return undefined;
    for (let attempt = 1; attempt <= MaxAttempts; attempt++) {
      // Of an open document the server has the editor's text, and knows which version that is.
      for (const { uri, isNew } of documentsOf(seen.result)) if (!isNew) await vscode.workspace.openTextDocument(uri);
      const next = await this.lookAgain(seen);
      if (this.latest !== seen) return undefined;
      if (next.problem !== undefined || !isSame(next.result, seen.result)) {
        this.become(next);
        return undefined;
      }
      const edit = editOf(next.result);
      if (edit === undefined) continue;
      if (!(await vscode.workspace.applyEdit(edit))) return undefined;
      this.discard();
      return next.result;
    }
    return undefined;
  }

  /** Forgets the workbook. */
  discard(): void {
    this.become(undefined);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async lookAgain({ file, result: last }: Seen): Promise<Seen> {
    try {
      const result = await this.ask(file, this.catalogRoot);
      return result === undefined
        ? { file, result: last, problem: vscode.l10n.t('The FISC language server is not running.') }
        : { file, result };
    } catch (error) {
      return { file, result: last, problem: error instanceof Error ? error.message : String(error) };
    }
  }

  private ask(file: vscode.Uri, root: string, token?: vscode.CancellationToken): Promise<ReturnResult | undefined> {
    return this.catalog.server.ask('fisc.return', { uri: root, workbook: file.toString() }, token);
  }

  private become(seen: Seen | undefined): void {
    this.latest = seen;
    this.changed.fire();
  }
}

/** All of it as one edit, which is undone as one; undefined where the editor has another version of a document than the server. */
function editOf(result: ReturnResult): vscode.WorkspaceEdit | undefined {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, version, isNew, edits } of documentsOf(result)) {
    if (isNew) {
      edit.createFile(uri, { contents: new TextEncoder().encode(edits.map(({ newText }) => newText).join('')) });
      continue;
    }
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (document === undefined || document.version !== version) return undefined;
    for (const { range, newText } of edits) edit.replace(uri, rangeOf(range), newText);
  }
  return edit;
}
