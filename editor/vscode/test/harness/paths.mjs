// Where things are. What a run writes goes to TestResults at the repository's root.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const tests = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
export const extension = path.join(tests, '..');
export const repository = path.join(extension, '../..');
export const example = path.join(repository, 'examples/aws-fisc');
export const results = path.join(repository, 'TestResults');
export const screenshots = path.join(results, 'screenshots');
export const modules = path.join(tests, 'node_modules');

/** The packaged extension: the one that is named, else the one that `npm run package` writes for this system. */
export function packagedExtension() {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(extension, 'package.json'), 'utf8'));
  const file = process.env.FISC_VSIX ?? path.join(extension, `${name}-${version}-linux-x64.vsix`);
  if (fs.existsSync(file)) return file;
  throw new Error(`There is no ${file}. In editor/vscode: npm run package -- --target linux-x64`);
}
