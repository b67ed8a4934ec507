import type * as vscode from 'vscode';

const Key = 'fisc.plans';
const Suffix = '.plan.fisc';

/** What a plan is of: a file with a table, and the folder of the catalog that it becomes. */
export interface Planned {
  readonly workbook: string;
  readonly folder: string;
}

/** The plans that were written in this workspace, and what each is of. */
export class Plans {
  constructor(private readonly memory: vscode.Memento) {}

  of(plan: vscode.Uri): Planned | undefined {
    return this.all[plan.toString()];
  }

  async remember(plan: vscode.Uri, planned: Planned): Promise<void> {
    await this.memory.update(Key, { ...this.all, [plan.toString()]: planned });
  }

  private get all(): Readonly<Record<string, Planned>> {
    return this.memory.get(Key, {});
  }
}

/** Beside the folder of the catalog, so that it is no part of that. */
export const planFileOf = (folder: vscode.Uri): vscode.Uri => folder.with({ path: folder.path + Suffix });

export const isPlan = ({ uri }: vscode.TextDocument): boolean => uri.path.endsWith(Suffix);

export const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);
