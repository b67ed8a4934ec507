import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answer, discard, files, open, placeOf } from './workspace';

suite('Structure', () => {
  suiteTeardown(() => discard());

  test('the outline holds the control and its clauses', async () => {
    const { document } = await open(files.control('運113'));
    const symbols = await answer<vscode.DocumentSymbol[]>((all) => all.length > 0, 'vscode.executeDocumentSymbolProvider', document.uri);
    assert.equal(symbols.length, 1);
    assert.match(symbols[0]?.name ?? '', /運113/);
    const labels = [...document.getText().matchAll(/^ {2}clause (\S+)$/gm)].map(([, label]) => label);
    assert.deepEqual(
      symbols[0]?.children.map(({ name }) => name.split(' ')[0]),
      labels,
    );
  });

  test('controls and sources are found in the whole folder, by id and by title', async () => {
    const find = (query: string): Promise<vscode.SymbolInformation[]> =>
      answer((all: vscode.SymbolInformation[]) => all.length > 0, 'vscode.executeWorkspaceSymbolProvider', query);
    assert.ok((await find('運112')).some(({ location }) => location.uri.path.endsWith('運112.fisc')));
    assert.ok((await find('責任共有')).some(({ location }) => location.uri.path.endsWith('sources.fisc')));
  });

  test('controls, clauses and prose fold', async () => {
    const { document } = await open(files.control('運113'));
    const folds = await answer<vscode.FoldingRange[]>((all) => all.length > 10, 'vscode.executeFoldingRangeProvider', document.uri);
    const starts = new Set(folds.map(({ start }) => start));
    for (const text of ['control 運113', 'clause 1', 'information:']) assert.ok(starts.has(placeOf(document, text).line), text);
  });

  test('a selection grows from a word to the clause to the control', async () => {
    const { document } = await open(files.control('運113'));
    const place = placeOf(document, 'evidence: 19', { into: 11 });
    const [selection] = await answer<vscode.SelectionRange[]>((all) => all.length > 0, 'vscode.executeSelectionRangeProvider', document.uri, [place]);
    const texts: string[] = [];
    for (let range = selection; range !== undefined; range = range.parent) texts.push(document.getText(range.range).trim());
    assert.ok(texts.includes('19'), texts[0]);
    assert.ok(texts.some((text) => text.startsWith('evidence: 19')));
    assert.ok(texts.some((text) => text.startsWith('clause (2)')));
    assert.ok(texts.some((text) => text.startsWith('control 運113')));
  });

  test('what a word is, is told for colours', async () => {
    const { document } = await open(files.control('運113'));
    const legend = await answer<vscode.SemanticTokensLegend>(() => true, 'vscode.provideDocumentSemanticTokensLegend', document.uri);
    const { data } = await answer<vscode.SemanticTokens>(({ data }) => data.length > 0, 'vscode.provideDocumentSemanticTokens', document.uri);
    const types = new Map<string, string>();
    for (let i = 0, line = 0, character = 0; i < data.length; i += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0] = data.subarray(i, i + 4);
      character = lines === 0 ? character + characters : characters;
      line += lines;
      types.set(document.getText(new vscode.Range(line, character, line, character + length)), legend.tokenTypes[type] ?? '');
    }
    const kinds = ['control', 'category', '運113', '技43', '5'].map((text) => types.get(text));
    assert.ok(kinds.every((kind) => kind !== undefined), kinds.join());
    assert.equal(new Set(kinds).size >= 4, true, kinds.join());
  });

  test('words of Japanese prose are selected whole: ids, mentions, kanji, katakana', async () => {
    const { document } = await open(files.control('運113'));
    const wordAt = (text: string, into: number): string => document.getText(document.getWordRangeAtPosition(placeOf(document, text, { into })));
    assert.equal(wordAt('【技43】', 2), '技43');
    assert.equal(wordAt('【運105-1】', 3), '運105-1');
    assert.equal(wordAt('攻撃の手口は高度化', 4), '手口');
    assert.equal(wordAt('サイバー攻撃の手口', 1), 'サイバー');
    assert.equal(wordAt('evidence: 19', 2), 'evidence');
  });
});
