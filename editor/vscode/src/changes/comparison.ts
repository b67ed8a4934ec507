import * as vscode from 'vscode';
import type { CurrentCatalog } from '../catalog/currentCatalog';
import type { DiffResult } from '../server/protocol';

const RevisionKey = 'fisc.changes.revision';
const Head = 'HEAD';

/** What is known of the changes. `unknown`: there is no server yet, or no catalog; `untrusted`: Git may not be run. */
export type Outcome =
  | { readonly kind: 'unknown' | 'untrusted' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unchanged' | 'changed'; readonly result: DiffResult };

/** The current catalog, saved or not, beside what it was in a revision that each workspace keeps. */
export class Comparison implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Outcome>();
  readonly onDidChange = this.changed.event;
  private latest: Outcome = { kind: 'unknown' };
  private running = new vscode.CancellationTokenSource();

  constructor(
    private readonly catalog: CurrentCatalog,
    private readonly memory: vscode.Memento,
  ) {}

  get outcome(): Outcome {
    return this.latest;
  }

  get revision(): string {
    return this.memory.get<string>(RevisionKey, Head);
  }

  /** Compares with another revision from now on; an empty one is the last commit. */
  async choose(revision: string): Promise<void> {
    await this.memory.update(RevisionKey, revision === '' ? undefined : revision);
  }

  /** Compares anew. An older comparison that is still under way is given up. */
  async refresh(): Promise<Outcome> {
    this.running.cancel();
    this.running.dispose();
    const running = new vscode.CancellationTokenSource();
    this.running = running;
    const outcome = await this.compare(running.token);
    if (running === this.running) {
      this.latest = outcome;
      this.changed.fire(outcome);
    }
    return outcome;
  }

  dispose(): void {
    this.running.cancel();
    this.running.dispose();
    this.changed.dispose();
  }

  private async compare(token: vscode.CancellationToken): Promise<Outcome> {
    const catalog = await this.catalog.load();
    if (catalog === undefined) return { kind: 'unknown' };
    // The configuration of a repository can name programs that Git then runs.
    if (!vscode.workspace.isTrusted) return { kind: 'untrusted' };
    try {
      const argument = { uri: catalog.root, revision: this.revision };
      const result = await this.catalog.server.ask('fisc.diff', argument, token);
      if (result === undefined) return { kind: 'unknown' };
      return { kind: result.changes.length === 0 ? 'unchanged' : 'changed', result };
    } catch (error) {
      // No repository, no git, no such revision: the server says which, and what to do.
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }
}
