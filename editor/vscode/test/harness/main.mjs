// Runs all tests, as TAP with sums at the end: those of the screen beside those within the extension hosts.
//   npm test [-- --update-images]     puts the pictures of the README into editor/vscode/images
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { updateImages } from './images.mjs';
import { screenshots, tests } from './paths.mjs';

fs.rmSync(screenshots, { recursive: true, force: true });
const run = spawnSync(
  process.execPath,
  ['--test', '--test-concurrency=2', '--test-reporter=tap', 'inhost-*.test.mjs', 'screen/*.test.mjs'],
  { cwd: tests, stdio: ['ignore', 'inherit', 'inherit'] },
);
if (process.argv.includes('--update-images')) await updateImages();
process.exit(run.status ?? 1);
