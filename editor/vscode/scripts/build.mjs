// Bundles the extension and the preview's script to dist/, and brings the grammar in.
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
    entryPoints: ['src/extension.ts'],
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
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
for (const { metafile } of bundles)
  for (const [file, { bytes }] of Object.entries(metafile.outputs)) console.log(`${file}: ${Math.ceil(bytes / 1024)} kB`);
