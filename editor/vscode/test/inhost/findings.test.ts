import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { codeOf, create, discard, eventually, fileOf, files, finding, findingsOf, noFinding, open, placeOf } from './workspace';

const MissingEvidence = 'FISC3001';
const control = (body: string): string =>
  `control 運999 𠮷を確かめる。\n  category: サイバー攻撃対応態勢の整備\n  clause 1\n    text: 台帳を𠮷する。\n${body}`;

suite('Findings', () => {
  teardown(() => discard('追加.fisc', '改行.fisc', '消す.fisc', '移した'));

  test('files that are not open are checked as well', async () => {
    const found = await finding(files.sources(), 'FISC3005');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(found.source, 'fisc');
  });

  test('the reference is read without an error', () => {
    const errors = vscode.languages
      .getDiagnostics()
      .flatMap(([, all]) => all)
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(errors, []);
  });

  test('a finding links to the explanation of its rule', async () => {
    const { code } = await finding(files.sources(), 'FISC3005');
    assert.ok(typeof code === 'object');
    const document = await vscode.workspace.openTextDocument(code.target);
    assert.match(document.getText(), /FISC3005/);
    assert.match(document.getText(), /unused-source/);
  });

  test('a folder that comes from elsewhere is checked with what is in it, until it goes', async () => {
    const outside = mkdtempSync(path.join(os.tmpdir(), 'fisc-'));
    mkdirSync(path.join(outside, '深い'));
    writeFileSync(path.join(outside, '深い/運999.fisc'), control('    responsibility: provider, user\n'));
    const folder = fileOf('移した').fsPath;
    renameSync(outside, folder);
    const file = fileOf('移した', '深い', '運999.fisc');
    await finding(file, MissingEvidence);
    rmSync(folder, { recursive: true });
    await noFinding(file, MissingEvidence);
  });

  test('missing evidence shows while typing, and goes when a source is cited', async () => {
    const editor = await create('追加.fisc', control('    responsibility: provider, user\n'));
    const found = await finding(editor.document.uri, MissingEvidence);
    assert.equal(found.range.start.line, placeOf(editor.document, 'clause 1').line);
    await editor.edit((edit) => edit.insert(editor.document.positionAt(editor.document.getText().length), '    evidence: 5\n'));
    await noFinding(editor.document.uri, MissingEvidence);
  });

  test('a finding stands on its characters behind a surrogate pair and in a file with CRLF', async () => {
    const text = control('    responsibility: provider\n    evidence: 5, 𠮷9\n').replaceAll('\n', '\r\n');
    const { document } = await create('改行.fisc', text);
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    const found = await eventually(
      'an unknown source',
      () => findingsOf(document.uri).find(({ range }) => document.getText(range) === '𠮷9'),
    );
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
  });

  test('files that come to the folder and go are followed, without being opened', async () => {
    await vscode.workspace.fs.writeFile(fileOf('消す.fisc'), new TextEncoder().encode(control('    evidence: 404\n')));
    await eventually('an error', () => findingsOf(fileOf('消す.fisc')).length > 0);
    await vscode.workspace.fs.delete(fileOf('消す.fisc'));
    await eventually('no finding', () => findingsOf(fileOf('消す.fisc')).map(codeOf), (codes) => codes.length === 0);
  });

  test('a declaration that is taken away is missed in another file', async () => {
    const editor = await open(files.sources());
    const place = placeOf(editor.document, 'source 5 ');
    await editor.edit((edit) => edit.replace(new vscode.Range(place, place.translate(0, 8)), 'source 55'));
    const lost = await eventually('an error in the control', () =>
      findingsOf(files.control('運113')).find(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    assert.match(lost.message, /5/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await noFinding(files.control('運113'), codeOf(lost));
  });
});
