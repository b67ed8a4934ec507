import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { answer, discard, eventually, fileOf, files, open, placeOf } from './workspace';

interface Returned {
  readonly workbook: string;
  readonly changedCells: number;
  readonly changes: readonly { readonly subject: string; readonly newText?: string }[];
  readonly remarks: readonly { readonly kind: string; readonly address: string; readonly text: string }[];
  readonly conflicts: readonly unknown[];
}

/** What a reviewer does to a workbook: a cell is found by the path of its clause. */
const prelude = `
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['リファレンス']
column = {c.value: c.column for c in sheet[2]}
def cell(path, heading='基準項目の目的・内容説明・具体例等の解説'):
    return next(sheet.cell(r, column[heading]) for r in range(3, sheet.max_row + 1) if sheet.cell(r, 1).value == path)
`;

const review = (workbook: vscode.Uri, lines: string) =>
  execFileSync('/usr/bin/python3', ['-c', `${prelude}${lines}\nbook.save(sys.argv[1])\n`, workbook.fsPath]);

const was = '外部の第三者によるセキュリティ評価を行うこと。';
const theirs = '外部の第三者による𠮷のセキュリティ評価を行うこと。';
const change = `c = cell('運113/2/(1)')\nc.value = c.value.replace('${was}', '${theirs}')`;

suite('Workbooks for review', () => {
  let workbook: vscode.Uri;

  setup(async () => {
    await open(files.control('運113'));
    workbook = await answer<vscode.Uri>((uri) => uri !== undefined, 'fisc.buildReview');
  });

  teardown(async () => {
    await vscode.commands.executeCommand('fisc.discardImport');
    await discard();
    await vscode.workspace.fs.delete(fileOf('out'), { recursive: true });
  });

  suiteTeardown(() => vscode.commands.executeCommand('workbench.view.explorer'));

  const take = () => answer<Returned>(() => true, 'fisc.importExcel', workbook);
  const apply = () => vscode.commands.executeCommand<Returned | undefined>('fisc.applyImport');

  test('what was changed is seen first, then applied as one edit, and undone as one', async () => {
    review(workbook, change);
    const { document } = await open(files.control('運113'));
    const before = document.getText();
    const seen = await take();
    assert.ok(seen.workbook.endsWith('-review.xlsx'));
    assert.deepEqual([seen.changedCells, seen.changes.map(({ subject }) => subject), seen.remarks], [1, ['運113/2/(1)'], []]);
    assert.equal(document.getText(), before);

    const applied = await apply();
    assert.equal(applied?.workbook, seen.workbook);
    assert.equal(document.getText(), before.replace(was, theirs));
    assert.equal(document.isDirty, true);
    assert.equal(await apply(), undefined, 'nothing is left to apply');

    await open(document.uri);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('what both have changed stands in the text between markers, and the editor offers to choose', async () => {
    review(workbook, change);
    const { document } = await edit('外部の第三者による', '独立した');
    const seen = await take();
    assert.deepEqual(seen.remarks.map(({ kind }) => kind), ['clash']);
    assert.equal(seen.conflicts.length, 1);

    assert.equal((await apply())?.conflicts.length, 1);
    const lines = document.getText().split(/\r?\n/);
    const begin = lines.findIndex((line) => line.startsWith('<<<<<<< '));
    assert.ok(begin > 0 && lines.some((line) => line === `>>>>>>> ${seen.workbook}`));
    assert.ok(lines.some((line) => line.includes(theirs)) && lines.some((line) => line.includes('独立した外部の第三者')));
    // The first is shown, with what the editor itself has for conflicts of git.
    const { activeTextEditor: editor } = vscode.window;
    assert.deepEqual([editor?.document.uri.path, editor?.selection.active.line], [document.uri.path, begin]);
    const lenses = await eventually(
      'lenses',
      () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri),
      (found) => found?.some(({ command }) => command?.command.startsWith('merge-conflict.')),
    );
    assert.ok(lenses);

    // With a conflict in it, the catalog is in no state to be merged again.
    assert.equal(await vscode.commands.executeCommand('fisc.importExcel', workbook), undefined);
  });

  test('a text that has changed since it was looked at is looked at anew, and nothing stale is applied', async () => {
    review(workbook, change);
    const { document } = await open(files.control('運113'));
    const seen = await take();
    await edit('外部の第三者による', '独立した');
    assert.equal(await apply(), undefined);
    assert.ok(!document.getText().includes(theirs) && !document.getText().includes('<<<<<<<'));
    const applied = await apply();
    assert.deepEqual([seen.conflicts.length, applied?.conflicts.length], [0, 1]);
  });

  test('a change elsewhere in the text moves the edits along', async () => {
    review(workbook, change);
    const { document } = await open(files.control('運113'));
    await take();
    await edit('# 読み取り原文では', '# 𠮷の注記\n');
    const before = document.getText();
    // The lines have moved, so it is shown once more; then it is applied where the sentence stands now.
    assert.ok(await eventually('what is applied', apply, (applied) => applied !== undefined));
    assert.equal(document.getText(), before.replace(was, theirs));
  });

  test('what cannot be taken and what is left out is said by cell, and a preview that is discarded leaves no trace', async () => {
    review(workbook, "cell('運113/2/(1)', '利用者').value = '△'\nsheet.cell(2, sheet.max_column + 1).value = '𠮷の所見'\nsheet.cell(3, sheet.max_column).value = '要確認'");
    const { document } = await open(files.control('運113'));
    const before = document.getText();
    const seen = await take();
    assert.deepEqual(seen.remarks.map(({ kind }) => kind), ['conflict', 'left']);
    assert.ok(seen.remarks.every(({ address }) => address.includes('リファレンス')));
    assert.ok(seen.remarks.some(({ text }) => text.includes('𠮷の所見')));
    await vscode.commands.executeCommand('fisc.discardImport');
    assert.equal(await apply(), undefined);
    assert.equal(document.getText(), before);
  });

  test('a change opens the document beside what the workbook makes of it', async () => {
    review(workbook, change);
    const seen = await take();
    await vscode.commands.executeCommand('fisc.openChange', seen.changes[0], seen);
    const { original, modified } = await eventually('a diff', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    assert.equal(original.toString(), files.control('運113').toString());
    const merged = await vscode.workspace.openTextDocument(modified);
    assert.equal(merged.getText(), (await vscode.workspace.openTextDocument(original)).getText().replace(was, theirs));
    await vscode.commands.executeCommand('fisc.discardImport');
    await eventually('the diff is closed', () => !vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputTextDiff)));
  });

  test('what is no workbook of the catalog changes nothing', async () => {
    execFileSync('/usr/bin/python3', ['-c', "import openpyxl, sys\nbook = openpyxl.Workbook()\nbook.active.append(['番号', '𠮷の内容'])\nbook.save(sys.argv[1])", workbook.fsPath]);
    assert.equal(await vscode.commands.executeCommand('fisc.importExcel', workbook), undefined);
    assert.equal(await apply(), undefined);
  });
});

/** Inserts before a text of 運113. */
async function edit(before: string, inserted: string): Promise<vscode.TextEditor> {
  const editor = await open(files.control('運113'));
  await editor.edit((change) => change.insert(placeOf(editor.document, before), inserted));
  return editor;
}
