// The contract: every kind of request that the server announces, sent by Microsoft's client on a Japanese catalog, and
// every message that comes back held to the protocol's own types.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  CodeAction, CodeLens, Command, Diagnostic, DocumentHighlight, DocumentLink, DocumentSymbol, FoldingRange, Hover,
  InlayHint, Location, LocationLink, MarkupContent, Range, SelectionRange, SemanticTokens, TextEdit, WorkspaceEdit, WorkspaceSymbol,
} from 'vscode-languageserver-protocol/node';
import { Client } from './src/client.js';
import { faultsOf, isKnown } from './src/conformance.js';

const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true },
  workspace: {
    applyEdit: true, workspaceFolders: true, workspaceEdit: { documentChanges: true }, didChangeWatchedFiles: { dynamicRegistration: true },
    symbol: {}, executeCommand: {}, semanticTokens: { refreshSupport: true }, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'], labelDetailsSupport: true, resolveSupport: { properties: ['documentation'] } } },
    hover: { contentFormat: ['markdown'] }, definition: { linkSupport: true }, documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } }, isPreferredSupport: true },
    rename: { prepareSupport: true }, foldingRange: { lineFoldingOnly: true },
  },
};

const folder = mkdtempSync(path.join(tmpdir(), 'fisc-contract-'));
const uriOf = (name) => pathToFileURL(path.join(folder, name)).href;
const uri = uriOf('controls.fisc');
const client = new Client();
let text;
let announced;
let workbook;

after(() => {
  client.process.kill();
  rmSync(folder, { recursive: true });
});

/** The place behind what comes first, or within it. */
function at(found, offset = 0) {
  const index = text.indexOf(found) + offset;
  assert.ok(index >= offset, found);
  const lines = text.slice(0, index).split('\n');
  return { line: lines.length - 1, character: lines.at(-1).length };
}

const textDocument = { uri };
const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };
const ask = (method, params) => client.connection.sendRequest(method, params);
const all = (guard) => (items) => assert.ok(Array.isArray(items) && items.length > 0 && items.every((item) => guard(item)), JSON.stringify(items)?.slice(0, 300));
const is = (guard) => (item) => assert.ok(guard(item), JSON.stringify(item)?.slice(0, 300));
const tokens = (answer) => assert.ok(SemanticTokens.is(answer) && answer.data.length > 0 && answer.data.length % 5 === 0);

