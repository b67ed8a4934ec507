// The packaged extension as an editor installs it. That takes seconds, so it is done once for each package.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { variables } from './editors.mjs';
import { packagedExtension, tests } from './paths.mjs';

const installations = path.join(tests, 'dist/installed');

/** The folder of the installed extension, to be copied from and not changed. */
export function installedExtension(editor) {
  const file = packagedExtension();
  const { size, mtimeMs } = fs.statSync(file);
  const state = `${size}-${Math.floor(mtimeMs)}`;
  const folder = path.join(installations, state, editor.name);
  if (!fs.existsSync(folder)) {
    removeOthers(state);
    install(editor, file, folder);
  }
  return folder;
}

// Each package has tens of megabytes; a developer makes many.
function removeOthers(state) {
  fs.mkdirSync(path.join(installations, state), { recursive: true });
  for (const other of fs.readdirSync(installations))
    if (other !== state) fs.rmSync(path.join(installations, other), { recursive: true, force: true });
}

function install(editor, file, folder) {
  const own = fs.mkdtempSync(`${folder}.`);
  const extensions = path.join(own, 'extensions');
  const args = ['--user-data-dir', path.join(own, 'user'), '--extensions-dir', extensions, '--install-extension', file];
  execFileSync(editor.node, [editor.entry, ...args], { env: variables(editor, own), stdio: ['ignore', 'ignore', 'inherit'] });
  const name = fs.readdirSync(extensions).find((entry) => entry.startsWith('fisc-dsl.fisc-'));
  try {
    fs.renameSync(path.join(extensions, name), folder);
  } catch (error) {
    // Another process has come first.
    if (!fs.existsSync(folder)) throw error;
  }
  fs.rmSync(own, { recursive: true });
}
