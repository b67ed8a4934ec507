import * as vscode from 'vscode';
import type { ClauseEntry, CoverageCounts, EvidenceStatus } from '../server/protocol';

/** How a clause, or all of what is below a heading, stands. */
export type Standing = EvidenceStatus | 'accepted' | 'unassessed';

const icons: Record<Standing, readonly [icon: string, color?: string]> = {
  cited: ['pass-filled', 'testing.iconPassed'],
  none: ['circle-slash', 'list.warningForeground'],
  missing: ['error', 'list.errorForeground'],
  notApplicable: ['dash', 'disabledForeground'],
  accepted: ['verified', 'charts.blue'],
  unassessed: ['circle-small'],
};

/** The more urgent first. */
const open = ['missing', 'none'] as const;
const settled = ['cited', 'notApplicable'] as const;

export function standingOf(clause: ClauseEntry): Standing {
  if (clause.evidence === undefined) return 'unassessed';
  if (clause.isGap && clause.isAccepted) return 'accepted';
  return clause.evidence;
}

/** The most urgent of what the counts hold. */
export function standingOfAll(counts: CoverageCounts): Standing {
  if (counts.assessed === 0) return 'unassessed';
  const has = (standing: Standing): boolean => counts.statuses.some(({ status, count }) => status === standing && count > 0);
  return counts.openGaps > 0 ? (open.find(has) ?? 'missing') : (settled.find(has) ?? 'accepted');
}

export function iconOf(standing: Standing): vscode.ThemeIcon {
  const [icon, color] = icons[standing];
  return color === undefined ? new vscode.ThemeIcon(icon) : new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}

export function wordsOf(standing: Standing): string {
  switch (standing) {
    case 'cited':
      return vscode.l10n.t('Evidence cited');
    case 'none':
      return vscode.l10n.t('Looked for, and there is no evidence');
    case 'missing':
      return vscode.l10n.t('Evidence is missing');
    case 'notApplicable':
      return vscode.l10n.t('No evidence needed (n/a)');
    case 'accepted':
      return vscode.l10n.t('A gap that is accepted');
    case 'unassessed':
      return vscode.l10n.t('Not assessed');
  }
}

/** Rows that cite or need no source, of all rows: 28/32. */
export const ratioOf = (counts: CoverageCounts): string => `${counts.covered}/${counts.assessed}`;
