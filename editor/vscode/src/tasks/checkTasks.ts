import * as vscode from 'vscode';
import { commandLineLanguage } from '../server/languages';
import type { Server } from '../server/server';

interface FiscTask extends vscode.TaskDefinition {
  readonly command: 'check' | 'build';
  readonly path?: string;
  readonly args?: readonly string[];
}

/** The command line as tasks: `fisc check` and `fisc build` for each folder on the disk. */
export const registerTasks = (server: Server): vscode.Disposable =>
  vscode.tasks.registerTaskProvider('fisc', {
    provideTasks: async () => {
      const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
      const tasks = folders.flatMap((folder) =>
        (['check', 'build'] as const).map((command) => taskOf(server, { type: 'fisc', command }, folder)),
      );
      return Promise.all(tasks);
    },
    resolveTask: (task) => taskOf(server, task.definition as FiscTask, task.scope),
  });

async function taskOf(server: Server, definition: FiscTask, scope: vscode.Task['scope']): Promise<vscode.Task> {
  const { command, args } = await server.program();
  const rest = [
    definition.command,
    ...(definition.path === undefined ? [] : [definition.path]),
    ...(definition.args ?? []),
    '--lang',
    commandLineLanguage(),
  ];
  const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
  const options = folder === undefined ? {} : { cwd: folder.uri.fsPath };
  const execution = new vscode.ProcessExecution(command, [...args, ...rest], options);
  // A running server shows the same findings already.
  const matchers = server.state === 'running' ? [] : ['$fisc-error', '$fisc-warning', '$fisc-info'];
  const task = new vscode.Task(definition, scope ?? vscode.TaskScope.Workspace, definition.command, 'fisc', execution, matchers);
  if (definition.command === 'build') task.group = vscode.TaskGroup.Build;
  else task.group = vscode.TaskGroup.Test;
  return task;
}
