// Where there is no server, a user is told so once, with the ways out, and can go on writing.
import { after, before, suite } from 'node:test';
import { copy } from '../harness/clipboard.mjs';
import { eventually } from '../harness/poll.mjs';
import { onScreen, takeScreenshot } from '../harness/screenshots.mjs';
import { openEditor } from '../harness/session.mjs';

suite('Without a server', () => {
  let session;
  before(async () => {
    session = await openEditor({ locale: 'ja', machine: { 'fisc.server.path': '/ない/fisc' } });
    await session.workbench.restored();
    await session.workbench.open('運113.fisc');
  });
  after(() => session?.close());
  const it = (title, body) => onScreen(title, () => session, body);

  it('one message names the file, and offers to restart, the log and the settings', async ({ page }) => {
    const message = page.locator('.notification-list-item', { hasText: '/ない/fisc' });
    await message.first().waitFor();
    for (const button of ['サーバーを再起動', 'ログを表示', '設定を開く'])
      await message.locator('.monaco-button', { hasText: button }).first().waitFor();
    await eventually('one message', () => message.count(), (count) => count === 1);
    await takeScreenshot(page, 'ja-no-server');
  });

  it('the catalog view says so too', async ({ page, workbench }) => {
    await workbench.showCatalog();
    await workbench.view('カタログ').locator('.welcome-view-content', { hasText: '言語サーバー' }).first().waitFor();
    await takeScreenshot(page, 'ja-no-server-view');
  });

  it('the text is coloured and can be edited', async ({ page, workbench }) => {
    await workbench.clickLine('番号の記号なので');
    await page.keyboard.press('End');
    await page.keyboard.type('𠮷');
    await eventually('the text', () => workbench.lines(), (lines) => lines[1] === '# 番号の記号なので「運」に揃える。𠮷');
    const colour = (text) => workbench.line('control 運113').locator('span span', { hasText: text }).first().evaluate((it) => getComputedStyle(it).color);
    await eventually('colours', async () => (await colour(/^control/)) !== (await colour('運113')));
  });

  it('what is copied is pasted as it is', async ({ context, page, workbench }) => {
    await copy({ context, page }, { 'text/plain': '、一つ。二つ。\r\n三つ' });
    await workbench.clickLine('番号の記号なので');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+V');
    await eventually('the text', () => workbench.lines(), (lines) => lines[1] === '# 番号の記号なので「運」に揃える。𠮷、一つ。二つ。' && lines[2] === '三つ');
  });
});
