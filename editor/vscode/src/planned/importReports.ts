import * as vscode from 'vscode';

const Scheme = 'fisc-import';

/** What the last import has said: where rows and cells went, what was left out with its address, or what is wrong. */
export class ImportReports implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(Scheme, this);
  private text = '';

  private get uri(): vscode.Uri {
    return vscode.Uri.from({ scheme: Scheme, path: `/${vscode.l10n.t('Import Report')}` });
  }

  show(text: string): void {
    this.text = text;
    this.changed.fire(this.uri);
  }

  async open(): Promise<void> {
    await vscode.commands.executeCommand('vscode.open', this.uri, { preview: false, viewColumn: vscode.ViewColumn.Beside });
  }

  provideTextDocumentContent(): string {
    return this.text;
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
