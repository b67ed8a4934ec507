import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, create, discard, files, open } from './workspace';

const untidy =
  'control　運999　𠮷を確かめる。\n category：サイバー攻撃対応態勢の整備\n clause 1\n  text: 一つ目の文。二つ目の文。\n  evidence：５，19\n  responsibility: provider\n';

suite('Formatting', () => {
  teardown(() => discard('整形.fisc'));

  const edits = (document: vscode.TextDocument, good: (all: vscode.TextEdit[]) => boolean): Promise<vscode.TextEdit[]> =>
    answer(good, 'vscode.executeFormatDocumentProvider', document.uri, { tabSize: 2, insertSpaces: true });

  test('full-width marks, indentation and sentences are put in order, and a second time changes nothing', async () => {
    const editor = await create('整形.fisc', untidy);
    const { document } = editor;
    const change = new vscode.WorkspaceEdit();
    change.set(document.uri, await edits(document, (all) => all.length > 0));
    await vscode.workspace.applyEdit(change);
    assert.equal(
      document.getText(),
      `control 運999 𠮷を確かめる。
  category: サイバー攻撃対応態勢の整備

  clause 1
    text:
      一つ目の文。
      二つ目の文。
    responsibility: provider
    evidence: 5, 19
`,
    );
    const again = await vscode.commands.executeCommand('vscode.executeFormatDocumentProvider', document.uri, {
      tabSize: 2,
      insertSpaces: true,
    });
    assert.deepEqual(again ?? [], []);
  });

  test('edits are small: only what changes is replaced', async () => {
    const { document } = await create('整形.fisc', untidy);
    const all = await edits(document, (list) => list.length > 0);
    assert.ok(all.length > 1);
    assert.ok(all.every(({ range }) => range.end.line - range.start.line < document.lineCount - 2));
  });

  test('the example is in order already', async () => {
    const { document } = await open(files.control('運113'));
    assert.deepEqual(await edits(document, () => true).catch(() => []), []);
    assert.equal(document.isDirty, false);
  });
});
