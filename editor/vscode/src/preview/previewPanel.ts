import * as vscode from 'vscode';
import type { CurrentCatalog } from '../catalog/currentCatalog';
import { controlsOf } from '../catalog/nodes';
import { Debounced } from '../debounce';
import { isFisc } from '../places';
import type { CommandArgument, PreviewResult } from '../server/protocol';
import type { PageMessage, PageTexts, ShowMessage } from './messages';
import { pageOf } from './page';

const Pause = 100;

/** The control under the cursor as a row of the printed table, beside the text. There is one panel at most. */
export class PreviewPanel implements vscode.Disposable {
  private static open: PreviewPanel | undefined;
  private readonly refresh = new Debounced(Pause, () => void this.update());
  private readonly subscriptions: vscode.Disposable[];
  private editor: vscode.TextEditor | undefined;
  private shown: PreviewResult | undefined;
  private turn = 0;

  static show(context: vscode.ExtensionContext, catalog: CurrentCatalog): void {
    PreviewPanel.open ??= new PreviewPanel(context, catalog);
    PreviewPanel.open.panel.reveal(undefined, true);
    PreviewPanel.open.refresh.request();
  }

  static close(): void {
    PreviewPanel.open?.panel.dispose();
  }

  private constructor(
    context: vscode.ExtensionContext,
    private readonly catalog: CurrentCatalog,
    private readonly panel = vscode.window.createWebviewPanel(
      'fisc.preview',
      vscode.l10n.t('FISC Preview'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      {
        enableScripts: true,
        localResourceRoots: ['dist', 'media'].map((folder) => vscode.Uri.joinPath(context.extensionUri, folder)),
      },
    ),
  ) {
    this.editor = vscode.window.activeTextEditor;
    this.panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'media', 'view.svg');
    this.subscriptions = [
      this.refresh,
      this.panel.onDidDispose(() => this.dispose()),
      this.panel.onDidChangeViewState(() => this.panel.visible && this.refresh.request()),
      this.panel.webview.onDidReceiveMessage((message: PageMessage) => this.receive(message)),
      this.catalog.server.onDidChangeState(() => this.refresh.request()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isFisc(document) && this.refresh.request()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
    ];
    this.panel.webview.html = pageOf(this.panel.webview, context.extensionUri);
  }

  dispose(): void {
    if (PreviewPanel.open === this) PreviewPanel.open = undefined;
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || !isFisc(editor.document)) return;
    this.editor = editor;
    this.refresh.request();
  }

  private async update(): Promise<void> {
    const turn = ++this.turn;
    const preview = await this.find();
    // The cursor has moved on meanwhile, or there was no answer while the server was away.
    if (turn !== this.turn || (preview === undefined && this.catalog.server.state !== 'running')) return;
    this.shown = preview;
    this.panel.title = preview === undefined ? vscode.l10n.t('FISC Preview') : vscode.l10n.t('Preview {0}', preview.id);
    await this.panel.webview.postMessage(this.messageOf(preview));
  }

  /** The control under the cursor; between controls, or where it shall not follow, the one that is shown. */
  private async find(): Promise<PreviewResult | undefined> {
    const editor = this.editor;
    const follows = vscode.workspace.getConfiguration('fisc').get<boolean>('preview.followCursor', true);
    if (editor !== undefined && isFisc(editor.document) && (follows || this.shown === undefined)) {
      const { line, character } = editor.selection.active;
      const here = await this.look({ uri: editor.document.uri.toString(), position: { line, character } });
      if (here !== undefined) return here;
    }
    if (this.shown !== undefined) return this.look({ uri: this.shown.uri, control: this.shown.id });
    return editor === undefined ? undefined : this.next(editor);
  }

  /** The first control behind the cursor: it may stand in the comment that begins the file. */
  private async next({ document, selection }: vscode.TextEditor): Promise<PreviewResult | undefined> {
    const uri = document.uri.toString();
    const loaded = await this.catalog.load();
    const controls =
      loaded === undefined
        ? []
        : [...controlsOf(loaded)].map(({ entry }) => entry).filter(({ location }) => location.uri === uri);
    const behind = controls.find(({ location }) => location.range.start.line >= selection.active.line);
    return behind === undefined ? undefined : this.look({ uri, control: behind.id });
  }

  private look(argument: CommandArgument): Promise<PreviewResult | undefined> {
    return this.catalog.server.look('fisc.preview', argument);
  }

  private messageOf(preview: PreviewResult | undefined): ShowMessage {
    const texts = pageTexts();
    if (preview === undefined) return { type: 'show', texts };
    const isHere = this.editor?.document.uri.toString() === preview.uri;
    return isHere && this.editor !== undefined
      ? { type: 'show', preview, line: this.editor.selection.active.line, texts }
      : { type: 'show', preview, texts };
  }

  private async receive(message: PageMessage): Promise<void> {
    if (message.type === 'ready') this.refresh.request();
    if (message.type !== 'reveal' || this.shown === undefined || !Number.isInteger(message.line)) return;
    const uri = vscode.Uri.parse(this.shown.uri, true);
    const beside = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
    const place = new vscode.Range(message.line, 0, message.line, 0);
    const viewColumn = beside?.viewColumn ?? vscode.ViewColumn.One;
    const editor = await vscode.window.showTextDocument(uri, { viewColumn, selection: place });
    editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

const pageTexts = (): PageTexts => ({
  empty: vscode.l10n.t('Put the cursor into a control to see it as it will be printed.'),
  noAddress: vscode.l10n.t('no address'),
  intent: vscode.l10n.t('What to bear in mind'),
  notes: vscode.l10n.t('Notes'),
  corrections: vscode.l10n.t('Corrections'),
  noRows: vscode.l10n.t('This control has no rows yet.'),
});
