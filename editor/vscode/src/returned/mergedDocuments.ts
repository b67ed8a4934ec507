import * as vscode from 'vscode';
import { locationOf, rangeOf } from '../places';
import type { ChangeEntry, ReturnResult } from '../server/protocol';
import { documentsOf } from './documents';
import type { ReturnedWorkbook } from './returnedWorkbook';

const Scheme = 'fisc-return';

/** The documents as a workbook would have them, for the editor to show beside what they are now. */
export class MergedDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly returned: ReturnedWorkbook) {
    this.subscriptions = [
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(Scheme, this),
      returned.onDidChange(() => (returned.seen === undefined ? void closeAll() : this.refresh())),
    ];
  }

  async provideTextDocumentContent(merged: vscode.Uri): Promise<string> {
    // What stands beside a file that is new.
    if (merged.query === '') return '';
    const uri = vscode.Uri.parse(merged.query, true);
    const result = this.returned.seen?.result;
    const edited = result === undefined ? undefined : documentsOf(result).find((one) => one.uri.toString() === uri.toString());
    if (edited?.isNew === true) return edited.edits.map(({ newText }) => newText).join('');
    const document = await vscode.workspace.openTextDocument(uri);
    let text = document.getText();
    // From the end: what stands before an edit stays where it is.
    for (const { range, newText } of [...(edited?.edits ?? [])].reverse()) {
      const { start, end } = rangeOf(range);
      text = text.slice(0, document.offsetAt(start)) + newText + text.slice(document.offsetAt(end));
    }
    return text;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === Scheme) this.changed.fire(uri);
  }
}

/** Shows a change in the editor's diff: the document as it is beside what the workbook makes of it. */
export async function openMerged({ location, oldLocation }: ChangeEntry, result: ReturnResult): Promise<void> {
  const place = location ?? oldLocation;
  if (place === undefined) return;
  const { uri, range } = locationOf(place);
  const merged = vscode.Uri.from({ scheme: Scheme, path: uri.path, query: uri.toString() });
  const isNew = documentsOf(result).some((one) => one.isNew && one.uri.toString() === uri.toString());
  const now = isNew ? vscode.Uri.from({ scheme: Scheme, path: uri.path }) : uri;
  const title = `${uri.path.slice(uri.path.lastIndexOf('/') + 1)} (${vscode.l10n.t('now')} ↔ ${result.workbook})`;
  const selection = new vscode.Range(range.start, range.start);
  await vscode.commands.executeCommand('vscode.diff', now, merged, title, { selection, preview: true });
}

// What they compare with is nothing any more.
async function closeAll(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(
    tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.scheme === Scheme),
  );
}
