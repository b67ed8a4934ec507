import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, discard, files, open, placeOf } from './workspace';

const textOf = (hovers: vscode.Hover[]): string =>
  hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');

const targetOf = (place: vscode.Location | vscode.LocationLink): { uri: vscode.Uri; range: vscode.Range } =>
  'targetUri' in place ? { uri: place.targetUri, range: place.targetSelectionRange ?? place.targetRange } : place;

suite('Navigation', () => {
  suiteTeardown(() => discard());

  async function ask<T>(command: string, id: string, text: string, into = 0): Promise<T[]> {
    const { document } = await open(files.control(id));
    return answer<T[]>((all) => all.length > 0, command, document.uri, placeOf(document, text, { into }));
  }

  test('a citation shows its source', async () => {
    const text = textOf(await ask<vscode.Hover>('vscode.executeHoverProvider', '運113', 'evidence: 19', 11));
    assert.match(text, /CloudTrail/);
    assert.match(text, /aws\.amazon\.com\/jp\/cloudtrail/);
  });

  test('a mention shows the control', async () => {
    const text = textOf(await ask<vscode.Hover>('vscode.executeHoverProvider', '運109', '【運112】4', 2));
    assert.match(text, /立入監査・モニタリング態勢を整備すること/);
  });

  test('a citation leads to its source', async () => {
    const [place] = await ask<vscode.Location | vscode.LocationLink>('vscode.executeDefinitionProvider', '運113', 'evidence: 19', 11);
    assert.ok(place);
    const { uri, range } = targetOf(place);
    assert.equal(uri.toString(), files.sources().toString());
    const sources = await vscode.workspace.openTextDocument(uri);
    assert.match(sources.lineAt(range.start.line).text, /^source 19 /);
  });

  test('a mention leads to its control', async () => {
    const [place] = await ask<vscode.Location | vscode.LocationLink>('vscode.executeDefinitionProvider', '運109', '【運112】4', 2);
    assert.ok(place);
    assert.equal(targetOf(place).uri.toString(), files.control('運112').toString());
  });

  test('a source knows everybody who cites it, across files', async () => {
    const { document } = await open(files.sources());
    const places = await answer<vscode.Location[]>(
      (all) => all.length > 1,
      'vscode.executeReferenceProvider',
      document.uri,
      placeOf(document, 'source 25 ', { into: 7 }),
    );
    const citing = new Set(places.map(({ uri }) => uri.path.split('/').at(-1)));
    assert.ok(citing.has('運109.fisc'), [...citing].join());
  });

  test('all places of a name in a file are marked', async () => {
    const { document } = await open(files.control('運113'));
    const marks = await answer<vscode.DocumentHighlight[]>(
      (all) => all.length > 1,
      'vscode.executeDocumentHighlights',
      document.uri,
      placeOf(document, 'evidence: 19', { into: 11 }),
    );
    assert.deepEqual([...new Set(marks.map(({ range }) => document.getText(range)))], ['19']);
  });

  test('addresses are links', async () => {
    const { document } = await open(files.sources());
    const links = await answer<vscode.DocumentLink[]>((all) => all.length > 20, 'vscode.executeLinkProvider', document.uri);
    assert.ok(links.every(({ target }) => target === undefined || /^https?$/.test(target.scheme)));
  });

  test('a lens says how often a source is cited', async () => {
    const { document } = await open(files.sources());
    const lenses = await answer<vscode.CodeLens[]>(
      (all) => all.some(({ command }) => command !== undefined),
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    const line = placeOf(document, 'source 19 ').line;
    const lens = lenses.find(({ range }) => range.start.line === line);
    assert.match(lens?.command?.title ?? '', /\d/);
    assert.equal(lens?.command?.command, 'fisc.showReferences');
  });
});
