import * as vscode from 'vscode';

/** The language of the server's messages: that of the setting, else the editor's. */
export function messageLanguage(): string {
  const configured = vscode.workspace.getConfiguration('fisc').get<string>('messages.language', 'auto');
  return configured === 'auto' ? vscode.env.language : configured;
}

/** The same as a value of the command line's `--lang`. */
export const commandLineLanguage = (): 'ja' | 'en' => (messageLanguage().toLowerCase().startsWith('ja') ? 'ja' : 'en');
