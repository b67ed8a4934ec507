import { existsSync } from 'node:fs';
import { access, chmod, constants } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';

/** A `fisc` that can be run: what to start, and with what before its own arguments. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
}

/** Says why there is no program to run, in words for the user. */
export class NoProgramError extends Error {}

/** The `fisc` that the setting names, where it may be run, else the one that the extension brings, else one on the path. */
export async function findProgram(context: vscode.ExtensionContext): Promise<Program> {
  const configured = vscode.workspace.getConfiguration('fisc').get<string>('server.path', '').trim();
  // What a folder that nobody vouches for configures is not run, wherever the value comes from.
  if (configured !== '' && vscode.workspace.isTrusted) {
    const file = configured.startsWith('~/') ? path.join(os.homedir(), configured.slice(2)) : configured;
    if (isPath(file) && !existsSync(file))
      throw new NoProgramError(
        vscode.l10n.t("The file '{0}', which the setting fisc.server.path names, does not exist.", configured),
      );
    return programOf(file);
  }
  const native = context.asAbsolutePath(path.join('server', process.platform === 'win32' ? 'fisc.exe' : 'fisc'));
  if (existsSync(native)) {
    await makeExecutable(native);
    return programOf(native);
  }
  const portable = context.asAbsolutePath(path.join('server', 'fisc.dll'));
  if (existsSync(portable)) {
    // Where there is no .NET to run it, a fisc that was installed by itself will do.
    const installed = onPath('dotnet') === undefined ? onPath('fisc') : undefined;
    return programOf(installed ?? portable);
  }
  throw new NoProgramError(
    vscode.l10n.t(
      'This package of the extension holds no server. Install the one for your system, or name a server in the settings.',
    ),
  );
}

function programOf(file: string): Program {
  return file.toLowerCase().endsWith('.dll') ? { command: 'dotnet', args: [file] } : { command: file, args: [] };
}

/** The full path of a program; what the folder holds that happens to be current is none. */
function onPath(name: string): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute);
  return folders.map((folder) => path.join(folder, file)).find(existsSync);
}

const isPath = (file: string): boolean => file.includes('/') || file.includes('\\');

// A package made on Windows does not keep the permission.
async function makeExecutable(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  await access(file, constants.X_OK).catch(() => chmod(file, 0o755).catch(() => undefined));
}
