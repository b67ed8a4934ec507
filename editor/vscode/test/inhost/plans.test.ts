import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { answer, create, discard, eventually, fileOf, open, placeOf } from './workspace';

/** A table of somebody else's on the second sheet of a workbook, below a title and beside a column that nobody knows. */
const table = `
import openpyxl, sys
book = openpyxl.Workbook()
book.active.title = '表紙'
book.active['A1'] = '𠮷クラウド対応表'
sheet = book.create_sheet('一覧')
for row in (['𠮷クラウド対応表'], ['基準番号', '大項目', '見出し', '内容説明', 'クラウド事業者', '利用者', '社内の所管'],
            ['統1', '方針', '方針を定めること。', '方針を𠮷定める。', '○', '—', '総務部'], ['統2', '方針', '体制を整えること。', '体制を整える。', '○', '○', '']):
    sheet.append(row)
book.save(sys.argv[1])
`;

const reference = Object.entries({ title: '𠮷クラウド対応表', version: '1.0', issued: '2026-04', standard: 'FISC安全対策基準 第13版', provider: '𠮷クラウド' }).map(
  ([name, value]) => ({ name, value }),
);

interface Imported {
  readonly isDone: boolean;
  readonly report: string;
}

suite('Tables of others', () => {
  const folder = () => fileOf('取込', '対応表');
  const workbook = () => fileOf('取込', '対応表.xlsx');

  setup(async () => {
    await vscode.workspace.fs.createDirectory(fileOf('取込'));
    execFileSync('/usr/bin/python3', ['-c', table, workbook().fsPath]);
  });

  teardown(() => discard('取込'));

  const plan = (given = reference) => answer<vscode.Uri>((uri) => uri !== undefined, 'fisc.planImport', workbook(), { table: 0, reference: given, folder: folder() });
  const importPlan = (uri: vscode.Uri) => vscode.commands.executeCommand<Imported | undefined>('fisc.importPlan', uri);

  test('a table becomes a plan that is looked through, and the plan a catalog', async () => {
    const uri = await plan();
    const document = await eventually('the plan is open', () => {
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document.uri.toString() === uri.toString() ? activeTextEditor.document : undefined;
    });
    assert.ok(document.getText().includes('𠮷クラウド対応表') && document.getText().includes('「社内の所管」'));
    const lenses = await answer<vscode.CodeLens[]>((found) => found.some(({ command }) => command?.command === 'fisc.importPlan'), 'vscode.executeCodeLensProvider', uri);
    const lens = lenses.find(({ command }) => command?.command === 'fisc.importPlan');
    assert.match(document.lineAt(lens?.range.start.line ?? 0).text, /^(layout|取込様式) /);

    const imported = await importPlan(uri);
    assert.ok(imported?.isDone, imported?.report);
    // What is not in the catalog is named by its cell.
    assert.match(imported.report, /一覧!G3/);
    const control = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), '方針', '統1.fisc'));
    assert.ok(new TextDecoder().decode(control).includes('方針を𠮷定める。'));
    await eventually('the catalog is open', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/対応表/reference.fisc') === true);
  });

  test('what is wrong is said by its cell or field, and nothing is written', async () => {
    const uri = await plan(reference.filter(({ name }) => name !== 'issued'));
    const imported = await importPlan(uri);
    assert.equal(imported?.isDone, false);
    assert.match(imported.report, /issued/);
    await assert.rejects(async () => vscode.workspace.fs.stat(folder()));
  });
});

suite('Rows of a table', () => {
  const control = 'control 運991 𠮷を確かめる。\n  category: サイバー攻撃対応態勢の整備\n\n  clause (1)\n    text: 始め。\n    responsibility: provider\n';

  teardown(() => discard('運991.fisc'));

  const paste = async (text: string, columns?: readonly string[]) => {
    const editor = await create('運991.fisc', control);
    const at = placeOf(editor.document, '始め。');
    editor.selection = new vscode.Selection(at, at);
    await vscode.env.clipboard.writeText(text);
    await answer(() => true, 'fisc.pasteRows', columns);
    return editor.document;
  };

  test('they are pasted by the command, too, and one undo takes them back', async () => {
    const document = await paste('項番\t内容説明\tクラウド事業者\t利用者\r\n(2)\t台帳を𠮷する。\t○\t—\r\n');
    const pasted = `${control}\n  clause (2)\n    text: 台帳を𠮷する。\n    responsibility: provider\n`;
    assert.equal(document.getText(), pasted);
    await open(document.uri);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), control);
  });

  test('what columns give can be said with it', async () => {
    const document = await paste('(2)\t台帳を確かめる。\t○\t—\n', ['label', 'text', 'responsibility provider', 'responsibility user']);
    assert.ok(document.getText().endsWith('\n\n  clause (2)\n    text: 台帳を確かめる。\n    responsibility: provider\n'));
  });
});
