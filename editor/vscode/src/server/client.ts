import * as vscode from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandlerResult,
  LanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import { messageLanguage } from './languages';
import type { Program } from './program';

/** How often a server may end by itself, and in what time in milliseconds, before it is left alone. */
const MaxCrashes = 4;
const CrashPeriod = 3 * 60_000;

/** The document that explains the rules; findings link to it. */
export const RulesScheme = 'fisc-rules';

/** The language client, except that it leaves it to {@link Server} to tell the user of failures, once and with a way out. */
export class FiscClient extends LanguageClient {
  private readonly crashes: number[] = [];

  constructor(program: Program, log: vscode.LogOutputChannel, trace: vscode.LogOutputChannel, onGone: () => void) {
    const logFile = vscode.workspace.isTrusted
      ? vscode.workspace.getConfiguration('fisc').get<string>('server.logFile', '').trim()
      : '';
    const args = [...program.args, 'lsp', ...(logFile === '' ? [] : ['--log', logFile])];
    const executable = { command: program.command, args };
    const options: LanguageClientOptions = {
      documentSelector: [{ language: 'fisc', scheme: 'file' }],
      outputChannel: log,
      traceOutputChannel: trace,
      initializationOptions: {
        locale: messageLanguage(),
        rulesUri: `${RulesScheme}:/rules`,
        referencesCommand: 'fisc.showReferences',
        acceptCommand: 'fisc.acceptFinding',
      },
      markdown: { isTrusted: false, supportHtml: false },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (): ErrorHandlerResult => ({ action: ErrorAction.Continue, handled: true }),
        closed: (): CloseHandlerResult => {
          if (this.mayRestart()) return { action: CloseAction.Restart, handled: true };
          onGone();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
    super('fisc', 'FISC', { run: executable, debug: executable }, options);
  }

  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  private mayRestart(): boolean {
    const now = Date.now();
    this.crashes.push(now);
    return this.crashes.filter((time) => now - time < CrashPeriod).length < MaxCrashes;
  }
}
