import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, codeOf, create, discard, eventually, finding, findingsOf } from './workspace';

const control = 'control 運999 𠮷を確かめる。\n  category: サイバー攻撃対応態勢の整備\n\n  clause 1\n    text: 台帳を確かめる。\n    responsibility: provider\n';

suite('Code actions', () => {
  teardown(() => discard('直す.fisc'));

  const actionsAt = (uri: vscode.Uri, range: vscode.Range, good: (all: vscode.CodeAction[]) => boolean): Promise<vscode.CodeAction[]> =>
    answer(good, 'vscode.executeCodeActionProvider', uri, range, undefined, 100);

  test('a misspelt field is mended', async () => {
    const { document } = await create('直す.fisc', control.replace('responsibility:', 'responsiblity:'));
    const found = await eventually('an unknown field', () =>
      findingsOf(document.uri).find(({ range }) => document.getText(range).includes('responsiblity')),
    );
    const actions = await actionsAt(document.uri, found.range, (all) => all.some(({ edit }) => edit !== undefined));
    const fix = actions.find(({ edit, kind }) => edit !== undefined && kind?.contains(vscode.CodeActionKind.QuickFix) !== undefined);
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), control);
    await eventually('mended', () => !findingsOf(document.uri).map(codeOf).includes(codeOf(found)));
  });

  test('without a reason nothing is accepted', async () => {
    const { document } = await create('直す.fisc', control);
    const found = await finding(document.uri, 'FISC3001');
    const actions = await actionsAt(document.uri, found.range, (all) => all.some(({ command }) => command?.command === 'fisc.acceptFinding'));
    const accept = actions.find(({ command }) => command?.command === 'fisc.acceptFinding')?.command;
    assert.ok(accept);
    // The box has no other way in than the keyboard: a test on the screen types a reason. Here nobody gives one.
    let isClosed = false;
    void vscode.commands.executeCommand(accept.command, ...(accept.arguments ?? [])).then(() => (isClosed = true));
    await eventually('the box is closed', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isClosed;
    });
    assert.equal(document.getText(), control);
  });
});
