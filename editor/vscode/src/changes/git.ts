import * as vscode from 'vscode';

/** What is used of the editor's own Git extension. */
interface GitApi {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: vscode.Event<Repository>;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

interface Repository {
  readonly state: { readonly HEAD?: { readonly commit?: string }; readonly onDidChange: vscode.Event<void> };
}

/** The editor's Git; undefined where it is turned off, as it is in a folder that nobody trusts. */
export async function editorsGit(): Promise<GitApi | undefined> {
  try {
    return (await vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git')?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}

/** Notices when the last commit of a repository becomes another one, be it in a terminal. */
export class LastCommits implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];

  constructor(private readonly moved: () => void) {}

  /** Begins; where there is no Git yet, the next call may find one. */
  async watch(): Promise<void> {
    if (this.subscriptions.length > 0) return;
    const git = await editorsGit();
    if (git === undefined || this.subscriptions.length > 0) return;
    this.subscriptions.push(git.onDidOpenRepository((repository) => this.follow(repository)));
    for (const repository of git.repositories) this.follow(repository);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions.splice(0)).dispose();
  }

  private follow({ state }: Repository): void {
    let last = state.HEAD?.commit;
    this.subscriptions.push(
      state.onDidChange(() => {
        if (state.HEAD?.commit === last) return;
        last = state.HEAD?.commit;
        this.moved();
      }),
    );
  }
}
