import * as vscode from 'vscode';
import type { CurrentCatalog } from '../catalog/currentCatalog';
import { iconOf, ratioOf, wordsOf } from '../catalog/evidence';
import { goTo } from '../places';
import type { CoverageCounts, CoverageGap, CoverageResult } from '../server/protocol';

interface Row extends vscode.QuickPickItem {
  readonly gap?: CoverageGap;
}

/** Lists the gaps, those that are accepted last; or, with `counts`, the counts of all categories before them. */
export async function showCoverage(catalog: CurrentCatalog, counts: boolean): Promise<void> {
  const coverage = await catalog.coverage();
  if (coverage === undefined) return void vscode.window.showInformationMessage(vscode.l10n.t('There is no catalog here.'));
  if (!counts && coverage.gaps.length === 0) {
    return void vscode.window.showInformationMessage(vscode.l10n.t('There are no gaps: {0}', ratioOf(coverage.total)));
  }
  const picked = await vscode.window.showQuickPick([...(counts ? countRows(coverage) : []), ...gapRows(coverage)], {
    title: vscode.l10n.t('Evidence Coverage {0}', ratioOf(coverage.total)),
    placeHolder: vscode.l10n.t('Choose a gap to go to its clause'),
    matchOnDescription: true,
  });
  if (picked?.gap !== undefined) await goTo(picked.gap.location);
}

function countRows({ total, categories }: CoverageResult): Row[] {
  const row = (label: string, of: CoverageCounts): Row => ({ label, description: ratioOf(of), detail: countsIn(of) });
  return [
    { label: vscode.l10n.t('Coverage'), kind: vscode.QuickPickItemKind.Separator },
    row(vscode.l10n.t('Whole catalog'), total),
    ...categories.map(({ path, counts }) => row(path.join(' › '), counts)),
  ];
}

const countsIn = ({ statuses }: CoverageCounts): string => statuses.map(({ label, count }) => `${label} ${count}`).join(', ');

function gapRows({ gaps }: CoverageResult): Row[] {
  const row = (gap: CoverageGap): Row => {
    const standing = gap.isAccepted ? 'accepted' : gap.status;
    return { label: gap.subject, description: wordsOf(standing), iconPath: iconOf(standing), gap };
  };
  const open = gaps.filter((gap) => !gap.isAccepted);
  const accepted = gaps.filter((gap) => gap.isAccepted);
  const section = (label: string, rows: CoverageGap[]): Row[] =>
    rows.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows.map(row)];
  return [
    ...section(vscode.l10n.t('Open gaps: {0}', open.length), open),
    ...section(vscode.l10n.t('Accepted gaps: {0}', accepted.length), accepted),
  ];
}
