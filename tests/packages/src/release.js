// What a release consists of, as tests/packages.sh has made it.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

export const repository = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');
export const packages = path.join(repository, 'artifacts/packages');
export const script = path.join(repository, '.github/scripts/package.py');
export const read = (file) => fs.readFileSync(path.join(repository, file), 'utf8');
export const version = /<Version>(.+)<\/Version>/.exec(read('Directory.Build.props'))[1];
export const runtimes = ['linux-x64', 'linux-arm64', 'osx-x64', 'osx-arm64', 'win-x64'];

/** The files of a zip by name, whatever it is called: .zip, .nupkg, .vsix. */
export const unzip = (file) => new Map(Object.entries(unzipSync(fs.readFileSync(path.join(packages, file)))));

/** A folder that is gone when the test is. */
export function temporaryFolder(t) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fisc-packages-'));
  t.after(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a program to its end and gives what it printed; it must not fail. */
export const run = (program, args, options = {}) =>
  execFileSync(program, args, { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], ...options });

/** What a fisc does on the example: its version, and the length of the workbook that it builds. */
export function tryOut(words, t, env = {}) {
  const [program, ...before] = words;
  const out = temporaryFolder(t);
  const options = { env: { ...process.env, FISC_LANG: 'ja', ...env } };
  const said = run(program, [...before, '--version'], options);
  run(program, [...before, 'build', 'examples/aws-fisc', '-o', out], options);
  return { said, json: fs.readFileSync(path.join(out, 'aws-fisc.json')), workbook: fs.readFileSync(path.join(out, 'aws-fisc.xlsx')) };
}

export const megabytes = (file) => `${file}: ${(fs.statSync(path.join(packages, file)).size / 2 ** 20).toFixed(1)} MB`;
