// Packages the extension for one platform, with the native server, or for all that have .NET:
//   node scripts/package.mjs --target linux-x64 [--server DIR] [--out FILE]
//   node scripts/package.mjs --target portable
// The native server can only be compiled on its own system; --server takes one that was compiled elsewhere.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const repository = path.join(root, '../..');
const server = path.join(root, 'server');

// A target of VS Code, and the runtime identifier of .NET.
const runtimes = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-armhf': 'linux-arm',
  'alpine-x64': 'linux-musl-x64',
  'alpine-arm64': 'linux-musl-arm64',
  'win32-x64': 'win-x64',
  'win32-arm64': 'win-arm64',
  'darwin-x64': 'osx-x64',
  'darwin-arm64': 'osx-arm64',
};

const { values } = parseArgs({ options: { target: { type: 'string' }, server: { type: 'string' }, out: { type: 'string' } } });
const target = values.target ?? `${process.platform}-${process.arch}`;
const runtime = runtimes[target];
if (runtime === undefined && target !== 'portable') {
  console.error(`There is no target '${target}'. Targets: ${[...Object.keys(runtimes), 'portable'].join(', ')}`);
  process.exit(1);
}

function publish() {
  const out = path.join(repository, 'artifacts/vscode', target);
  fs.rmSync(out, { recursive: true, force: true });
  // Analysis is for builds and tests. A program of the portable package runs wherever there is a runtime, and knows no platform.
  const how = runtime === undefined ? ['-p:PublishAot=false', '-p:UseAppHost=false'] : ['-r', runtime];
  const args = [
    'publish',
    'src/FiscDsl.Cli',
    '-c',
    'Release',
    '-o',
    out,
    '-v',
    'quiet',
    '--nologo',
    '-p:RunAnalyzers=false',
    ...how,
  ];
  const { status } = spawnSync('dotnet', args, { cwd: repository, stdio: 'inherit' });
  if (status !== 0) {
    console.error('The server could not be published.');
    process.exit(1);
  }
  return out;
}

// Symbols and documentation are for those who debug the server, not for those who use it.
const isNeeded = (file) => !/\.(pdb|dbg|xml|dSYM)$/.test(file);

const published = values.server ?? publish();
const program = runtime === undefined ? 'fisc.dll' : target.startsWith('win32') ? 'fisc.exe' : 'fisc';
if (!fs.existsSync(path.join(published, program))) {
  console.error(`${published} holds no ${program}.`);
  process.exit(1);
}
fs.rmSync(server, { recursive: true, force: true });
fs.cpSync(published, server, { recursive: true, filter: isNeeded });
if (runtime !== undefined && !target.startsWith('win32')) fs.chmodSync(path.join(server, program), 0o755);

await import('./build.mjs');
for (const name of ['CHANGELOG.md', 'LICENSE']) fs.copyFileSync(path.join(repository, name), path.join(root, name));
const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const packagePath = path.resolve(values.out ?? path.join(root, `${name}-${version}-${target}.vsix`));
await createVSIX({
  cwd: root,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
  ...(runtime === undefined ? {} : { target }),
});
console.log(`${packagePath}: ${(fs.statSync(packagePath).size / 2 ** 20).toFixed(1)} MB`);
