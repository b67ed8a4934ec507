import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { answer, discard, eventually, files, open, placeOf, root } from './workspace';

interface Changes {
  readonly revision: string;
  readonly classes: readonly { readonly name: string; readonly count: number }[];
  readonly changes: readonly { readonly class: string; readonly subject: string; readonly oldText?: string; readonly newText?: string }[];
}

const git = (...args: string[]) => execFileSync('git', args, { cwd: root().fsPath });

const changesSince = (revision: string, good: (changes: Changes) => boolean): Promise<Changes> =>
  answer(good, 'fisc.showChanges', revision);

suite('Changes', () => {
  suiteSetup(() => {
    git('init', '--quiet');
    git('add', '--all');
    git('-c', 'user.name=𠮷田', '-c', 'user.email=yoshida@example.com', 'commit', '--quiet', '--message', '初版');
    git('tag', '第一版');
  });

  teardown(() => discard());

  // The repository stays: the editor's Git asks it at any time, and what fails there counts as the fault of a test.
  suiteTeardown(() => vscode.commands.executeCommand('workbench.view.explorer'));

  test('what was committed has not changed', async () => {
    const { revision, classes } = await changesSince('第一版', () => true);
    assert.equal(revision, '第一版');
    assert.deepEqual(classes, []);
  });

  test('who is responsible and what a sentence says are told apart, before they are saved', async () => {
    const { document } = await edit();
    const { classes, changes } = await changesSince('HEAD', (found) => found.changes.length === 2);
    assert.equal(document.isDirty, true);
    assert.equal(classes[0]?.name, 'responsibility');
    assert.ok(classes.every(({ count }) => count === 1));
    assert.ok(changes.some(({ newText }) => newText?.startsWith('𠮷の未然防止策')));
    assert.ok(changes.every(({ subject }) => subject.includes('運113')));
  });

  test('a change opens the file in the commit beside what it is now', async () => {
    await edit();
    const found = await changesSince('HEAD', ({ changes }) => changes.length === 2);
    await vscode.commands.executeCommand('fisc.openChange', found.changes[0], found);
    const { original, modified } = await eventually('a diff', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    assert.equal(original.scheme, 'git');
    assert.equal(modified.toString(), files.control('運113').toString());
    const committed = Buffer.from(await vscode.workspace.fs.readFile(original)).toString();
    assert.ok(committed.includes('未然防止策・事前対策には') && !committed.includes('𠮷の未然防止策'));
  });
});

/** Takes the provider's responsibility from a clause, and adds a word to a sentence of another. */
async function edit(): Promise<vscode.TextEditor> {
  const editor = await open(files.control('運113'));
  const responsibility = placeOf(editor.document, 'responsibility: provider, user', { into: 'responsibility: '.length });
  await editor.edit((change) => {
    change.delete(new vscode.Range(responsibility, responsibility.translate(0, 'provider, '.length)));
    change.insert(placeOf(editor.document, '未然防止策・事前対策には'), '𠮷の');
  });
  return editor;
}
