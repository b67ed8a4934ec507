import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, discard, eventually, fileOf, files, open, placeOf, root } from './workspace';

interface Coverage {
  readonly total: { readonly assessed: number; readonly covered: number; readonly openGaps: number };
  readonly gaps: readonly unknown[];
}

suite('Commands', () => {
  teardown(() => discard());

  test('the workbook is built on the disk and its address is given back', async () => {
    await open(files.control('運113'));
    const file = await answer<vscode.Uri>((uri) => uri !== undefined, 'fisc.buildExcel');
    const bytes = Buffer.from(await vscode.workspace.fs.readFile(file));
    assert.equal(bytes.subarray(0, 2).toString(), 'PK');
    assert.ok(bytes.includes('xl/workbook.xml'));
    await vscode.workspace.fs.delete(fileOf('out'), { recursive: true });
  });

  test('of tables and pages the one that is opened first is given back', async () => {
    await open(files.control('運113'));
    const rows = await answer<vscode.Uri>((uri) => uri !== undefined, 'fisc.buildCsv');
    assert.ok(rows.path.endsWith('-rows.csv'), rows.path);
    const index = await answer<vscode.Uri>((uri) => uri !== undefined, 'fisc.buildMarkdown');
    assert.ok(index.path.endsWith('-markdown/README.md'), index.path);
    const site = await answer<vscode.Uri>((uri) => uri !== undefined, 'fisc.buildHtml');
    assert.ok(site.path.endsWith('-site/index.html'), site.path);
    await vscode.workspace.fs.delete(fileOf('out'), { recursive: true });
  });

  test('what is built is what the editor shows, saved or not', async () => {
    const editor = await open(files.control('運113'));
    const place = placeOf(editor.document, 'サイバー攻撃対応態勢を整備すること。');
    await editor.edit((edit) => edit.insert(place, '𠮷の'));
    await eventually('the unsaved text is built', async () => {
      const file = await answer<vscode.Uri>((uri) => uri !== undefined, 'fisc.buildJson');
      const built = JSON.parse(Buffer.from(await vscode.workspace.fs.readFile(file)).toString());
      return built.controls.some(({ title }: { title?: string }) => title?.startsWith('𠮷の'));
    });
    await vscode.workspace.fs.delete(fileOf('out'), { recursive: true });
  });

  test('the coverage counts what the catalog has', async () => {
    const coverage = await answer<Coverage>(({ total }) => total.assessed > 0, 'fisc.coverage', { uri: root().toString() });
    const { assessed, covered, openGaps } = coverage.total;
    assert.ok(covered < assessed);
    assert.ok(openGaps > 0 && openGaps <= coverage.gaps.length);
  });

  test('a new catalog checks clean', async () => {
    await vscode.commands.executeCommand('fisc.newCatalog', fileOf('新しいカタログ'));
    const [first] = await eventually(
      'files',
      () => vscode.workspace.findFiles(new vscode.RelativePattern(fileOf('新しいカタログ'), '*.fisc')),
      (found: vscode.Uri[]) => found.length >= 3,
    );
    assert.ok(first);
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'fisc');
    await discard('新しいカタログ');
  });

  test('a new source begins at the end of the file of sources, in the spelling of the catalog', async () => {
    await open(files.control('運113'));
    void vscode.commands.executeCommand('fisc.newSource');
    const editor = await eventually('the sources', async () => {
      // The box proposes the number behind the last.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.toString() === files.sources().toString() ? active : undefined;
    });
    await eventually('a source', () => editor.document.getText().slice(-200), (text) => /\n\nsource 26 \n {2}url: /.test(text));
    await vscode.commands.executeCommand('leaveSnippet');
  });

  test('the log is shown', async () => {
    await vscode.commands.executeCommand('fisc.showLog');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
