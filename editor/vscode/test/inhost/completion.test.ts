import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, create, discard, files, open, placeOf } from './workspace';

const head = 'control 運999 𠮷を確かめる。\n  category: サイバー攻撃対応態勢の整備\n  clause 1\n    responsibility: provider\n';

async function offered(editor: vscode.TextEditor, position: vscode.Position, trigger?: string): Promise<vscode.CompletionItem[]> {
  const list = await answer<vscode.CompletionList>(
    ({ items }) => items.length > 0,
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    position,
    trigger,
    100,
  );
  return list.items;
}

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);
const end = ({ document }: vscode.TextEditor): vscode.Position => document.positionAt(document.getText().length);

suite('Completion', () => {
  teardown(() => discard('補完.fisc'));

  test('behind "evidence:" the sources are offered, with their titles', async () => {
    const editor = await create('補完.fisc', `${head}    evidence: `);
    const items = await offered(editor, end(editor), ' ');
    const source = items.find((item) => labelOf(item).startsWith('19'));
    assert.ok(source, items.map(labelOf).join());
    assert.match(JSON.stringify([source.label, source.detail]), /CloudTrail/);
    assert.ok(items.map(labelOf).some((label) => label === 'n/a'));
  });

  test('a source is found by its Japanese title', async () => {
    const editor = await create('補完.fisc', `${head}    evidence: 責任共有`);
    const items = await offered(editor, end(editor));
    const source = items.find((item) => labelOf(item).startsWith('23'));
    assert.ok(source, items.map(labelOf).join());
    assert.match(source.filterText ?? '', /責任共有/);
  });

  test('a clause is offered the fields that it does not have', async () => {
    const editor = await create('補完.fisc', `${head}    `);
    const labels = (await offered(editor, end(editor))).map(labelOf);
    assert.ok(labels.some((label) => label.startsWith('evidence')), labels.join());
    assert.ok(!labels.some((label) => label.startsWith('responsibility')), labels.join());
  });

  test('a mention in prose is completed from the controls', async () => {
    const editor = await create('補完.fisc', `${head}    text: 詳細は【`);
    const labels = (await offered(editor, end(editor), '【')).map(labelOf);
    assert.ok(labels.some((label) => label.includes('運112')), labels.join());
  });

  test('in plain prose nothing is offered', async () => {
    const editor = await open(files.control('運113'));
    const place = placeOf(editor.document, '手口の高度化', { into: 3 });
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      place,
    );
    assert.deepEqual(list.items.map(labelOf), []);
  });
});