/** By what is announced, the requests that prove it: method, parameters, and what the answer must be. */
const requests = {
  completionProvider: [
    ['textDocument/completion', () => ({ textDocument, position: at('evidence: 1 "脆弱性', 11) }), ({ items }) => all(({ label, textEdit }) => label.length > 0 && TextEdit.is(textEdit))(items)],
    ['completionItem/resolve', async () => (await ask('textDocument/completion', { textDocument, position: at('evidence: 1 "脆弱性', 11) })).items[0], ({ label, documentation }) => assert.ok(label === '1' && MarkupContent.is(documentation))],
  ],
  hoverProvider: [['textDocument/hover', () => ({ textDocument, position: at('【運109】', 2) }), is(Hover.is)]],
  definitionProvider: [['textDocument/definition', () => ({ textDocument, position: at('【運109】', 2) }), (found) => all((one) => LocationLink.is(one) || Location.is(one))([found].flat())]],
  referencesProvider: [['textDocument/references', () => ({ textDocument, position: at('control 運109', 9), context: { includeDeclaration: true } }), all(Location.is)]],
  documentHighlightProvider: [['textDocument/documentHighlight', () => ({ textDocument, position: at('control 運109', 9) }), all((one) => Range.is(one.range) && DocumentHighlight.create(one.range, one.kind))]],
  renameProvider: [
    ['textDocument/prepareRename', () => ({ textDocument, position: at('control 運109', 9) }), ({ range, placeholder }) => assert.ok(Range.is(range) && placeholder === '運109')],
    ['textDocument/rename', () => ({ textDocument, position: at('control 運109', 9), newName: '運999' }), is(WorkspaceEdit.is)],
  ],
  documentSymbolProvider: [['textDocument/documentSymbol', () => ({ textDocument }), all(DocumentSymbol.is)]],
  workspaceSymbolProvider: [['workspace/symbol', () => ({ query: '運１０９' }), all((one) => Location.is(one.location) && WorkspaceSymbol.create(one.name, one.kind, one.location.uri))]],
  foldingRangeProvider: [['textDocument/foldingRange', () => ({ textDocument }), all(FoldingRange.is)]],
  selectionRangeProvider: [['textDocument/selectionRange', () => ({ textDocument, positions: [at('【運109】', 2), at('evidence')] }), all(SelectionRange.is)]],
  documentLinkProvider: [['textDocument/documentLink', () => ({ textDocument: { uri: uriOf('sources.fisc') } }), all(DocumentLink.is)]],
  codeLensProvider: [['textDocument/codeLens', () => ({ textDocument: { uri: uriOf('sources.fisc') } }), all(CodeLens.is)]],
  inlayHintProvider: [['textDocument/inlayHint', () => ({ textDocument, range: everywhere }), all(InlayHint.is)]],
  semanticTokensProvider: [
    ['textDocument/semanticTokens/full', () => ({ textDocument }), tokens],
    ['textDocument/semanticTokens/range', () => ({ textDocument, range: everywhere }), tokens],
    ['textDocument/semanticTokens/full/delta', async () => ({ textDocument, previousResultId: (await ask('textDocument/semanticTokens/full', { textDocument })).resultId }), ({ edits }) => assert.ok(Array.isArray(edits))],
  ],
  codeActionProvider: [['textDocument/codeAction', () => ({ textDocument, range: everywhere, context: { diagnostics: [] } }), all((one) => CodeAction.is(one) || Command.is(one))]],
  documentFormattingProvider: [['textDocument/formatting', () => ({ textDocument, options }), all(TextEdit.is)]],
  documentRangeFormattingProvider: [['textDocument/rangeFormatting', () => ({ textDocument, range: everywhere, options }), all(TextEdit.is)]],
  documentOnTypeFormattingProvider: [['textDocument/onTypeFormatting', () => ({ textDocument, position: { line: at('control 運113').line, character: 0 }, ch: '\n', options }), (edits) => assert.ok(edits === null || edits.every(TextEdit.is))]],
  executeCommandProvider: [
    ['workspace/executeCommand', () => ({ command: 'fisc.build', arguments: [{ uri, formats: ['json', 'review'] }], workDoneToken: '出力' }), ({ files }) => {
      assert.equal(files.length, 2);
      workbook = files[1].uri;
    }],
    ['workspace/executeCommand', () => ({ command: 'fisc.coverage', arguments: [{ uri }] }), ({ total }) => assert.ok(total.assessed > 0)],
    ['workspace/executeCommand', () => ({ command: 'fisc.preview', arguments: [{ uri, position: at('control 運113') }] }), ({ id, rows }) => assert.ok(id === '運113' && rows.length > 0)],
    ['workspace/executeCommand', () => ({ command: 'fisc.catalog', arguments: [{ uri }] }), ({ reference }) => assert.equal(reference, 'minimal')],
    ['workspace/executeCommand', () => ({ command: 'fisc.clauses', arguments: [{ uri, control: '運113' }] }), (clauses) => assert.ok(clauses.length > 0)],
    ['workspace/executeCommand', () => ({ command: 'fisc.citations', arguments: [{ uri, source: '1' }] }), (clauses) => assert.ok(clauses.length > 0)],
    ['workspace/executeCommand', () => ({ command: 'fisc.diff', arguments: [{ uri }] }), (changes) => assert.equal(typeof changes, 'object')],
    ['workspace/executeCommand', () => ({ command: 'fisc.paste', arguments: [{ uri, range: { start: at('攻撃の手口'), end: at('攻撃の手口') }, text: '項番\t要件\n(98)\t𠮷の項。\n' }] }), ([prose, rows]) => assert.ok(prose.kind === 'prose' && TextEdit.is(prose.edit) && rows.kind === 'rows' && TextEdit.is(rows.edit) && rows.columns.length === 2)],
    ['workspace/executeCommand', () => ({ command: 'fisc.plan', arguments: [{ uri, workbook, table: 0, reference: [{ name: 'title', value: '𠮷の表' }] }] }), ({ tables, text: plan }) => assert.ok(tables.length > 0 && plan.includes('𠮷の表'))],
    ['workspace/executeCommand', () => ({ command: 'fisc.return', arguments: [{ uri, workbook }] }), ({ changes, remarks }) => assert.deepEqual([changes, remarks], [[], []])],
    ['workspace/executeCommand', () => ({ command: 'fisc.correction', arguments: [{ uri, range: { start: at('攻撃の手口'), end: at('攻撃の手口', 5) }, corrected: '攻撃手口', reason: '誤字' }] }), ({ edit }) => assert.ok(TextEdit.is(edit))],
  ],
};

/** What is announced and asked for elsewhere in this file. */
const others = ['positionEncoding', 'textDocumentSync', 'workspace', 'diagnosticProvider'];

