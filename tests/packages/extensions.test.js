// The packages of the extension: one for each system, and one for all that have .NET.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isSigned, runtimeOf } from './src/executable.js';
import { megabytes, read, unzip, version } from './src/release.js';

const targets = { 'linux-x64': 'linux-x64', 'linux-arm64': 'linux-arm64', 'darwin-x64': 'osx-x64', 'darwin-arm64': 'osx-arm64', 'win32-x64': 'win-x64', portable: undefined };

suite('Extensions', () => {
  for (const [target, runtime] of Object.entries(targets))
    test(`${target}: the server for it, both languages, and nothing to build it with`, (t) => {
      const content = unzip(`fisc-${version}-${target}.vsix`);
      const text = (name) => Buffer.from(content.get(name)).toString();
      const manifest = text('extension.vsixmanifest');
      assert.equal(/TargetPlatform="([\w-]+)"/.exec(manifest)?.[1], runtime === undefined ? undefined : target);
      assert.match(manifest, new RegExp(`Version="${version}"`));
      const program = `extension/server/${runtime === undefined ? 'fisc.dll' : target.startsWith('win32') ? 'fisc.exe' : 'fisc'}`;
      if (runtime !== undefined) assert.equal(runtimeOf(content.get(program)), runtime);
      if (target.startsWith('darwin')) assert.ok(isSigned(content.get(program)));
      assert.equal(text('extension/changelog.md'), read('CHANGELOG.md'));
      assert.equal(text('extension/LICENSE.txt'), read('LICENSE'));
      for (const name of ['package.json', 'package.nls.ja.json', 'readme.md', 'README.ja.md', 'dist/extension.js', 'dist/fisc.tmLanguage.json', 'dist/third-party-notices.txt', 'server/third-party-notices.txt', 'l10n/bundle.l10n.ja.json'])
        assert.ok(content.has(`extension/${name}`), `${name} is missing`);
      assert.deepEqual([...content.keys()].filter((file) => /\.(ts|map|pdb|dbg)$|node_modules|^extension\/(src|test|scripts)\//.test(file)), []);
      t.diagnostic(megabytes(`fisc-${version}-${target}.vsix`));
    });
});
