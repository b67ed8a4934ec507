import * as vscode from 'vscode';
import type { CurrentCatalog } from '../catalog/currentCatalog';
import { Debounced } from '../debounce';
import { isFisc } from '../places';
import { applyImport, importExcel, isEmpty } from '../returned/commands';
import { MergedDocuments } from '../returned/mergedDocuments';
import { ReturnedWorkbook, type Seen } from '../returned/returnedWorkbook';
import type { ChangeEntry, DiffResult } from '../server/protocol';
import { ChangesTree, type Listed, type Node } from './changesTree';
import { Comparison, type Outcome } from './comparison';
import { LastCommits } from './git';
import { openChange } from './openChange';

const ViewId = 'fisc.changes';
const Pause = 500;

/** The view of the changes since a commit, or of those that a workbook would make. It compares only while somebody sees it. */
export function registerChangesView(catalog: CurrentCatalog, memory: vscode.Memento): vscode.Disposable {
  const comparison = new Comparison(catalog, memory);
  const returned = new ReturnedWorkbook(catalog);
  const tree = new ChangesTree(listed);
  const view = vscode.window.createTreeView<Node>(ViewId, { treeDataProvider: tree, showCollapseAll: true });
  const follow = new Debounced(Pause, () => view.visible && void refresh());
  const lastCommits = new LastCommits(() => follow.request());

  function listed(): Listed | undefined {
    if (returned.seen !== undefined) return returned.seen.result;
    const { outcome } = comparison;
    return outcome.kind === 'changed' ? outcome.result : undefined;
  }

  const refresh = (): Thenable<unknown> =>
    returned.seen === undefined
      ? compare()
      : vscode.window.withProgress({ location: { viewId: ViewId } }, () => returned.refresh());

  function compare(): Thenable<Outcome> {
    void lastCommits.watch();
    return vscode.window.withProgress({ location: { viewId: ViewId } }, () => comparison.refresh());
  }

  function show(): void {
    const { seen } = returned;
    void vscode.commands.executeCommand('setContext', 'fisc.importPreview', stateOf(seen));
    if (seen === undefined) showOutcome(comparison.outcome);
    else showSeen(seen);
    tree.refresh();
  }

  function showSeen({ result, problem }: Seen): void {
    void vscode.commands.executeCommand('setContext', 'fisc.changes', 'preview');
    view.title = vscode.l10n.t('Changes (preview)');
    view.description = result.workbook;
    view.message = problem ?? vscode.l10n.t('Nothing is written until it is applied.');
  }

  function showOutcome(outcome: Outcome): void {
    void vscode.commands.executeCommand('setContext', 'fisc.changes', outcome.kind);
    view.title = vscode.l10n.t('Changes');
    view.description = 'result' in outcome ? standOf(outcome.result) : comparison.revision;
    view.message = outcome.kind === 'failed' ? outcome.message : '';
  }

  // A view that has shown a workbook goes back to the commit.
  function follows(): void {
    show();
    if (returned.seen === undefined) follow.request();
  }

  async function showChanges(revision?: string): Promise<DiffResult | undefined> {
    const chosen = revision ?? (await askForRevision(comparison.revision));
    if (chosen === undefined) return undefined;
    if (returned.seen !== undefined) returned.discard();
    await comparison.choose(chosen.trim());
    await vscode.commands.executeCommand(`${ViewId}.focus`);
    const outcome = await compare();
    return 'result' in outcome ? outcome.result : undefined;
  }

  return vscode.Disposable.from(
    comparison,
    tree,
    view,
    follow,
    lastCommits,
    returned,
    new MergedDocuments(returned),
    comparison.onDidChange(show),
    returned.onDidChange(follows),
    // Where the editor's Git is turned off, nobody tells of commits: who comes back finds the view up to date.
    vscode.window.onDidChangeWindowState(({ focused }) => focused && follow.request()),
    vscode.workspace.onDidSaveTextDocument((document) => isFisc(document) && follow.request()),
    catalog.onDidChange(() => follow.request()),
    view.onDidChangeVisibility(({ visible }) => visible && follow.request()),
    vscode.commands.registerCommand('fisc.showChanges', showChanges),
    vscode.commands.registerCommand('fisc.importExcel', (file?: vscode.Uri) =>
      importExcel(returned, () => vscode.commands.executeCommand(`${ViewId}.focus`), file),
    ),
    vscode.commands.registerCommand('fisc.applyImport', () => applyImport(returned, catalog.server)),
    vscode.commands.registerCommand('fisc.discardImport', () => returned.discard()),
    // Called by the view.
    vscode.commands.registerCommand('fisc.openChange', (change: ChangeEntry, result: Listed) => openChange(change, result)),
  );
}

const stateOf = (seen: Seen | undefined): 'applicable' | 'empty' | undefined =>
  seen === undefined ? undefined : isEmpty(seen.result) ? 'empty' : 'applicable';

const standOf = ({ revision, commit }: DiffResult): string => `${revision} · ${commit.slice(0, 7)}`;

const askForRevision = (value: string): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: vscode.l10n.t('Show Changes since Commit'),
    prompt: vscode.l10n.t('A commit, branch or tag, such as HEAD~1 or main. Without one, the last commit.'),
    value,
  });
