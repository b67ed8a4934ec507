// Installs what code-server leaves to its own installation script, without running that script: it would compile and
// download. Quick where it is done already.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { newest, oldest } from './editors.mjs';

// What the older editor does not start without; the newer one does, and writes no log files.
const compiled = { newest: [], oldest: ['@vscode/spdlog'] };

for (const { name, node, server } of [newest, oldest]) {
  const done = path.join(server, 'node_modules/.prepared');
  if (!fs.existsSync(done)) {
    console.error(`Preparing the ${name} editor …`);
    const npm = (...args) =>
      execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: server,
        stdio: ['ignore', 2, 2],
        env: {
          ...process.env,
          PATH: `${path.dirname(node)}:${process.env.PATH}`,
          npm_config_nodedir: path.join(path.dirname(node), '..'),
        },
      });
    // Not "npm ci": the shrinkwrap that comes with it lacks entries, which npm ci refuses.
    npm('install', '--omit=dev', '--ignore-scripts');
    if (compiled[name].length > 0) npm('rebuild', ...compiled[name]);
    fs.writeFileSync(done, '');
  }
  linkRipgrep(path.join(server, 'node_modules/@vscode/ripgrep'));
}

// The older editor expects a binary that its package would download; Debian's does as well.
function linkRipgrep(folder) {
  const binary = path.join(folder, 'bin/rg');
  if (!fs.existsSync(folder) || fs.existsSync(binary)) return;
  fs.mkdirSync(path.dirname(binary), { recursive: true });
  fs.rmSync(binary, { force: true });
  fs.symlinkSync('/usr/bin/rg', binary);
}
