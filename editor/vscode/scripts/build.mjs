// Bundles the extension and the preview's script to dist/, and brings the grammar and the licences of libraries in.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const common = { absWorkingDir: root, bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', metafile: true };

fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
const bundles = [
  await build({
    ...common,
    // The language client is read when the server starts, and not while the editor waits for the extension. Its name must
    // be that of no module of a library, or that would be left out as well.
    entryPoints: { extension: 'src/extension.ts', fiscClient: 'src/server/fiscClient.ts' },
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', './fiscClient'],
    supported: { 'dynamic-import': false },
    outdir: 'dist',
  }),
  await build({
    ...common,
    entryPoints: { preview: 'src/preview/webview/main.ts' },
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    outdir: 'dist',
  }),
];
fs.copyFileSync(path.join(root, '../../grammar/fisc.tmLanguage.json'), path.join(root, 'dist/fisc.tmLanguage.json'));

const libraries = new Set(
  bundles
    .flatMap(({ metafile }) => Object.keys(metafile.inputs))
    .map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]),
);
libraries.delete(undefined);
const notices = [...libraries].sort().map((library) => {
  const folder = path.join(root, 'node_modules', library);
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const licence = fs.readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (licence === undefined) throw new Error(`${library} comes without its licence.`);
  return `${library} ${version}\n\n${fs.readFileSync(path.join(folder, licence), 'utf8').trim()}\n`;
});
fs.writeFileSync(path.join(root, 'dist/third-party-notices.txt'), notices.join(`\n${'-'.repeat(80)}\n\n`));

for (const { metafile } of bundles)
  for (const [file, { bytes }] of Object.entries(metafile.outputs)) console.log(`${file}: ${Math.ceil(bytes / 1024)} kB`);
