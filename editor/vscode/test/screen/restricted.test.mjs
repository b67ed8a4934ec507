// Folders that nobody vouches for, and folders that are on no disk: what works without running what they name, and what is said.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, suite } from 'node:test';
import { tests } from '../harness/paths.mjs';
import { eventually } from '../harness/poll.mjs';
import { onScreen, takeScreenshot } from '../harness/screenshots.mjs';
import { goTo, openEditor } from '../harness/session.mjs';

suite('Restricted', () => {
  let session;
  before(async () => {
    session = await openEditor({ trusted: false, locale: 'ja', extensions: [path.join(tests, 'harness/virtual')], prepare: nameServer });
    await session.workbench.restored();
    await session.workbench.open('運113.fisc');
  });
  after(() => session?.close());
  const it = (title, body) => onScreen(title, () => session, body);

  const hasRun = () => fs.existsSync(path.join(session.folder, '実行した'));
  const messages = (text) => session.page.locator('.notification-list-item', { hasText: text });

  it('a folder that is not trusted is checked by the server of the package, and not by the one it names', async ({ page, workbench }) => {
    await workbench.command('カタログを検査');
    await page.locator('.markers-panel .monaco-list-row', { hasText: /情報源「?3/ }).first().waitFor();
    await page.keyboard.press('Control+J');
    // The editor would warn of every character that is not Latin.
    assert.equal(await page.locator('.editor-banner', { hasText: 'ASCII' }).count(), 0);
    await workbench.showCatalog();
    await workbench.view('カタログ').getByRole('treeitem', { name: /サイバー攻撃対応態勢の整備/ }).first().waitFor();
    await workbench.view('情報源').getByRole('treeitem', { name: /リスクおよびコンプライアンス, 参照 \d/ }).first().waitFor();
    await eventually('the coverage', () => workbench.coverage.innerText(), (text) => /\d+\/\d+/.test(text));
    assert.ok(!hasRun());
  });

  it('Git is not run there, and the view of the changes says so', async ({ page, workbench }) => {
    await workbench.view('変更').locator('.pane-header').click();
    await workbench.view('変更').locator('.welcome-view-content', { hasText: '信頼していない' }).waitFor();
    await takeScreenshot(page, 'ja-untrusted');
  });

  it('files that are on no disk have colours', async (at) => {
    const { page, workbench } = at;
    await showVirtual(at);
    await workbench.restored();
    const row = (text) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: text }).first();
    await row('運用基準').click();
    await row('運113.fisc').click();
    const colour = (text) => workbench.line('control 運113').locator('span span', { hasText: text }).first().evaluate((it) => getComputedStyle(it).color);
    await eventually('colours', async () => (await colour(/^control/)) !== (await colour('運113')));
  });

  it('the views say what such a folder lacks, and no message does', async ({ page, workbench }) => {
    await workbench.showCatalog();
    for (const name of ['カタログ', '情報源'])
      await workbench.view(name).locator('.welcome-view-content', { hasText: 'ディスク上のフォルダー' }).waitFor();
    await takeScreenshot(page, 'ja-virtual');
    assert.equal(await workbench.coverage.count(), 0);
    assert.equal(await page.locator('.notification-list-item').count(), 0);
  });

  it('a control is begun in such a file', async ({ page, workbench }) => {
    await workbench.command('基準を追加');
    await workbench.answer('運９９９');
    await workbench.line('基準 運999').waitFor();
    await page.keyboard.type('𠮷を確かめる。');
    await workbench.line('基準 運999 𠮷を確かめる。').waitFor();
  });

  it('once it is trusted, the server that it names is run, and one message says how that fails', async ({ page, workbench, workspace }) => {
    await goTo(session, { folder: workspace });
    await workbench.restored();
    await workbench.showCatalog();
    await workbench.command('Workspaces: Manage Workspace Trust');
    await page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).first().click();
    await eventually('it has run', hasRun);
    await messages(/起動できない: 「.*サーバー\.sh」が応答せずに終了した/).first().waitFor();
    await workbench.view('カタログ').locator('.welcome-view-content', { hasText: '動いていない' }).waitFor();
    await takeScreenshot(page, 'ja-trusted-no-server');
  });

  it('without a server nothing is said to be without findings', async ({ workbench }) => {
    await workbench.command('カタログを検査');
    await messages('検査できない').first().waitFor();
    assert.equal(await messages('起動できない').count(), 1);
  });
});

/** The folder names a server that leaves a file behind and ends. */
function nameServer({ workspace, folder }) {
  const server = path.join(folder, 'サーバー.sh');
  fs.writeFileSync(server, `#!/bin/sh\ntouch "${path.join(folder, '実行した')}"\nexit 3\n`, { mode: 0o755 });
  fs.mkdirSync(path.join(workspace, '.vscode'));
  fs.writeFileSync(path.join(workspace, '.vscode/settings.json'), JSON.stringify({ 'fisc.server.path': server }));
}

/** Shows the folder once more, as one that is on no disk. */
async function showVirtual(session) {
  const workspace = path.join(session.folder, '仮想.code-workspace');
  fs.writeFileSync(workspace, JSON.stringify({ folders: [{ uri: `memfs:${encodeURI(session.workspace)}`, name: '仮想' }] }));
  await goTo(session, { workspace });
}
