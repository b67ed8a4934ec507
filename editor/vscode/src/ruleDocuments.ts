import { execFile } from 'node:child_process';
import * as vscode from 'vscode';
import { commandLineLanguage } from './server/languages';
import { RulesScheme } from './server/rules';
import type { Server } from './server/server';

/** What a finding's code leads to: the explanation of its rule, as `fisc explain` gives it. */
export const registerRuleDocuments = (server: Server): vscode.Disposable =>
  vscode.workspace.registerTextDocumentContentProvider(RulesScheme, {
    provideTextDocumentContent: async (uri) => {
      const rule = /^FISC\d{4}$/.exec(uri.fragment)?.[0];
      if (rule === undefined) return vscode.l10n.t('There is no such rule.');
      const { command, args } = await server.program();
      return new Promise<string>((resolve) => {
        execFile(command, [...args, 'explain', rule, '--lang', commandLineLanguage()], (error, stdout) =>
          resolve(error === null ? stdout : error.message),
        );
      });
    },
  });
