// Finding one's way in a catalog: hover, renaming, the views and the preview.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, suite } from 'node:test';
import { commitAll } from '../harness/git.mjs';
import { eventually } from '../harness/poll.mjs';
import { onScreen, takeScreenshot } from '../harness/screenshots.mjs';
import { openEditor } from '../harness/session.mjs';

suite('Reading', () => {
  let session;
  before(async () => {
    session = await openEditor({ viewport: { width: 1500, height: 950 }, prepare: ({ workspace }) => commitAll(workspace) });
    await session.workbench.restored();
    await session.workbench.open('運113.fisc');
  });
  after(() => session?.close());
  const it = (title, body) => onScreen(title, () => session, body);

  it('the status bar shows how many clauses cite a source or need none', async ({ workbench }) => {
    await eventually('the coverage', () => workbench.coverage.innerText({ timeout: 5000 }).catch(() => ''), (text) => /\d+\/\d+/.test(text));
  });

  it('hovering over a citation shows the source', async ({ page, workbench }) => {
    await workbench.goToLine(15);
    const hover = page.locator('.monaco-hover:visible', { hasText: 'リスクおよびコンプライアンス' }).first();
    const citation = workbench.line('evidence: 5').locator('span span', { hasText: /5$/ }).last();
    // A change of the layout hides a hover, and it does not come back by itself: leave and come again.
    await eventually('the hover', async () => {
      await page.mouse.move(5, 5);
      await citation.hover({ timeout: 5000 }).catch(() => undefined);
      return hover.waitFor({ timeout: 4000 }).then(() => true, () => false);
    });
    await takeScreenshot(page, 'hover', { keepMouse: true });
    await page.mouse.move(5, 5);
  });

  it('the catalog view shows categories, controls and clauses, and goes to the text', async (at) => {
    const { page, workbench } = at;
    await workbench.showCatalog();
    const catalog = workbench.view('Catalog');
    await catalog.getByRole('treeitem', { name: /サイバー攻撃対応態勢の整備/ }).first().waitFor();
    // The view follows the cursor, which is in the first clause.
    await catalog.locator('.monaco-list-row.selected').first().waitFor();
    await takeScreenshot(page, 'catalog-view');
    await catalog.locator('.monaco-list-row', { hasText: '外部の第三者による' }).click();
    await eventually('the cursor', () => workbench.cursor(), (text) => text.includes('Ln 38,'));
  });

  it('the sources view counts citations, and leads to those who cite', async ({ page, workbench }) => {
    const sources = workbench.view('Sources');
    const source = sources.getByRole('treeitem', { name: /^1 AWS セキュリティセンター/ }).first();
    await source.click();
    await page.locator('.tab.active', { hasText: 'sources.fisc' }).waitFor();
    await source.locator('.monaco-tl-twistie').click();
    await sources.getByRole('treeitem', { name: /運113\/2/ }).first().waitFor();
    await takeScreenshot(page, 'sources-view');
  });

  it('the filter leaves the open gaps', async ({ workbench }) => {
    const catalog = workbench.view('Catalog');
    const rows = async () => (await catalog.getByRole('treeitem').allInnerTexts()).join('\n');
    await workbench.command('FISC: Show Open Gaps Only');
    await eventually('only gaps', rows, (text) => !text.includes('外部の第三者による') && text.includes('インシデントレスポンス'));
    await workbench.command('FISC: Show All Clauses');
    await eventually('all', rows, (text) => text.includes('外部の第三者による'));
  });

  it('the preview shows the control as it will be printed, and follows an edit', async (at) => {
    const { page, workbench } = at;
    await workbench.open('運113.fisc');
    await workbench.goToLine(11);
    await workbench.command('FISC: Open Preview to the Side');
    const { preview } = workbench;
    await preview.locator('h1', { hasText: '運113' }).waitFor();
    await eventually('rows', () => preview.locator('tbody tr').count(), (count) => count > 10);
    await preview.locator('tr.current').waitFor();
    await takeScreenshot(page, 'preview');
    const row = preview.locator('tbody tr').first();
    await workbench.clickLine('サイバー攻撃に特システム');
    await page.keyboard.press('End');
    await page.keyboard.type('𠮷を確かめる。');
    await eventually('the edit', () => row.innerText(), (text) => text.includes('𠮷を確かめる。'));
    await page.keyboard.press('Control+Z');
    await eventually('without it', () => row.innerText(), (text) => !text.includes('𠮷を確かめる。'));
  });

  it('what stands in a catalog is text in the preview, and never a part of the page', async (at) => {
    const { page, workbench } = at;
    await workbench.clickLine('サイバー攻撃に特システム');
    await page.keyboard.press('End');
    await page.keyboard.type('<img src=x onerror=alert(1)>');
    const row = workbench.preview.locator('tbody tr').first();
    await eventually('the text', () => row.innerText(), (text) => text.includes('<img src=x onerror=alert(1)>'));
    assert.equal(await row.locator('img').count(), 0);
    await page.keyboard.press('Control+Z');
  });

  it('a click in the preview goes to the text', async ({ page, workbench }) => {
    await workbench.preview.locator('tbody tr').nth(1).locator('td.text').click();
    await eventually('the cursor', () => workbench.cursor(), (text) => /Ln (3\d|4\d),/.test(text));
    await page.locator('.tab.active', { hasText: '運113.fisc' }).waitFor();
  });

  it('a change is listed by what it means, and leads to the text of the commit beside what it is now, until it is committed', async ({ page, workbench, workspace }) => {
    await workbench.command('File: Revert File');
    await workbench.command('View: Close All Editors');
    await workbench.open('運113.fisc');
    const changes = workbench.view('Changes');
    await changes.locator('.pane-header').click();
    await changes.locator('.welcome-view-content', { hasText: 'Nothing has changed' }).waitFor();
    await workbench.goToLine(16);
    await page.keyboard.press('End');
    for (const _ of ', user') await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    await changes.getByRole('treeitem', { name: /^responsibility/ }).first().waitFor();
    await changes.getByRole('treeitem', { name: /^運113\/1,/ }).first().click();
    await page.locator('.monaco-diff-editor .line-delete').first().waitFor();
    await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
    await takeScreenshot(page, 'changes');
    await workbench.open('運113.fisc');
    await page.keyboard.press('Control+S');
    await page.locator('.tab.dirty').first().waitFor({ state: 'hidden' });
    await changes.getByRole('treeitem', { name: /^運113\/1,/ }).first().waitFor();
    commitAll(workspace);
    await changes.locator('.welcome-view-content', { hasText: 'Nothing has changed' }).waitFor();
    await changes.locator('.pane-header').click();
  });

  it('a source is renamed in all files', async ({ page, workbench, workspace }) => {
    await workbench.open('sources.fisc');
    await workbench.goToLine(83);
    for (let i = 0; i < 'source '.length; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input:visible');
    await eventually('the box', async () => {
      if (!(await box.isVisible())) await page.keyboard.press('F2');
      return box.waitFor({ timeout: 3000 }).then(() => true, () => false);
    });
    await box.fill('CT');
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: '運113.fisc' }).first().waitFor();
    await workbench.command('File: Save All');
    const text = () => fs.readFileSync(path.join(workspace, '運用基準/運113.fisc'), 'utf8');
    await eventually('the citations', text, (now) => now.includes('evidence: CT\n') && !now.includes('evidence: 19\n'));
    assert.match(fs.readFileSync(path.join(workspace, 'sources.fisc'), 'utf8'), /^source CT CloudTrail$/m);
  });

  it('nothing was asked of the network', ({ outside }) => assert.deepEqual(outside, []));
});
