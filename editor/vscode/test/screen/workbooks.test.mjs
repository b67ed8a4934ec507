// A workbook that was sent out for review comes back: from the Explorer, over the preview in the Changes view, into the text.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, suite } from 'node:test';
import { commitAll } from '../harness/git.mjs';
import { eventually } from '../harness/poll.mjs';
import { onScreen, takeScreenshot } from '../harness/screenshots.mjs';
import { openEditor } from '../harness/session.mjs';

// A sentence of each of two files, a mark that nobody can read, and a column of the reviewer's own.
const review = `
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['リファレンス']
column = {c.value: c.column for c in sheet[2]}
def cell(path, heading):
    return next(sheet.cell(r, column[heading]) for r in range(3, sheet.max_row + 1) if sheet.cell(r, 1).value == path)
for path, old, new in (('運113/2/(1)', '外部の第三者', '外部の𠮷第三者'), ('運111/4.', '機密情報を扱わない', '𠮷機密情報を扱わない')):
    c = cell(path, '基準項目の目的・内容説明・具体例等の解説')
    assert old in c.value
    c.value = c.value.replace(old, new)
cell('運113/2/(2)', '利用者').value = '△'
sheet.cell(2, sheet.max_column + 1).value = '𠮷の所見'
sheet.cell(3, sheet.max_column).value = '要確認'
book.save(sys.argv[1])
`;

suite('Workbooks for review', () => {
  let session;
  before(async () => {
    session = await openEditor({ locale: 'ja', viewport: { width: 1500, height: 950 }, prepare: ({ workspace }) => commitAll(workspace) });
    await session.workbench.restored();
    await session.workbench.open('運113.fisc');
    await session.workbench.coverage.waitFor();
  });
  after(() => session?.close());
  const it = (title, body) => onScreen(title, () => session, body);

  const out = ({ workspace }) => path.join(workspace, 'out');
  const text = ({ workspace }, id) => fs.readFileSync(path.join(workspace, '運用基準', `${id}.fisc`), 'utf8');
  const changes = ({ workbench }) => workbench.view('変更');
  const notification = ({ page }, said) => page.locator('.notification-list-item', { hasText: said }).first();

  it('the workbook is built, and is taken back from the Explorer', async (at) => {
    const { page, workbench } = at;
    await workbench.command('レビュー用のブックを作る');
    const [name] = await eventually('the workbook', () => (fs.existsSync(out(at)) ? fs.readdirSync(out(at)) : []), (found) => found.some((file) => file.endsWith('-review.xlsx')));
    execFileSync('/usr/bin/python3', ['-c', review, path.join(out(at), name)]);
    await page.keyboard.press('Control+Shift+E');
    const explorer = page.locator('.explorer-folders-view');
    const row = explorer.locator('.monaco-list-row', { hasText: name }).first();
    await eventually('the file is shown', async () => {
      if (!(await row.isVisible())) await explorer.locator('.monaco-list-row', { hasText: /^out$/ }).first().click({ timeout: 5000 }).catch(() => undefined);
      return row.waitFor({ timeout: 3000 }).then(() => true, () => false);
    });
    await row.click({ button: 'right' });
    // A menu does not hear a click that comes as soon as it is open.
    await workbench.accept(page.locator('.context-view .action-item', { hasText: 'Excel から取り込む' }).first());
    await notification(at, 'まだ何も書き換えていない').waitFor();
  });

  it('the view says whose changes it shows, by what they mean, and by cell what is not taken', async (at) => {
    const { page } = at;
    await page.locator('.pane-header', { hasText: /変更（プレビュー）.*-review\.xlsx/ }).first().waitFor();
    const rows = changes(at).getByRole('treeitem');
    await rows.filter({ hasText: '取り込めない変更' }).first().waitFor();
    await rows.filter({ hasText: /リファレンス!.+「△」は主体の印ではない/ }).first().waitFor();
    await rows.filter({ hasText: /運113\/2\/\(1\)/ }).first().waitFor();
    await takeScreenshot(page, 'ja-workbook-preview');
    assert.ok(!text(at, '運113').includes('𠮷第三者'));
  });

  it('a change is shown beside the text as it is', async (at) => {
    const { page } = at;
    await changes(at).getByRole('treeitem').filter({ hasText: /運113\/2\/\(1\)/ }).first().click();
    await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
    await page.locator('.tab.active', { hasText: '-review.xlsx' }).first().waitFor();
    await takeScreenshot(page, 'ja-workbook-change');
  });

  it('all files are changed by one edit, and one undo takes all of it back', async (at) => {
    const { page, workbench } = at;
    await changes(at).locator('.pane-header').hover();
    await changes(at).getByRole('button', { name: 'ブックの変更を適用' }).first().click();
    await notification(at, /-review\.xlsx を取り込んだ。/).waitFor();
    await page.locator('.pane-header', { hasText: '変更（プレビュー）' }).first().waitFor({ state: 'hidden' });
    // The editor opens what it has changed a moment later, and saves no more than is open.
    await page.locator('.tab', { hasText: '運111.fisc' }).first().waitFor();
    await workbench.command('File: Save All');
    await eventually('both files', () => text(at, '運113').includes('外部の𠮷第三者') && text(at, '運111').includes('𠮷機密情報を扱わない'));
    // Compared with the commit again.
    await changes(at).getByRole('treeitem').filter({ hasText: /運111\/4/ }).first().waitFor();
    await workbench.open('運113.fisc');
    await workbench.goToLine(38);
    await page.keyboard.press('Control+Z');
    await workbench.command('File: Save All');
    await eventually('neither', () => !text(at, '運113').includes('𠮷第三者') && !text(at, '運111').includes('𠮷機密'));
  });

  it('nothing was asked of the network', ({ outside }) => assert.deepEqual(outside, []));
});
