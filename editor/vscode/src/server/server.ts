import * as vscode from 'vscode';
import { showFailure } from './failure';
import type { FiscClient } from './fiscClient';
import { findProgram, type Program } from './program';
import type { CommandArgument, Commands } from './protocol';

/** `virtual`: the folders are not on a disk, so that a server could not read them. */
export type ServerState = 'starting' | 'running' | 'failed' | 'virtual';

/** The language server as the rest of the extension sees it: running or not, and what can be asked of it. */
export class Server implements vscode.Disposable {
  readonly log = vscode.window.createOutputChannel('FISC', { log: true });
  private readonly trace = vscode.window.createOutputChannel('FISC (LSP)', { log: true });
  private readonly changed = new vscode.EventEmitter<ServerState>();
  readonly onDidChangeState = this.changed.event;
  private readonly filesChanged = new vscode.EventEmitter<void>();
  /** The server was told of files that have changed on the disk. */
  readonly onDidChangeFiles = this.filesChanged.event;
  // A folder that comes or goes is told of as one, without its files.
  private readonly folders = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  private client: FiscClient | undefined;
  private restarting = Promise.resolve();
  private current: ServerState = 'starting';

  constructor(private readonly context: vscode.ExtensionContext) {}

  get state(): ServerState {
    return this.current;
  }

  /** The `fisc` that would be started now. */
  program(): Promise<Program> {
    return findProgram(this.context);
  }

  /** Starts the server; a failure is told to the user and is not thrown. */
  async start(): Promise<void> {
    if (isVirtual()) return this.setState('virtual');
    this.setState('starting');
    try {
      const program = await this.program();
      this.log.info(`${program.command} ${program.args.join(' ')}`.trim());
      // Loaded here and not at once, so that the editor need not wait for it.
      const { FiscClient } = await import('./fiscClient');
      const client: FiscClient = new FiscClient(program, this.log, this.trace, this.folders, {
        onState: (isRunning) => client === this.client && this.setState(isRunning ? 'running' : 'starting'),
        onFiles: () => this.filesChanged.fire(),
        onGone: () => this.fail(vscode.l10n.t('The FISC language server keeps ending by itself.')),
      });
      this.client = client;
      await client.start();
    } catch (error) {
      this.fail(vscode.l10n.t('The FISC language server cannot start: {0}', await this.reasonOf(error)));
    }
  }

  /** What becomes of it where folders come: those that are on a disk want a server, whatever there was before. */
  async extend(): Promise<void> {
    if (this.current === 'virtual' && !isVirtual()) await this.restart();
  }

  /** One after another: two at a time would leave a server behind that nobody ends. */
  restart(): Promise<void> {
    this.restarting = this.restarting.then(async () => {
      await this.stop();
      await this.start();
    });
    return this.restarting;
  }

  /** Waits for a server that is being started; one that has failed is not waited for. */
  async started(): Promise<void> {
    if (this.current !== 'starting') return;
    await new Promise<void>((resolve) => {
      const listening = this.onDidChangeState((state) => {
        if (state === 'starting') return;
        listening.dispose();
        resolve();
      });
    });
  }

  /** Runs a command of the server; undefined where there is no server, or it has no answer. */
  async ask<C extends keyof Commands>(
    command: C,
    argument: CommandArgument,
    token?: vscode.CancellationToken,
  ): Promise<Commands[C] | undefined> {
    if (this.client === undefined || this.current !== 'running') return undefined;
    return ((await this.client.run(command, argument, token)) as Commands[C] | null) ?? undefined;
  }

  /** Like {@link ask}, for what only shows something: where that fails, there is nothing to show, and the log says why. */
  async look<C extends keyof Commands>(
    command: C,
    argument: CommandArgument,
    token?: vscode.CancellationToken,
  ): Promise<Commands[C] | undefined> {
    try {
      return await this.ask(command, argument, token);
    } catch (error) {
      this.log.warn(`${command}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    // One that has never come up, or has gone, refuses to be stopped.
    await client?.dispose(2000).catch(() => undefined);
  }

  dispose(): void {
    this.changed.dispose();
    this.filesChanged.dispose();
    this.folders.dispose();
    this.trace.dispose();
    this.log.dispose();
  }

  private async reasonOf(error: unknown): Promise<string> {
    const reason = error instanceof Error ? error.message : String(error);
    if (!reason.includes('ENOENT')) return reason;
    const { command } = await this.program();
    return command === 'dotnet'
      ? vscode.l10n.t(
          'The command dotnet was not found. Install the .NET runtime, or the package of the extension for your system, which needs none.',
        )
      : reason;
  }

  private fail(message: string): void {
    if (this.current === 'failed') return;
    this.log.error(message);
    this.setState('failed');
    void showFailure(message);
  }

  private setState(state: ServerState): void {
    this.current = state;
    void vscode.commands.executeCommand('setContext', 'fisc.serverState', state);
    this.changed.fire(state);
  }
}

function isVirtual(): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length > 0 && folders.every((folder) => folder.uri.scheme !== 'file');
}
