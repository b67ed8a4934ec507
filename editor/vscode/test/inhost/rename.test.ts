import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, discard, eventually, files, open, placeOf } from './workspace';

suite('Rename', () => {
  teardown(() => discard());

  const rename = (document: vscode.TextDocument, position: vscode.Position, name: string): Promise<vscode.WorkspaceEdit> =>
    answer<vscode.WorkspaceEdit>((edit) => edit.size > 0, 'vscode.executeDocumentRenameProvider', document.uri, position, name);

  test('a source is renamed where it stands and in all files that cite it, and back', async () => {
    const { document: sources } = await open(files.sources());
    const { document: control } = await open(files.control('運113'));
    const before = [sources.getText(), control.getText()];
    const edit = await rename(sources, placeOf(sources, 'source 19 ', { into: 7 }), 'CT-𠮷');
    const touched = edit.entries().map(([uri]) => uri.path.split('/').at(-1));
    assert.ok(touched.includes('sources.fisc') && touched.includes('運113.fisc'), touched.join());

    await vscode.workspace.applyEdit(edit);
    assert.match(sources.getText(), /^source CT-𠮷 CloudTrail$/m);
    assert.match(control.getText(), /^ {6}evidence: CT-𠮷$/m);
    assert.doesNotMatch(control.getText(), /^ {6}evidence: 19$/m);

    const back = await rename(sources, placeOf(sources, 'source CT-𠮷 ', { into: 7 }), '19');
    await vscode.workspace.applyEdit(back);
    assert.deepEqual([sources.getText(), control.getText()], before);
  });

  test('a control is renamed in its mentions as well', async () => {
    const { document } = await open(files.control('運112'));
    const edit = await rename(document, placeOf(document, 'control 運112', { into: 9 }), '運912');
    const mention = edit.entries().find(([uri]) => uri.path.endsWith('運109.fisc'));
    assert.equal(mention?.[1].length, 1);
    assert.equal(mention?.[1][0]?.newText, '運912');
  });

  test('a name that is taken is refused with the reason, and nothing changes', async () => {
    const { document } = await open(files.sources());
    const place = placeOf(document, 'source 19 ', { into: 7 });
    await rename(document, place, '190');
    await assert.rejects(
      async () => vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, place, '20'),
      (error: Error) => /20/.test(error.message),
    );
    assert.equal(document.isDirty, false);
  });

  test('a word of prose is not renamed', async () => {
    const { document } = await open(files.control('運113'));
    await eventually('refused', () =>
      Promise.resolve(
        vscode.commands.executeCommand('vscode.prepareRename', document.uri, placeOf(document, '手口の高度化', { into: 1 })),
      ).then(
        () => false,
        () => true,
      ),
    );
  });
});
