// A table of somebody else's becomes a catalog, where there is none yet: its plan is written, looked through, and imported by.
import fs from 'node:fs';
import path from 'node:path';
import { after, before, suite } from 'node:test';
import { eventually } from '../harness/poll.mjs';
import { onScreen, takeScreenshot } from '../harness/screenshots.mjs';
import { openEditor } from '../harness/session.mjs';

const table = `基準番号,大項目,見出し,内容説明,クラウド事業者,利用者,社内の所管\r
統1,方針,方針を定めること。,方針を𠮷定める。,○,—,総務部\r
統2,方針,体制を整えること。,体制を整える。,○,○,\r
`;

suite('Tables of others', () => {
  let session;
  before(async () => {
    session = await openEditor({
      catalog: null,
      locale: 'ja',
      prepare: ({ workspace }) => {
        fs.mkdirSync(path.join(workspace, 'リファレンス'));
        fs.writeFileSync(path.join(workspace, '対応表.csv'), table);
      },
    });
    await session.workbench.restored();
  });
  after(() => session?.close());
  const it = (title, body) => onScreen(title, () => session, body);

  it('what no table tells is asked for, and the plan opens with what is to be looked through', async (at) => {
    const { page, workbench, workspace } = at;
    const listed = page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'リファレンス' }).first();
    await workbench.command('Excel から取り込む');
    await listed.waitFor();
    await workbench.box.fill(path.join(workspace, '対応表.csv'));
    await page.locator('.quick-input-widget:visible .monaco-button', { hasText: '取り込む' }).first().click();
    for (const [title, text] of [['名称 (1/5)', '𠮷の対応表'], ['版 (2/5)', '1.0'], ['(3/5)', '2026-04'], ['(4/5)', 'FISC安全対策基準 第13版'], ['(5/5)', '𠮷クラウド']]) {
      await page.locator('.quick-input-title', { hasText: title }).first().waitFor();
      await workbench.box.fill(text);
      await page.keyboard.press('Enter');
    }
    await listed.waitFor();
    await workbench.box.fill(`${path.join(workspace, 'リファレンス')}/`);
    await listed.waitFor({ state: 'hidden' });
    await page.locator('.quick-input-widget:visible .monaco-button', { hasText: 'ここに作る' }).first().click();
    await page.locator('.tab.active', { hasText: '対応表.plan.fisc' }).first().waitFor();
    await page.locator('.codelens-decoration', { hasText: 'この計画で 対応表.csv を取り込む' }).first().waitFor();
    await page.locator('.notification-list-item', { hasText: '見直して直してから' }).first().waitFor();
    await takeScreenshot(page, 'ja-plan');
  });

  it('the import by it opens the catalog, and says what was left out by its cell', async (at) => {
    const { page, workspace } = at;
    await page.locator('.codelens-decoration a', { hasText: 'この計画で 対応表.csv を取り込む' }).first().click();
    await page.locator('.tab.active', { hasText: 'reference.fisc' }).first().waitFor();
    const control = path.join(workspace, 'リファレンス', '対応表', '方針', '統1.fisc');
    await eventually('the control', () => fs.existsSync(control) && fs.readFileSync(control, 'utf8').includes('方針を𠮷定める。'));
    await page.locator('.notification-list-item .monaco-button', { hasText: '結果を表示' }).first().click();
    await page.locator('.tab.active', { hasText: '取込の結果' }).first().waitFor();
    await page.locator('.view-line', { hasText: '社内の所管' }).last().waitFor();
    await takeScreenshot(page, 'ja-import-report');
  });

  it('nothing was asked of the network', ({ outside }) => {
    if (outside.length > 0) throw new Error(outside.join('\n'));
  });
});
