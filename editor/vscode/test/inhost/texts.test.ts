import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { packagedServer } from './workspace';

// The package as it is installed, not the folder it was made from.
const installed = (...names: string[]): string =>
  path.join(vscode.extensions.getExtension('fisc-dsl.fisc')?.extensionPath ?? '', ...names);

const json = (...names: string[]): Record<string, string> => JSON.parse(readFileSync(installed(...names), 'utf8'));
const placeholders = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map(([match]) => match).sort();
const isJapanese = (text: string): boolean => /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text);

suite('The package', () => {
  test('every text of the manifest is there in English and in Japanese', () => {
    const manifest = readFileSync(installed('package.json'), 'utf8');
    const used = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');
    const [english, japanese] = [json('package.nls.json'), json('package.nls.ja.json')];
    assert.ok(used.length > 40);
    for (const key of used) assert.ok(english[key] && japanese[key], key);
    assert.deepEqual(Object.keys(japanese).sort(), Object.keys(english).sort());
  });

  test('every text of the code has a Japanese one, with the same places to fill', () => {
    const bundle = json('l10n', 'bundle.l10n.ja.json');
    for (const [english, japanese] of Object.entries(bundle)) {
      assert.deepEqual(placeholders(japanese), placeholders(english), english);
      if (!/^[\s{}0-9]*$/.test(english)) assert.ok(isJapanese(japanese), english);
    }
  });

  test('the code is under 550 kB', () => {
    const scripts = readdirSync(installed('dist')).filter((name) => name.endsWith('.js'));
    const size = scripts.reduce((sum, name) => sum + statSync(installed('dist', name)).size, 0);
    assert.ok(scripts.length >= 3);
    assert.ok(size < 550_000, `${size} bytes`);
  });

  test('it brings the server, its documents and the licences of what it contains, and nothing to build it with', () => {
    for (const name of ['readme.md', 'LICENSE.txt', 'dist/third-party-notices.txt'].map((file) => file.split('/')))
      assert.ok(statSync(installed(...name)).size > 0);
    assert.ok(statSync(packagedServer().at(-1) ?? '').size > 0);
    const all = readdirSync(installed(), { recursive: true, encoding: 'utf8' });
    assert.deepEqual(all.filter((file) => /\.ts$|\.map$|node_modules|^src|^test/.test(file)), []);
  });
});
