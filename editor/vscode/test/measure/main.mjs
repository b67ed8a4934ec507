// Measures what a user waits for, in the editor itself; prints a table. Not a test: it tells how fast, not whether.
//   npm run measure [-- --keystrokes 100] [CATALOG...]
// Without a catalog: the example. A large one: dotnet run --project tests/FiscDsl.Benchmarks -- generate 1000 DIR
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { example, packagedExtension } from '../harness/paths.mjs';
import { sleep } from '../harness/poll.mjs';
import { openEditor } from '../harness/session.mjs';
import { activationTime } from './activation.mjs';
import { keystrokes } from './keystrokes.mjs';

const { values, positionals } = parseArgs({ options: { keystrokes: { type: 'string', default: '100' } }, allowPositionals: true });

const first = '測る.fisc';
const text = `control 運999998 速さを測る。
  category: サイバー攻撃対応態勢の整備

  clause 1
    text: 台帳を確かめる。
    responsibility: provider
    information: 𠮷の説明。
    finding: 𠮷を確かめた。
    evidence: 5`;

/** A category that a catalog has, for the control that is written. */
function categoryIn(folder) {
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.fisc')) continue;
    const found = /^\s+(?:category|分類)[:：] *(.+)$/m.exec(fs.readFileSync(path.join(folder, file), 'utf8'));
    if (found !== null) return found[1];
  }
  throw new Error(`${folder} has no control.`);
}

const percentile = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];

async function measure(catalog) {
  const session = await openEditor({ catalog, settings: { 'workbench.startupEditor': 'none', 'editor.quickSuggestions': { other: 'off' } } });
  try {
    const { page, workbench } = session;
    // Errors and warnings in the status bar are what a user sees first of a folder.
    const problems = page.locator('#status\\.problems');
    await page.waitForFunction(() => /[1-9]/.test(document.getElementById('status.problems')?.textContent ?? ''), undefined, { polling: 'raf', timeout: 120_000 });
    const firstDiagnostic = Date.now() - session.opened;
    await workbench.restored();
    fs.writeFileSync(path.join(session.workspace, first), text.replace('サイバー攻撃対応態勢の整備', categoryIn(catalog)));
    await workbench.open(first);
    const activation = await activationTime(workbench);
    await workbench.open(first);
    await sleep(2000);
    const times = await keystrokes(session, Number(values.keystrokes));
    console.log(
      [
        path.basename(catalog).padEnd(16),
        `folder to first finding ${firstDiagnostic} ms`,
        `activation ${activation}`,
        `key to squiggle p50 ${Math.round(percentile(times, 0.5))} ms, p95 ${Math.round(percentile(times, 0.95))} ms (${times.length} keys)`,
        `problems ${(await problems.textContent()).trim()}`,
      ].join(' · '),
    );
  } finally {
    await session.close();
  }
}

console.log(`${path.basename(packagedExtension())}: ${Math.round(fs.statSync(packagedExtension()).size / 1024)} kB`);
for (const catalog of positionals.length > 0 ? positionals.map((folder) => path.resolve(folder)) : [example]) await measure(catalog);
