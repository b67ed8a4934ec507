// The archives of a release, one for each system.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { isSigned, runtimeOf } from './src/executable.js';
import { megabytes, packages, read, repository, run, runtimes, script, temporaryFolder, tryOut, unzip, version } from './src/release.js';

const native = path.join(process.env.FISC_SERVER ?? path.join(repository, 'artifacts/vscode/linux-x64'));

function contentOf(runtime, t) {
  const name = `fisc-${version}-${runtime}`;
  if (runtime.startsWith('win')) return unzip(`${name}.zip`);
  const folder = temporaryFolder(t);
  run('tar', ['-xzf', path.join(packages, `${name}.tar.gz`), '-C', folder]);
  const files = fs.readdirSync(folder, { recursive: true }).filter((file) => fs.statSync(path.join(folder, file)).isFile());
  return new Map(files.map((file) => [file, fs.readFileSync(path.join(folder, file))]));
}

suite('Archives', () => {
  for (const runtime of runtimes)
    test(`${runtime}: the program for it, its licence, the licences of what it contains, and how to begin`, (t) => {
      const content = contentOf(runtime, t);
      const program = runtime.startsWith('win') ? 'fisc.exe' : 'fisc';
      const folder = `fisc-${version}-${runtime}`;
      assert.deepEqual([...content.keys()].sort(), ['LICENSE', 'README.md', program, 'third-party-notices.txt'].map((name) => `${folder}/${name}`).sort());
      const text = (name) => Buffer.from(content.get(`${folder}/${name}`)).toString();
      assert.equal(text('LICENSE'), read('LICENSE'));
      assert.match(text('README.md'), /fisc check .*誤り/);
      for (const contained of [/^DocumentFormat\.OpenXml \d/m, /^StreamJsonRpc \d/m, /^(runtime\.|Microsoft\.NETCore\.App\.Runtime).* 10\.0/im]) assert.match(text('third-party-notices.txt'), contained);
      assert.equal(runtimeOf(content.get(`${folder}/${program}`)), runtime);
      if (runtime.startsWith('osx')) assert.ok(isSigned(content.get(`${folder}/${program}`)));
      t.diagnostic(megabytes(`${folder}.${runtime.startsWith('win') ? 'zip' : 'tar.gz'}`));
    });

  test('what is unpacked starts, and compiles the example to the same bytes as a build does', (t) => {
    const folder = temporaryFolder(t);
    run('tar', ['-xzf', path.join(packages, `fisc-${version}-linux-x64.tar.gz`), '-C', folder]);
    assert.match(run('.github/scripts/try.sh', [path.join(folder, `fisc-${version}-linux-x64/fisc`)]), /^all is well/m);
    const unpacked = tryOut([path.join(folder, `fisc-${version}-linux-x64/fisc`)], t);
    assert.match(unpacked.said, new RegExp(`^fisc ${version}(\\+[0-9a-f]{7})?\n$`));
    const built = tryOut(['dotnet', path.join(repository, 'tests/FiscDsl.Cli.Tests/bin/Release/net10.0/fisc.dll')], t);
    assert.ok(unpacked.json.equals(built.json) && unpacked.workbook.equals(built.workbook));
  });

  test('made again of the same program they have the same bytes, and nothing of the machine or its clock', (t) => {
    const folder = temporaryFolder(t);
    const again = path.join(folder, `fisc-${version}-linux-x64.tar.gz`);
    for (const name of ['fisc', 'third-party-notices.txt']) fs.cpSync(path.join(native, name), path.join(folder, name));
    run('python3', [script, 'archive', 'linux-x64', '--published', folder, '--out', folder], { env: { ...process.env, TZ: 'Asia/Tokyo', LC_ALL: 'C' } });
    assert.ok(fs.readFileSync(again).equals(fs.readFileSync(path.join(packages, path.basename(again)))));
    const listing = run('tar', ['-tvzf', again, '--numeric-owner', '--full-time', '--utc']);
    assert.equal(new Set(listing.trim().split('\n').map((line) => line.split(/ +/).slice(3, 5).join(' '))).size, 1);
    assert.ok(listing.trim().split('\n').every((line) => line.includes(' 0/0 ')), listing);
    assert.match(listing, /^-rwxr-xr-x .*\/fisc$/m);
  });

  test('what a registry does not supply is named, and left to the workflow', (t) => {
    const folder = temporaryFolder(t);
    const said = 'error NU1101: Unable to find package Microsoft.NETCore.App.Runtime.osx-arm64. No packages exist with this id in source(s): here';
    fs.writeFileSync(path.join(folder, 'dotnet'), `#!/bin/sh\necho '${said}'\nexit 1\n`, { mode: 0o755 });
    const made = spawnSync('python3', [script, 'archive', 'osx-arm64', '--trimmed', '--out', folder], { encoding: 'utf8', env: { ...process.env, PATH: `${folder}:${process.env.PATH}` } });
    assert.equal(made.status, 3);
    assert.match(made.stderr, /not made: the registry does not supply Microsoft\.NETCore\.App\.Runtime\.osx-arm64[^\n]*; the workflow makes it/);
    assert.deepEqual(fs.readdirSync(folder), ['dotnet']);
  });
});
