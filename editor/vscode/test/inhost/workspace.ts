// The copy of the example that the editor has open, and what the tests share on it.
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../harness/poll.mjs';

export { eventually };

export const root = (): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  return folder.uri;
};

/** The server of the package, native or portable: what starts it. */
export function packagedServer(): [command: string, ...args: string[]] {
  const folder = path.join(vscode.extensions.getExtension('fisc-dsl.fisc')?.extensionPath ?? '', 'server');
  const native = path.join(folder, 'fisc');
  return existsSync(native) ? [native] : ['dotnet', path.join(folder, 'fisc.dll')];
}

export const fileOf = (...path: string[]): vscode.Uri => vscode.Uri.joinPath(root(), ...path);

/** A file of the example by its name. */
export const files = {
  reference: () => fileOf('reference.fisc'),
  categories: () => fileOf('categories.fisc'),
  sources: () => fileOf('sources.fisc'),
  control: (id: string) => fileOf('運用基準', `${id}.fisc`),
};

/** Opens a file as a user does. A document that the API opens would stay for minutes after its editor is closed. */
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return eventually(`${uri.path} is open`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() ? editor : undefined;
  });
}

/** Writes a file into the folder and opens it. */
export async function create(name: string, text: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(fileOf(name), new TextEncoder().encode(text));
  return open(fileOf(name));
}

/** Closes all editors without saving, and deletes files, where they are. */
export async function discard(...names: string[]): Promise<void> {
  // The editor would ask what to do with them. Its settings are a document, too, while they are written.
  const changed = vscode.workspace.textDocuments.filter(({ isDirty, languageId }) => isDirty && languageId === 'fisc');
  for (const document of changed) {
    await open(document.uri);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const opened = names.map((name) => fileOf(name).toString());
  await eventually('the files are closed', () => vscode.workspace.textDocuments.every(({ uri }) => !opened.includes(uri.toString())));
  for (const name of names) await vscode.workspace.fs.delete(fileOf(name), { recursive: true }).then(undefined, () => undefined);
}

/** Where a text stands in a document for the nth time; with `into`, that many characters behind its beginning. */
export function placeOf(document: vscode.TextDocument, text: string, { into = 0, nth = 1 } = {}): vscode.Position {
  let index = -1;
  for (let i = 0; i < nth; i++) {
    index = document.getText().indexOf(text, index + 1);
    if (index < 0) throw new Error(`${document.uri.path} does not hold '${text}' ${nth} times.`);
  }
  return document.positionAt(index + into);
}

export const codeOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === 'object' ? code.value : (code ?? ''));

export const findingsOf = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);

/** Waits until a file has, or no longer has, a finding of a rule. */
export const finding = (uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> =>
  eventually(`${code} in ${uri.path}`, () => findingsOf(uri).find((diagnostic) => codeOf(diagnostic) === code));

export const noFinding = (uri: vscode.Uri, code: string): Promise<unknown> =>
  eventually(
    `no ${code} in ${uri.path}`,
    () => findingsOf(uri).map(codeOf),
    (codes: string[]) => !codes.includes(code),
  );

/** Runs a command of the editor until its answer is good. While the server is not up there is none, or the command itself is not there. */
export async function answer<T>(good: (value: T) => boolean, command: string, ...args: unknown[]): Promise<T> {
  let refusal: unknown;
  const run = async (): Promise<T | undefined> => {
    try {
      return await vscode.commands.executeCommand<T>(command, ...args);
    } catch (error) {
      refusal = error;
      return undefined;
    }
  };
  try {
    return (await eventually(command, run, (value: T | undefined) => value !== undefined && good(value))) as T;
  } catch (error) {
    throw refusal ?? error;
  }
}
