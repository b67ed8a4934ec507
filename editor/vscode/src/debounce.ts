import type * as vscode from 'vscode';

/** Runs an action when nothing has asked for it for some milliseconds. */
export class Debounced implements vscode.Disposable {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly action: () => void,
  ) {}

  request(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.action, this.milliseconds);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
