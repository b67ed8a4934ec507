import * as vscode from 'vscode';

/** The scheme of the document that explains the rules. */
export const RulesScheme = 'fisc-rules';

/** That document; findings link to it, with the rule's code as the fragment. Its name is what the editor's tab shows. */
export const rulesUri = (): string =>
  vscode.Uri.from({ scheme: RulesScheme, path: `/${vscode.l10n.t('Rule of FISC')}` }).toString();