describe('a client that is pushed to', () => {
  before(async () => {
    cpSync(fileURLToPath(new URL('../../examples/minimal', import.meta.url)), folder, { recursive: true });
    for (const args of [['init', '-q'], ['add', '.'], ['-c', 'user.name=検査', '-c', 'user.email=test@example.com', 'commit', '-qm', '初版']]) execFileSync('git', args, { cwd: folder });
    // CRLF, a surrogate pair, and something to put in order.
    text = readFileSync(path.join(folder, 'controls.fisc'), 'utf8').replace('適切なリスク管理', '𠮷な リスク管理').replace('  intent:', '  intent： ').replaceAll('\n', '\r\n');
    writeFileSync(path.join(folder, 'controls.fisc'), text);
    const answer = await ask('initialize', { processId: process.pid, locale: 'ja', capabilities, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: '見本' }] });
    announced = answer.capabilities;
    await client.connection.sendNotification('initialized', {});
  });

  test('is told of what can be built, and what cannot', async () => {
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'fisc', version: 1, text } });
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: at('evidence: 2 "統制'), end: at('evidence: 2 "統制', 11) }, text: 'evidence: 9' }],
    });
    const { diagnostics } = await client.said('textDocument/publishDiagnostics', ({ version, diagnostics }) => version === 2 && diagnostics.some(({ severity }) => severity === 1));
    all(Diagnostic.is)(diagnostics);
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ text }] });
    await client.connection.sendNotification('textDocument/didSave', { textDocument });
  });

  test('can ask for all that is announced', () => {
    assert.deepEqual(Object.keys(announced).filter((name) => !others.includes(name)).sort(), Object.keys(requests).sort());
    assert.deepEqual([...announced.executeCommandProvider.commands].sort(), requests.executeCommandProvider.map(([, params]) => params().command).sort());
  });

  for (const [method, params, check] of Object.values(requests).flat()) {
    test(`asks ${method}`, async () => check(await ask(method, await params())));
  }

  test('sees the folders and files that come and go', async () => {
    const other = pathToFileURL(mkdtempSync(path.join(folder, '別-'))).href;
    const change = (added, removed) => client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
    await change([{ uri: other, name: '別' }], []);
    await change([], [{ uri: other, name: '別' }]);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('sources.fisc'), type: 2 }] });
    await client.connection.sendNotification('textDocument/didClose', { textDocument });
    all(DocumentSymbol.is)(await ask('textDocument/documentSymbol', { textDocument }));
  });

  test('is asked to watch files, and shown how far long work is', async () => {
    const { registrations } = await client.said('client/registerCapability');
    assert.ok(registrations.some(({ method }) => method === 'workspace/didChangeWatchedFiles'));
    await client.said('window/workDoneProgress/create');
    await client.said('$/progress', ({ token, value }) => token === '出力' && value.kind === 'end');
  });

  test('ends the session', async () => assert.equal(await client.end(), 0));
});

describe('a client that pulls', () => {
  const pulling = new Client();
  after(() => pulling.process.kill());

  test('asks for findings itself', async () => {
    const request = (method, params) => pulling.connection.sendRequest(method, params);
    const answer = await request('initialize', { processId: process.pid, capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } }, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: '見本' }] });
    assert.ok(answer.capabilities.diagnosticProvider.workspaceDiagnostics);
    await pulling.connection.sendNotification('initialized', {});
    const { resultId, items } = await request('textDocument/diagnostic', { textDocument });
    all(Diagnostic.is)(items);
    assert.equal((await request('textDocument/diagnostic', { textDocument, previousResultId: resultId })).kind, 'unchanged');
    const report = await request('workspace/diagnostic', { previousResultIds: [{ uri, value: resultId }, { uri: uriOf('消えた.fisc'), value: '1' }] });
    assert.deepEqual(report.items.filter((one) => one.kind === 'unchanged').map((one) => one.uri), [uri]);
    assert.equal(await pulling.end(), 0);
    client.received.push(...pulling.received);
  });
});

describe('every message of the server', () => {
  test('is one of the protocol', () => {
    assert.deepEqual(client.received.filter(({ method }) => !isKnown(method)), []);
    assert.deepEqual(client.received.filter(({ kind }) => kind === 'error'), []);
  });

  test('has the shape that the protocol gives it', () => {
    assert.ok(client.received.length > 40);
    assert.deepEqual(faultsOf(client.received.filter(({ method, kind }) => isKnown(method) && kind !== 'error')), []);
  });
});
