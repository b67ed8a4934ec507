import * as vscode from 'vscode';
import { Debounced } from '../debounce';
import { isFisc } from '../places';
import type { CatalogResult, ClauseEntry, CommandArgument, Commands, CoverageResult } from '../server/protocol';
import type { Server } from '../server/server';

const Pause = 300;

/**
 * The catalog that views, the status bar and commands speak of: that of the file last edited or, before there is one, the
 * first of the workspace. Everything is asked for when somebody wants it, and once until the text changes.
 */
export class CurrentCatalog implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly announce = new Debounced(Pause, () => this.forget());
  private readonly subscriptions: vscode.Disposable[];
  private file: vscode.Uri | undefined;
  private catalog: Promise<CatalogResult | undefined> | undefined;
  private counts: Promise<CoverageResult | undefined> | undefined;
  private clauses = new Map<string, Promise<readonly ClauseEntry[]>>();

  constructor(readonly server: Server) {
    this.file = uriOf(vscode.window.activeTextEditor);
    this.subscriptions = [
      this.changed,
      this.announce,
      server.onDidChangeState(() => this.forget()),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      vscode.workspace.onDidChangeTextDocument((event) => isFisc(event.document) && this.announce.request()),
      // What was not saved is gone with the document.
      vscode.workspace.onDidCloseTextDocument((document) => isFisc(document) && this.announce.request()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.announce.request()),
      server.onDidChangeFiles(() => this.announce.request()),
    ];
  }

  /** Categories, controls and sources. */
  load(): Promise<CatalogResult | undefined> {
    this.catalog ??= this.look('fisc.catalog');
    return this.catalog;
  }

  /** Counts and gaps. */
  coverage(): Promise<CoverageResult | undefined> {
    this.counts ??= this.look('fisc.coverage');
    return this.counts;
  }

  /** The clauses of a control. */
  clausesOf(control: string): Promise<readonly ClauseEntry[]> {
    let clauses = this.clauses.get(control);
    if (clauses === undefined) {
      clauses = this.look('fisc.clauses', { control }).then((found) => found ?? []);
      this.clauses.set(control, clauses);
    }
    return clauses;
  }

  /** The clauses that cite a source. */
  async citationsOf(source: string): Promise<readonly ClauseEntry[]> {
    return (await this.look('fisc.citations', { source })) ?? [];
  }

  /** Asks anew for everything. */
  forget(): void {
    this.catalog = undefined;
    this.counts = undefined;
    this.clauses = new Map();
    this.changed.fire();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async look<C extends keyof Commands>(
    command: C,
    more: Omit<CommandArgument, 'uri'> = {},
  ): Promise<Commands[C] | undefined> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const places =
      this.file === undefined ? folders.map((folder) => folder.uri) : [this.file, ...folders.map((folder) => folder.uri)];
    for (const place of places) {
      const found = await this.server.look(command, { uri: place.toString(), ...more });
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    const uri = uriOf(editor);
    if (uri === undefined || uri.toString() === this.file?.toString()) return;
    this.file = uri;
    this.forget();
  }
}

const uriOf = (editor: vscode.TextEditor | undefined): vscode.Uri | undefined =>
  isFisc(editor?.document) ? editor?.document.uri : undefined;
