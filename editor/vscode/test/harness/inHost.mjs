// Runs the tests of inhost/ within the extension host of an editor, with the packaged extension, and gives what became of them.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { tests } from './paths.mjs';
import { openEditor } from './session.mjs';

const longest = 10 * 60_000;
const bundle = path.join(tests, 'dist/inhost.cjs');

async function bundleTests() {
  await build({
    absWorkingDir: tests,
    entryPoints: ['inhost/main.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

export async function runInHost(editor) {
  await bundleTests();
  let exit;
  const ended = new Promise((resolve) => {
    exit = resolve;
  });
  const run = fs.mkdtempSync(path.join(tests, 'dist/run-'));
  process.env.FISC_TEST_RUN = run;
  process.env.FISC_TEST_EDITOR = editor.name;
  const lines = [];
  const session = await openEditor({
    editor,
    prepare: async ({ page, profile }, { address }) => {
      await page.route(({ pathname }) => pathname === '/', takeTests);
      page.on('console', (message) => lines.push(message.text()));
      await page.exposeFunction('codeAutomationLog', (_, args) => lines.push(args.join(' ')));
      await page.exposeFunction('codeAutomationExit', exit);
      const remote = (file) => `vscode-remote://${address}${encodeURI(file)}`;
      const payload = [
        ['extensionDevelopmentPath', remote(profile.extension)],
        ['extensionTestsPath', remote(bundle)],
      ];
      return { payload: JSON.stringify(payload) };
    },
  });
  try {
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, longest).unref())]);
    const report = path.join(run, 'report.jsonl');
    const all = fs.existsSync(report) ? fs.readFileSync(report, 'utf8').trim().split('\n').map((line) => JSON.parse(line)) : [];
    if (all.at(-1)?.state !== 'done')
      throw new Error(`The extension host came to no end; the last is ${JSON.stringify(all.at(-1))}.\n${lines.slice(-40).join('\n')}`);
    return all.filter(({ state }) => state === 'passed' || state === 'failed');
  } finally {
    await session.close();
    fs.rmSync(run, { recursive: true, force: true });
  }
}

// An editor that is built takes tests where it is told that it is driven. Only the newer server has an option for that.
async function takeTests(route) {
  const response = await route.fetch();
  const options = 'developmentOptions&quot;:{';
  const page = await response.text();
  if (!page.includes(options)) throw new Error('The page of the editor is not as it was.');
  await route.fulfill({ response, body: page.replace(options, `${options}&quot;enableSmokeTestDriver&quot;:true,`) });
}
