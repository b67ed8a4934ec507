// Files that are on no disk as far as the editor knows: memfs:/… gives what is at that path, and nothing can be written.
const fs = require('node:fs');
const vscode = require('vscode');

const { Directory, File } = vscode.FileType;
const typeOf = (entry) => (entry.isDirectory() ? Directory : File);
const found = (read) => {
  try {
    return read();
  } catch {
    throw vscode.FileSystemError.FileNotFound();
  }
};
const refuse = () => {
  throw vscode.FileSystemError.NoPermissions();
};

exports.activate = ({ subscriptions }) => {
  const { event: onDidChangeFile } = new vscode.EventEmitter();
  const provider = {
    onDidChangeFile,
    watch: () => ({ dispose() {} }),
    stat: ({ path }) =>
      found(() => {
        const entry = fs.statSync(path);
        return { type: typeOf(entry), size: entry.size, ctime: entry.ctimeMs, mtime: entry.mtimeMs };
      }),
    readDirectory: ({ path }) => found(() => fs.readdirSync(path, { withFileTypes: true }).map((it) => [it.name, typeOf(it)])),
    readFile: ({ path }) => found(() => fs.readFileSync(path)),
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  subscriptions.push(vscode.workspace.registerFileSystemProvider('memfs', provider, { isCaseSensitive: true }));
};
