import * as vscode from 'vscode';
import { goTo } from '../places';
import type { ReturnResult } from '../server/protocol';
import type { Server } from '../server/server';
import { documentsOf } from './documents';
import type { ReturnedWorkbook, Seen } from './returnedWorkbook';

/** What the server's refusal says where the table is somebody else's. */
const ForeignTable = 'foreignTable';

/**
 * Takes a workbook back: reads it, has the view show what it changes, and offers to apply that. A table of somebody else's
 * becomes a catalog of its own, by a plan.
 */
export async function importExcel(
  returned: ReturnedWorkbook,
  show: () => Thenable<unknown>,
  given?: vscode.Uri,
): Promise<ReturnResult | undefined> {
  const file = given ?? (await askForWorkbook());
  if (file === undefined) return undefined;
  if (!/\.xls[xm]$/i.test(file.path)) return plan(file);
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading {0}', nameOf(file)),
    cancellable: true,
  };
  let result: ReturnResult | undefined;
  let isCancelled = false;
  try {
    result = await vscode.window.withProgress(options, async (_, token) => {
      const seen = await returned.look(file, token);
      isCancelled = token.isCancellationRequested;
      return seen;
    });
  } catch (error) {
    if (error instanceof Error && (error as { data?: unknown }).data === ForeignTable) return void offerPlan(file, error.message);
    // Held by Excel, encrypted, another catalog's, damaged: the server says which, and what to do.
    if (!(error instanceof vscode.CancellationError))
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return undefined;
  }
  if (isCancelled) return undefined;
  // Where there is no catalog, it becomes one.
  if (result === undefined) return plan(file);
  if (isEmpty(result) && result.remarks.length === 0) {
    returned.discard();
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} changes nothing.', result.workbook));
    return result;
  }
  await show();
  void offer(returned, { file, result });
  return result;
}

/** Applies what the view shows. Where that is not what the workbook makes of the text any more, it shows it anew. */
export async function applyImport(returned: ReturnedWorkbook, server: Server): Promise<ReturnResult | undefined> {
  if (returned.seen === undefined) return undefined;
  const applied = await returned.apply();
  if (applied !== undefined) {
    const [first] = applied.conflicts;
    if (first !== undefined) await goTo(first);
    void tellApplied(applied, server);
    return applied;
  }
  const { seen } = returned;
  if (seen !== undefined) {
    const changed = vscode.l10n.t(
      'Nothing was applied, for the text or the workbook has changed. The view shows what it would be now.',
    );
    void offer(returned, { ...seen, problem: seen.problem ?? changed });
  }
  return undefined;
}

async function plan(file: vscode.Uri): Promise<undefined> {
  await vscode.commands.executeCommand('fisc.planImport', file);
  return undefined;
}

async function offerPlan(file: vscode.Uri, message: string): Promise<void> {
  const write = vscode.l10n.t('Write a Plan…');
  if ((await vscode.window.showInformationMessage(message, write)) === write) await plan(file);
}

const undecidedOf = ({ remarks }: ReturnResult): number => remarks.filter(({ kind }) => kind === 'conflict').length;

export const isEmpty = (result: ReturnResult): boolean => documentsOf(result).length === 0;

async function offer(returned: ReturnedWorkbook, { file, result, problem }: Seen): Promise<void> {
  const apply = vscode.l10n.t('Apply');
  const discard = vscode.l10n.t('Discard');
  const message = problem ?? summaryOf(result);
  const buttons = isEmpty(result) ? [discard] : [apply, discard];
  const tell = problem === undefined ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  const picked = await tell(message, ...buttons);
  // The notification may outlive what it is about.
  if (returned.seen?.file.toString() !== file.toString()) return;
  if (picked === apply) await vscode.commands.executeCommand('fisc.applyImport');
  if (picked === discard) returned.discard();
}

function summaryOf(result: ReturnResult): string {
  const undecided = undecidedOf(result);
  const parts = [
    vscode.l10n.t('{0}: changed cells {1}, changes {2}', result.workbook, result.changedCells, result.changes.length),
    ...(result.conflicts.length > 0 ? [vscode.l10n.t('conflicts {0}', result.conflicts.length)] : []),
    ...(undecided > 0 ? [vscode.l10n.t('cannot be taken {0}', undecided)] : []),
  ];
  return vscode.l10n.t('{0}. Nothing is written yet; the Changes view shows what it would be.', parts.join(' / '));
}

async function tellApplied(result: ReturnResult, server: Server): Promise<void> {
  // The view shows something else by now, and what was not taken is not to be forgotten.
  for (const { kind, address, text } of result.remarks) {
    const line = `${result.workbook} ${address}: ${text}`;
    if (kind === 'conflict' || kind === 'clash') server.log.warn(line);
    else server.log.info(line);
  }
  const log = vscode.l10n.t('Show Log');
  const problems = vscode.l10n.t('Show Problems');
  const undecided = undecidedOf(result);
  const parts = [vscode.l10n.t('Took {0} back.', result.workbook)];
  if (result.conflicts.length > 0)
    parts.push(vscode.l10n.t('Conflicts that stand in the text, for you to decide: {0}.', result.conflicts.length));
  if (undecided > 0) parts.push(vscode.l10n.t('Changes that were not taken: {0}.', undecided));
  if (result.hasNewErrors) parts.push(vscode.l10n.t('The text has errors now.'));
  const buttons = [...(result.hasNewErrors ? [problems] : []), ...(result.remarks.length > 0 ? [log] : [])];
  const tell = parts.length > 1 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const picked = await tell(parts.join(' '), ...buttons);
  if (picked === log) server.log.show();
  if (picked === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

async function askForWorkbook(): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Workbook or Table to Import'),
      openLabel: vscode.l10n.t('Import'),
      filters: {
        [vscode.l10n.t('Excel workbooks')]: ['xlsx', 'xlsm'],
        [vscode.l10n.t('Other tables')]: ['csv', 'tsv', 'md'],
      },
    })) ?? [];
  return file;
}

const nameOf = (file: vscode.Uri): string => file.path.slice(file.path.lastIndexOf('/') + 1);
