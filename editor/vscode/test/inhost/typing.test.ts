import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { create, discard, eventually } from './workspace';

suite('Typing', () => {
  teardown(() => discard('打つ.fisc'));

  const type = (text: string): Thenable<unknown> => vscode.commands.executeCommand('type', { text });

  async function at(text: string): Promise<vscode.TextEditor> {
    const editor = await create('打つ.fisc', text);
    const end = editor.document.positionAt(text.length);
    editor.selection = new vscode.Selection(end, end);
    return editor;
  }

  const becomes = (editor: vscode.TextEditor, text: string): Promise<unknown> =>
    eventually('the text', () => editor.document.getText(), (now: string) => now === text);

  for (const [what, line] of [
    ['a declaration', 'control 運999 𠮷を確かめる。'],
    ['a declaration in Japanese', '基準 運999 𠮷を確かめる。'],
    ['a field of prose', '  text:'],
    ['a field of prose in Japanese', '  内容：'],
  ] as const) {
    test(`Enter indents behind ${what}`, async () => {
      const editor = await at(line);
      await type('\n');
      const indentation = /^ */.exec(line)?.[0] ?? '';
      await eventually('the cursor is indented', () => editor.selection.active.character, (n: number) => n === indentation.length + 2);
    });
  }

  test('Enter goes on with a list', async () => {
    const editor = await at('reference 例\n  publishers:\n    - 𠮷野株式会社');
    await type('\n');
    await becomes(editor, 'reference 例\n  publishers:\n    - 𠮷野株式会社\n    - ');
  });

  test('a Japanese bracket is not closed by the editor: the input method does that', async () => {
    const editor = await at('control 運999 ');
    await type('「');
    await becomes(editor, 'control 運999 「');
  });

  test('a line is made a comment and back', async () => {
    const editor = await at('source 5 𠮷の白書');
    await vscode.commands.executeCommand('editor.action.commentLine');
    await becomes(editor, '# source 5 𠮷の白書');
    await vscode.commands.executeCommand('editor.action.commentLine');
    await becomes(editor, 'source 5 𠮷の白書');
  });

  test('nothing is offered in prose but what the server knows', async () => {
    const editor = await at('基準 運999 𠮷\n  考え方: この基準');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
    );
    assert.deepEqual(
      list.items.map((item) => item.label),
      [],
    );
  });
});
