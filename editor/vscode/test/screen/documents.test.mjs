// Documents that do not stand in the opened folder as their catalog does: the catalog above the folder, a document that has
// yet to be saved, and one whose file is gone.
import fs from 'node:fs';
import path from 'node:path';
import { after, before, suite } from 'node:test';
import { eventually } from '../harness/poll.mjs';
import { onScreen, takeScreenshot } from '../harness/screenshots.mjs';
import { openEditor } from '../harness/session.mjs';

const below = '運用基準';
const doubled = `基準 運109 𠮷の写し。
  分類: クラウドサービスの利用

  項 1
    内容: 台帳を𠮷する。
`;

suite('Documents apart', () => {
  let session;
  before(async () => {
    session = await openEditor({
      locale: 'ja',
      prepare: ({ workspace }) => ({ folder: path.join(workspace, below) }),
    });
    await session.workbench.restored();
  });
  after(() => session?.close());
  const it = (title, body) => onScreen(title, () => session, body);

  // Errors, warnings, information: as the status bar counts them.
  const errors = ({ page }) =>
    page
      .locator('#status\\.problems')
      .first()
      .innerText()
      .then((text) => Number(text.trim().split(/\s+/)[0]));
  const hasErrors = (at, count) => eventually(`${count} errors`, () => errors(at), (found) => found === count);

  it('a folder below a catalog has all of it, and no errors', async (at) => {
    const { page, workbench } = at;
    await workbench.open('運109.fisc');
    await workbench.showCatalog();
    const view = workbench.view('カタログ');
    await eventually('the title', () => view.locator('.pane-header').innerText(), (title) => title.includes('Amazon Web Services'));
    await workbench.view('情報源').getByRole('treeitem', { name: /リスクおよびコンプライアンス/ }).first().waitFor();
    await page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await hasErrors(at, 0);
    await takeScreenshot(page, 'catalog-above');
  });

  it('a document that has yet to be saved is checked beside the catalog, and completed from it', async (at) => {
    const { page, workbench } = at;
    await workbench.pick('F1', '>New Untitled Text File', /: New Untitled Text File/);
    await page.locator('.tab.active', { hasText: 'Untitled-1' }).first().waitFor();
    await workbench.choose('Change Language Mode', 'FISC');
    await page.locator('.editor-instance.active, .editor-group-container.active .editor-instance').first().click();
    await page.keyboard.insertText('基準 運109 𠮷の新しい基準。\n  分類: ');
    await page.locator('.editor-group-container.active .squiggly-error').first().waitFor();
    const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'クラウドサービスの利用' }).first();
    await eventually('the categories of the catalog', async () => {
      await page.keyboard.press('Control+Space');
      if (await row.waitFor({ timeout: 5000 }).then(() => true, () => false)) return true;
      await page.keyboard.press('Escape');
      return false;
    });
    await takeScreenshot(page, 'untitled-document');
    await row.click();
    await eventually('the category is taken', () => workbench.lines(page.locator('.editor-group-container.active .editor-instance').first()), (lines) => lines.some((line) => line.trim() === '分類: クラウドサービスの利用'));
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await hasErrors(at, 0);
  });

  it('a document whose file is gone does not count, and says so', async (at) => {
    const { page, workbench, workspace } = at;
    const file = path.join(workspace, below, '写し.fisc');
    fs.writeFileSync(file, doubled);
    // The server has read the file: one that comes and goes before the editor tells of it is a document that has yet to be saved.
    await eventually('an id is declared twice', () => errors(at), (count) => count > 0);
    await workbench.open('写し.fisc');
    await page.locator('.editor-group-container.active .squiggly-warning, .editor-group-container.active .squiggly-error').first().waitFor();
    fs.rmSync(file);
    await hasErrors(at, 0);
    await page.locator('.editor-group-container.active .squiggly-info').first().waitFor();
    // Lenses that come or go move the line from under the mouse, and then nothing is shown until it is moved again.
    await eventually('why', async () => {
      await page.mouse.move(2, 2);
      await page.locator('.editor-group-container.active .squiggly-info').first().hover({ force: true, timeout: 5000 }).catch(() => undefined);
      const why = page.locator('.monaco-hover', { hasText: 'ディスクから削除された' }).first();
      return why.waitFor({ timeout: 5000 }).then(() => true, () => false);
    });
    await takeScreenshot(page, 'file-gone');
  });
});
