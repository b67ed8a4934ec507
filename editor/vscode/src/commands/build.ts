import * as path from 'node:path';
import * as vscode from 'vscode';
import type { CurrentCatalog } from '../catalog/currentCatalog';
import type { OutputFormat } from '../server/protocol';

interface Output {
  readonly command: string;
  readonly title: () => string;
  /** True for what the editor itself shows. */
  readonly isText: boolean;
}

const Outputs: { readonly [format in OutputFormat]: Output } = {
  json: { command: 'fisc.buildJson', title: () => vscode.l10n.t('Building JSON'), isText: true },
  xlsx: { command: 'fisc.buildExcel', title: () => vscode.l10n.t('Building the Excel workbook'), isText: false },
  csv: { command: 'fisc.buildCsv', title: () => vscode.l10n.t('Building the CSV tables'), isText: false },
  markdown: {
    command: 'fisc.buildMarkdown',
    title: () => vscode.l10n.t('Building the Markdown pages'),
    isText: true,
  },
  html: { command: 'fisc.buildHtml', title: () => vscode.l10n.t('Building the site'), isText: false },
  review: {
    command: 'fisc.buildReview',
    title: () => vscode.l10n.t('Building the workbook for review'),
    isText: false,
  },
};

/** The commands that build the catalog, one for each form. */
export const registerBuilds = (catalog: CurrentCatalog): vscode.Disposable =>
  vscode.Disposable.from(
    ...(Object.keys(Outputs) as OutputFormat[]).map((format) =>
      vscode.commands.registerCommand(Outputs[format].command, () => build(catalog, format)),
    ),
  );

/** Builds the catalog as the editor has it, saved or not, and offers to open what was written. */
async function build(catalog: CurrentCatalog, format: OutputFormat): Promise<vscode.Uri | undefined> {
  const loaded = await catalog.load();
  if (loaded === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no catalog here.'));
    return undefined;
  }
  const options = { location: vscode.ProgressLocation.Notification, title: Outputs[format].title(), cancellable: true };
  try {
    const result = await vscode.window.withProgress(options, (_, token) =>
      catalog.server.ask('fisc.build', { uri: loaded.root, formats: [format] }, token),
    );
    const [first, ...others] = result?.files ?? [];
    if (first === undefined) return undefined;
    const file = vscode.Uri.parse(first.uri, true);
    const length = others.reduce((sum, other) => sum + other.length, first.length);
    void offer(file, others.length, length, Outputs[format].isText);
    return file;
  } catch (error) {
    if (!(error instanceof vscode.CancellationError)) void explain(error);
    return undefined;
  }
}

async function offer(file: vscode.Uri, others: number, length: number, isText: boolean): Promise<void> {
  const open = vscode.l10n.t('Open');
  const reveal = vscode.l10n.t('Show in Folder');
  const [name, size] = [path.posix.basename(file.path), Math.ceil(length / 1024)];
  const message =
    others === 0
      ? vscode.l10n.t('Wrote {0} ({1} kB)', name, size)
      : vscode.l10n.t('Wrote {0} and {1} more ({2} kB)', name, others, size);
  const picked = await vscode.window.showInformationMessage(message, open, reveal);
  if (picked === open) await (isText ? vscode.commands.executeCommand('vscode.open', file) : openOutside(file));
  if (picked === reveal)
    await vscode.commands.executeCommand(vscode.env.remoteName === undefined ? 'revealFileInOS' : 'revealInExplorer', file);
}

// On another machine there is no Excel to open a workbook with, and no browser for a site; the editor then shows what it can, or lets it be downloaded.
const openOutside = (file: vscode.Uri): Thenable<unknown> =>
  vscode.env.remoteName === undefined ? vscode.env.openExternal(file) : vscode.commands.executeCommand('revealInExplorer', file);

async function explain(error: unknown): Promise<void> {
  const problems = vscode.l10n.t('Show Problems');
  const message = error instanceof Error ? error.message : String(error);
  if ((await vscode.window.showErrorMessage(message, problems)) === problems)
    await vscode.commands.executeCommand('workbench.actions.view.problems');
}
