// The tool of .NET, installed from the packages alone.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { runtimeOf } from './src/executable.js';
import { megabytes, packages, run, temporaryFolder, tryOut, unzip, version } from './src/release.js';

// Neither a registry nor what an earlier run has left in the machine's packages has a say.
function offline(t) {
  const home = temporaryFolder(t);
  fs.writeFileSync(path.join(home, 'nuget.config'), `<configuration><packageSources><clear /><add key="here" value="${packages}" /></packageSources></configuration>`);
  const env = { ...process.env, NUGET_PACKAGES: path.join(home, 'packages'), DOTNET_CLI_HOME: home, DOTNET_NOLOGO: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1' };
  return { home, env, config: ['--configfile', path.join(home, 'nuget.config')] };
}

const text = (content, name) => Buffer.from([...content].find(([file]) => name.test(file))[1]).toString();

suite('The tool', () => {
  test('it installs as native code and works', (t) => {
    const { home, env, config } = offline(t);
    const tools = path.join(home, 'tools');
    run('dotnet', ['tool', 'install', 'fisc', '--version', version, '--tool-path', tools, ...config], { env, cwd: home });
    assert.equal(runtimeOf(fs.readFileSync(fs.realpathSync(path.join(tools, 'fisc')))), 'linux-x64');
    assert.match(tryOut([path.join(tools, 'fisc')], t).said, new RegExp(`^fisc ${version}`));
  });

  test('it runs without being installed', (t) => {
    const { home, env, config } = offline(t);
    const said = run('dotnet', ['tool', 'exec', `fisc@${version}`, '--yes', ...config, '--', '--version'], { env, cwd: home });
    assert.match(said, new RegExp(`^fisc ${version}`, 'm'));
  });

  test('elsewhere it runs on the .NET that is there', (t) => {
    const folder = temporaryFolder(t);
    const files = unzip(`fisc.any.${version}.nupkg`);
    for (const [name, bytes] of files)
      if (name.startsWith('tools/')) {
        fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        fs.writeFileSync(path.join(folder, name), bytes);
      }
    assert.match(tryOut(['dotnet', path.join(folder, 'tools/net10.0/any/fisc.dll')], t).said, new RegExp(`^fisc ${version}`));
    t.diagnostic(megabytes(`fisc.any.${version}.nupkg`));
    t.diagnostic(megabytes(`fisc.linux-x64.${version}.nupkg`));
  });

  for (const name of ['fisc', 'fisc.any', 'fisc.linux-x64'])
    test(`${name} says whose it is, under which licence and what it is for, and brings nothing that only its makers need`, () => {
      const content = unzip(`${name}.${version}.nupkg`);
      const manifest = text(content, /\.nuspec$/);
      for (const said of [`<id>${name}</id>`, '<license type="expression">MIT</license>', '<icon>icon.png</icon>', '<readme>README.md</readme>', '安全対策基準', '<repository type="git"'])
        assert.ok(manifest.includes(said), said);
      assert.match(text(content, /^README\.md$/), /fisc check/);
      assert.ok(content.has('icon.png'));
      assert.equal(content.has('third-party-notices.txt'), name !== 'fisc');
      assert.deepEqual([...content.keys()].filter((file) => /\.(pdb|dbg|xml)$/.test(file) && !/DotnetToolSettings|Content_Types/.test(file)), []);
    });
});
