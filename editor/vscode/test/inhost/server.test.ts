import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { answer, create, discard, eventually, fileOf, files, finding, findingsOf, open, packagedServer, placeOf, root } from './workspace';

/** The servers that belong to this extension host, native or run by .NET. */
function servers(): number[] {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return all
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+.*\/fisc(?:\.dll)? lsp\b/.exec(line))
    .filter((found) => Number(found?.[2]) === process.pid)
    .map((found) => Number(found?.[1]));
}

const answers = (): Promise<unknown> =>
  answer<{ total: { assessed: number } }>(({ total }) => total.assessed > 0, 'fisc.coverage', { uri: root().toString() });

const missing = 'control 運999 𠮷を確かめる。\n  category: サイバー攻撃対応態勢の整備\n  clause 1\n    text: 𠮷\n    responsibility: provider\n';

suite('The server', () => {
  teardown(() => discard('言語.fisc'));

  test('there is one, and it is the one in the package', async () => {
    await answers();
    assert.equal(servers().length, 1);
  });

  const [program, dll] = packagedServer();
  if (dll !== undefined)
    test('where there is no .NET on the path, a fisc that is there is taken', async () => {
      const { PATH } = process.env;
      const tools = mkdtempSync(path.join(os.tmpdir(), 'fisc-'));
      const dotnet = execFileSync('which', [program], { encoding: 'utf8' }).trim();
      writeFileSync(path.join(tools, 'fisc'), `#!/bin/sh\n: > '${tools}/taken'\nexec '${dotnet}' '${dll}' "$@"\n`, { mode: 0o755 });
      try {
        process.env.PATH = tools;
        await vscode.commands.executeCommand('fisc.restartServer');
        await answers();
        assert.ok(existsSync(path.join(tools, 'taken')));
      } finally {
        process.env.PATH = PATH;
        await vscode.commands.executeCommand('fisc.restartServer');
        rmSync(tools, { recursive: true });
      }
    });

  test('a restart brings another, and the findings with it', async () => {
    await answers();
    const [before] = servers();
    await vscode.commands.executeCommand('fisc.restartServer');
    await answers();
    await finding(files.sources(), 'FISC3005');
    const now = await eventually('one server', servers, (all: number[]) => all.length === 1);
    assert.notEqual(now[0], before);
  });

  test('if it is killed it comes back, and text that is not saved is as it was', async () => {
    const editor = await open(files.control('運113'));
    await answers();
    await editor.edit((edit) => edit.insert(placeOf(editor.document, 'サイバー攻撃対応態勢を整備'), '𠮷の'));
    const text = editor.document.getText();
    const [before] = servers();
    assert.ok(before);
    process.kill(before, 'SIGKILL');
    await eventually('another server', servers, (all: number[]) => all.length === 1 && all[0] !== before);
    await answers();
    assert.equal(editor.document.getText(), text);
    assert.ok(editor.document.isDirty);
    // The new one knows the text of the editor, and not the one on the disk.
    const symbols = await answer<vscode.DocumentSymbol[]>(
      (all) => all[0] !== undefined,
      'vscode.executeDocumentSymbolProvider',
      editor.document.uri,
    );
    assert.match(JSON.stringify(symbols), /𠮷の/);
  });

  test('the language of its messages is a setting', async () => {
    const configuration = vscode.workspace.getConfiguration('fisc');
    const { document } = await create('言語.fisc', missing);
    assert.match((await finding(document.uri, 'FISC3001')).message, /^[\x20-\x7e]*運999[\x20-\x7e]*$|^[^\p{sc=Hiragana}]*$/u);
    await configuration.update('messages.language', 'ja', vscode.ConfigurationTarget.Global);
    await eventually('Japanese', () => findingsOf(document.uri).some(({ message }) => /\p{sc=Hiragana}/u.test(message)));
    await configuration.update('messages.language', undefined, vscode.ConfigurationTarget.Global);
    await eventually('English', () => findingsOf(document.uri).some(({ message }) => !/\p{sc=Hiragana}/u.test(message)));
  });

  test('another one can be named, which writes its log where a setting says', async () => {
    const configuration = vscode.workspace.getConfiguration('fisc');
    const log = fileOf('サーバー.log');
    const [before] = servers();
    await configuration.update('server.logFile', log.fsPath, vscode.ConfigurationTarget.Global);
    await eventually('a log', () => Promise.resolve(vscode.workspace.fs.stat(log)).then(({ size }) => size > 0, () => false));
    await configuration.update('server.logFile', undefined, vscode.ConfigurationTarget.Global);
    await eventually('another server', servers, (all: number[]) => all.length === 1 && all[0] !== before);
    await answers();
    await discard('サーバー.log');
  });
});
