// The extension in Japanese: commands, views, messages, and a workbook that is built.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, suite } from 'node:test';
import { commitAll } from '../harness/git.mjs';
import { eventually } from '../harness/poll.mjs';
import { onScreen, takeScreenshot } from '../harness/screenshots.mjs';
import { openEditor } from '../harness/session.mjs';

suite('In Japanese', () => {
  let session;
  before(async () => {
    session = await openEditor({ locale: 'ja', viewport: { width: 1500, height: 950 }, prepare: ({ workspace }) => commitAll(workspace) });
    await session.workbench.restored();
    await session.workbench.open('運113.fisc');
  });
  after(() => session?.close());
  const it = (title, body) => onScreen(title, () => session, body);

  it('findings are told in Japanese', async ({ page, workbench }) => {
    await workbench.command('カタログを検査');
    await page.locator('.markers-panel .monaco-list-row', { hasText: /情報源「?3/ }).first().waitFor();
    await page.locator('.notification-list-item-message', { hasText: /警告 \d+ 件/ }).first().waitFor();
    await takeScreenshot(page, 'ja-problems');
    await page.keyboard.press('Control+J');
  });

  it('the views and what they say are in Japanese', async ({ page, workbench }) => {
    await workbench.showCatalog();
    await workbench.view('カタログ').getByRole('treeitem', { name: /運用基準/ }).first().waitFor();
    await workbench.view('情報源').getByRole('treeitem', { name: /リスクおよびコンプライアンス, 参照 \d/ }).first().waitFor();
    await takeScreenshot(page, 'ja-views');
  });

  it('a click on the status bar lists the gaps', async ({ page, workbench }) => {
    await workbench.coverage.click();
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: '運109' }).first().waitFor();
    await rows.filter({ hasText: /情報参照元が未記入|情報参照元なし/ }).first().waitFor();
    await takeScreenshot(page, 'ja-gaps');
    await workbench.accept(rows.filter({ hasText: '運113' }).first());
    await page.locator('.tab.active', { hasText: '運113.fisc' }).waitFor();
  });

  it('a control is found by words of its title', async ({ page, workbench }) => {
    const found = page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row', { hasText: '運112' }).first();
    const opened = page.locator('.tab.active', { hasText: '運112.fisc' });
    // The list may close by itself, when what has the focus changes under it, and then no row was taken.
    await eventually('the control is shown', async () => {
      await workbench.command('基準・情報源へ移動');
      await workbench.box.fill('立入監査', { timeout: 5000 }).catch(() => undefined);
      await found.click({ timeout: 5000 }).catch(() => undefined);
      return opened.waitFor({ timeout: 5000 }).then(() => true, () => false);
    });
  });

  it('the workbook is written, and offered to be opened', async ({ page, workbench, workspace }) => {
    await workbench.command('Excel ブックを出力');
    const message = page.locator('.notification-list-item', { hasText: 'を書き込んだ' }).first();
    await message.waitFor();
    await message.locator('.monaco-button', { hasText: '開く' }).first().waitFor();
    await takeScreenshot(page, 'ja-build');
    const [workbook] = fs.readdirSync(path.join(workspace, 'out')).filter((name) => name.endsWith('.xlsx'));
    assert.equal(fs.readFileSync(path.join(workspace, 'out', workbook)).subarray(0, 2).toString(), 'PK');
  });

  it('the preview speaks Japanese', async ({ page, workbench }) => {
    await workbench.open('運113.fisc');
    await workbench.command('プレビューを横に開く');
    await workbench.preview.locator('h1', { hasText: '運113' }).waitFor();
    await eventually('rows', () => workbench.preview.locator('tbody tr').count(), (count) => count > 10);
    await page.locator('.tab', { hasText: 'プレビュー 運113' }).waitFor();
    await takeScreenshot(page, 'ja-preview');
  });

  it('a change and its meaning are told in Japanese', async ({ page, workbench }) => {
    await workbench.command('View: Close All Editors');
    await workbench.open('運113.fisc');
    const changes = workbench.view('変更');
    await changes.locator('.pane-header').click();
    await workbench.goToLine(16);
    await page.keyboard.press('End');
    for (const _ of ', user') await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    await changes.getByRole('treeitem', { name: /^主体/ }).first().waitFor();
    await changes.getByRole('treeitem', { name: /^運113\/1, .*○/ }).first().click();
    await page.locator('.tab.active', { hasText: '(HEAD ↔ 現在)' }).waitFor();
    await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
    await takeScreenshot(page, 'ja-changes');
  });

  it('the walkthrough is there', async ({ page, workbench }) => {
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.accept(page.locator('.quick-input-list .monaco-list-row', { hasText: 'FISC' }).first());
    await page.locator('.gettingStartedContainer', { hasText: 'FISC' }).first().waitFor();
    await takeScreenshot(page, 'ja-walkthrough');
  });

  it('nothing was asked of the network', ({ outside }) => assert.deepEqual(outside, []));
});
