import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, files, open, root } from './workspace';

const extension = (): vscode.Extension<unknown> => {
  const found = vscode.extensions.getExtension('fisc-dsl.fisc');
  assert.ok(found);
  return found;
};

suite('Activation', () => {
  test('a folder with a catalog activates the extension, before a file of it is open', async () => {
    await eventually('active', () => extension().isActive);
    assert.deepEqual(vscode.window.visibleTextEditors, []);
  });

  test('nothing but a .fisc file activates it', () => {
    assert.deepEqual(extension().packageJSON.activationEvents, ['onLanguage:fisc', 'workspaceContains:**/*.fisc']);
  });

  test('it supports the editors that it is tried in', () => {
    const [, major, minor] = /^\^(\d+)\.(\d+)\.0$/.exec(extension().packageJSON.engines.vscode) ?? [];
    const [ofEditor, minorOfEditor] = vscode.version.split('.');
    assert.equal(ofEditor, major);
    assert.ok(Number(minorOfEditor) >= Number(minor));
    if (process.env.FISC_TEST_EDITOR === 'oldest') assert.equal(minorOfEditor, minor);
  });

  test('it gives other extensions nothing that they could come to depend on', () => {
    assert.equal(extension().exports, undefined);
  });

  test('a file of the language is known by its name', async () => {
    const { document } = await open(files.control('運113'));
    assert.equal(document.languageId, 'fisc');
  });

  test('prose is wrapped and indented with blanks, for this language alone', () => {
    const editor = vscode.workspace.getConfiguration('editor', { uri: root(), languageId: 'fisc' });
    assert.equal(editor.get('wordWrap'), 'on');
    assert.equal(editor.get('tabSize'), 2);
    assert.equal(vscode.workspace.getConfiguration('editor', { uri: root(), languageId: 'plaintext' }).get('wordWrap'), 'off');
  });

  test('all commands that the palette offers are there', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const contributed: { command: string }[] = extension().packageJSON.contributes.commands;
    assert.deepEqual(
      contributed.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });
});
