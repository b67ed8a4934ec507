import * as vscode from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ConnectionErrors,
  ErrorAction,
  ErrorCodes,
  type ErrorHandlerResult,
  ExecuteCommandRequest,
  FileChangeType,
  LanguageClient,
  type LanguageClientOptions,
  LSPErrorCodes,
  ResponseError,
  State,
} from 'vscode-languageclient/node';
import { schemes } from '../places';
import { messageLanguage } from './languages';
import type { Program } from './program';
import type { CommandArgument, Commands, InitializationOptions } from './protocol';
import { rulesUri } from './rules';

/** How often a server may end by itself, and in what time in milliseconds, before it is left alone. */
const MaxCrashes = 4;
const CrashPeriod = 3 * 60_000;
/** How often a command is run that keeps being overtaken by the user's typing. */
const MaxAttempts = 5;

/** What starting fails with where the program has ended, by when it did. */
const EndedCodes = new Set<unknown>([
  ErrorCodes.PendingResponseRejected,
  ErrorCodes.ConnectionInactive,
  ErrorCodes.MessageReadError,
  ErrorCodes.MessageWriteError,
  ConnectionErrors.Closed,
  ConnectionErrors.Disposed,
  'EPIPE',
  'ECONNRESET',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
]);

/** What a client tells of its server. */
export interface ClientEvents {
  /** It is running, or is being started (again). */
  onState(isRunning: boolean): void;
  /** It was told of files that have changed on the disk. */
  onFiles(): void;
  /** It has ended too often to be started once more. */
  onGone(): void;
}

/** The language client, except that it leaves it to {@link Server} to tell the user of failures, once and with a way out. */
export class FiscClient extends LanguageClient {
  private readonly crashes: number[] = [];
  private hasRun = false;

  constructor(
    private readonly program: Program,
    log: vscode.LogOutputChannel,
    trace: vscode.LogOutputChannel,
    fileEvents: vscode.FileSystemWatcher,
    events: ClientEvents,
  ) {
    const logFile = vscode.workspace.isTrusted
      ? vscode.workspace.getConfiguration('fisc').get<string>('server.logFile', '').trim()
      : '';
    const args = [...program.args, 'lsp', ...(logFile === '' ? [] : ['--log', logFile])];
    const executable = { command: program.command, args };
    const options: LanguageClientOptions = {
      documentSelector: schemes.map((scheme) => ({ language: 'fisc', scheme })),
      outputChannel: log,
      traceOutputChannel: trace,
      synchronize: { fileEvents },
      middleware: {
        workspace: {
          didChangeWatchedFile: async (event, next) => {
            if (event.type === FileChangeType.Created && !(await mayBeOfCatalog(event.uri))) return;
            await next(event);
            events.onFiles();
          },
        },
      },
      initializationOptions: {
        locale: messageLanguage(),
        rulesUri: rulesUri(),
        referencesCommand: 'fisc.showReferences',
        acceptCommand: 'fisc.acceptFinding',
        correctCommand: 'fisc.extractCorrection',
      } satisfies InitializationOptions,
      markdown: { isTrusted: false, supportHtml: false },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (): ErrorHandlerResult => ({ action: ErrorAction.Continue, handled: true }),
        closed: (): CloseHandlerResult => {
          if (this.mayRestart()) return { action: CloseAction.Restart, handled: true };
          if (this.hasRun) events.onGone();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
    super('fisc', 'FISC', { run: executable, debug: executable }, options);
    this.onDidChangeState(({ newState }) => {
      this.hasRun ||= newState === State.Running;
      if (newState !== State.Stopped) events.onState(newState === State.Running);
    });
  }

  /** Runs a command of the server. Where the text changes before it is looked at, the server says so, and is asked again. */
  async run(command: keyof Commands, argument: CommandArgument, token?: vscode.CancellationToken): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] }, token);
      } catch (error) {
        const isOutdated = error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified;
        if (!isOutdated || attempt === MaxAttempts) throw error;
      }
    }
  }

  override async start(): Promise<void> {
    try {
      await super.start();
    } catch (error) {
      // The words of the library are about connections and pipes.
      throw EndedCodes.has((error as { code?: unknown }).code)
        ? new Error(vscode.l10n.t("'{0}' ended without an answer.", this.program.command))
        : error;
    }
  }

  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  // One that has never come up would not come up the next time either; whoever starts it hears of that.
  private mayRestart(): boolean {
    if (!this.hasRun) return false;
    const now = Date.now();
    this.crashes.push(now);
    return this.crashes.filter((time) => now - time < CrashPeriod).length < MaxCrashes;
  }
}

/** Whether what was created may belong to a catalog: a file of one, or a folder, which may have come with such files. */
async function mayBeOfCatalog(uri: string): Promise<boolean> {
  if (/\.fisc$/i.test(uri)) return true;
  const created = await vscode.workspace.fs.stat(vscode.Uri.parse(uri, true)).then(undefined, () => undefined);
  return created !== undefined && (created.type & vscode.FileType.Directory) !== 0;
}
