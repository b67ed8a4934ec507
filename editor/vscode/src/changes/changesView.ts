import * as vscode from 'vscode';
import type { CurrentCatalog } from '../catalog/currentCatalog';
import { Debounced } from '../debounce';
import { isFisc } from '../places';
import type { ChangeEntry, DiffResult } from '../server/protocol';
import { ChangesTree, type Node } from './changesTree';
import { Comparison, type Outcome } from './comparison';
import { LastCommits } from './git';
import { openChange } from './openChange';

const ViewId = 'fisc.changes';
const Pause = 500;

/** The view of the changes since a commit. It compares only while somebody sees it. */
export function registerChangesView(catalog: CurrentCatalog, memory: vscode.Memento): vscode.Disposable {
  const comparison = new Comparison(catalog, memory);
  const tree = new ChangesTree(comparison);
  const view = vscode.window.createTreeView<Node>(ViewId, { treeDataProvider: tree, showCollapseAll: true });
  const follow = new Debounced(Pause, () => view.visible && void compare());
  const lastCommits = new LastCommits(() => follow.request());

  function compare(): Thenable<Outcome> {
    void lastCommits.watch();
    return vscode.window.withProgress({ location: { viewId: ViewId } }, () => comparison.refresh());
  }

  function show(outcome: Outcome): void {
    void vscode.commands.executeCommand('setContext', 'fisc.changes', outcome.kind);
    view.description = 'result' in outcome ? standOf(outcome.result) : comparison.revision;
    view.message = outcome.kind === 'failed' ? outcome.message : '';
    tree.refresh();
  }

  async function showChanges(revision?: string): Promise<DiffResult | undefined> {
    const chosen = revision ?? (await askForRevision(comparison.revision));
    if (chosen === undefined) return undefined;
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
    comparison.onDidChange(show),
    // Where the editor's Git is turned off, nobody tells of commits: who comes back finds the view up to date.
    vscode.window.onDidChangeWindowState(({ focused }) => focused && follow.request()),
    vscode.workspace.onDidSaveTextDocument((document) => isFisc(document) && follow.request()),
    catalog.onDidChange(() => follow.request()),
    view.onDidChangeVisibility(({ visible }) => visible && follow.request()),
    vscode.commands.registerCommand('fisc.showChanges', showChanges),
    // Called by the view.
    vscode.commands.registerCommand('fisc.openChange', (change: ChangeEntry, result: DiffResult) => openChange(change, result)),
  );
}

const standOf = ({ revision, commit }: DiffResult): string => `${revision} · ${commit.slice(0, 7)}`;

const askForRevision = (value: string): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: vscode.l10n.t('Show Changes since Commit'),
    prompt: vscode.l10n.t('A commit, branch or tag, such as HEAD~1 or main. Without one, the last commit.'),
    value,
  });
